import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConversion } from '../conversions.ts';
import { printCell, printValue, readCell } from '../notation.ts';
import { observe } from '../observation-samples.ts';
import { toFigure } from '../revised-flags.ts';
import { convertFigure } from './convert-figure.ts';
import { measuresOf } from './measures.ts';
import { after, block, get, sample, sorted, undone } from './structure-samples.ts';
import { addMeasure, askUnit, convertMeasure, relabelMeasure } from './units.ts';

function turn(text: string, from: string, to: string, reportingUnit = 1): string {
  const rule = { significantDigits: 3, reportingUnit };
  const made = convertFigure(toFigure(observe(text)), get(findConversion(from, to)), rule);
  return made.ok ? printCell(made.value) : made.reason;
}

describe('convertFigure', () => {
  it.each([
    // 25,000 kg is rounded to hundreds: a tenth of a ton.
    ['25,000 e', 'kg', 't', '25.0 e'],
    ['1,629', 'kg', 't', '1.629'],
    ['11,080', 'kg', 't', '11.08'],
    ['97', 't', 'kg', '97,000'],
    ['530', 'kUSD', 'USD', '530,000'],
    ['<25', 't', 'kg', '<25,000'],
    ['>50', 't', 'kg', '>50,000'],
    ['555-580', 'USD/kg', 'USD/t', '555,000-580,000'],
    // Hundreds of kilograms are some 3,215 ounces: no finer than thousands.
    ['25,000', 'kg', 'oz t', '804,000'],
    ['--', 'kg', 't', '--'],
    ['NA', 'kg', 't', 'NA'],
    ['W', 'kg', 't', 'W'],
    ['0', 'kg', 't', '0'],
  ])('%s %s is in %s %s', (text, from, to, wanted) => {
    expect(turn(text, from, to)).toBe(wanted);
  });

  it('refuses what is no amount in itself', () => {
    expect(turn('Less than ½ unit', 'kg', 't')).toContain('says nothing of another unit');
  });

  it('states what it prints, and comes back as it was between tons and kilograms', () => {
    const rule = { significantDigits: 3, reportingUnit: 1 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (number) => {
        const figure = toFigure(observe(printValue({ kind: 'number', value: number })));
        const there = get(convertFigure(figure, get(findConversion('kg', 't')), rule));
        const read = readCell(there.printed);
        expect(read.ok && read.value.value).toEqual(there.value);
        const back = get(
          convertFigure(there, get(findConversion('t', 'kg')), { ...rule, reportingUnit: 0.001 }),
        );
        expect(back.value).toEqual(figure.value);
      }),
    );
  });
});

describe('a change of unit', () => {
  const [stocks] = measuresOf(sample, 'stocks');
  const [quantity] = measuresOf(sample, 'imports');
  if (stocks === undefined || quantity === undefined) throw new Error('no measure');

  it('says what there is to decide', () => {
    expect(askUnit(sample, 'stocks', stocks, 't')).toMatchObject({ fixed: '', working: 3 });
    expect(askUnit(sample, 'imports', quantity, 't').fixed).toBe('4 figures of “Yearbook”');
    expect(askUnit(sample, 'stocks', stocks, 'USD').conversion).toMatchObject({ ok: false });
  });

  it('leaves figures as they are when only the label was wrong', () => {
    const step = get(relabelMeasure(sample, 'stocks', stocks, { ...stocks, unit: 't' }));
    const next = after(sample, step);
    expect(next.blocks).toEqual(sample.blocks);
    expect(measuresOf(next, 'stocks')[0]?.unit).toBe('t');
    expect(next.tables.find(({ id }) => id === 'stocks')?.unitLine).toBe('Metric tons');
  });

  it('converts working figures when asked, as one step', () => {
    const step = get(convertMeasure(sample, 'stocks', stocks, 't'));
    expect(step?.label).toBe('Convert 3 figures of stocks from kilograms to metric tons');
    const next = after(sample, step);
    const printed = next.blocks
      .filter(({ tableId }) => tableId === 'stocks')
      .flatMap(({ figures }) => Object.values(figures).map((one) => printCell(one)));
    expect(printed).toEqual(['25.0 e', 'NA', '1.629']);
    if (step !== null) expect(sorted(undone(sample, step))).toEqual(sorted(sample));
  });

  it('refuses both where figures were published', () => {
    const to = { ...quantity, unit: 't' };
    expect(relabelMeasure(sample, 'imports', quantity, to)).toMatchObject({ ok: false });
    expect(convertMeasure(sample, 'imports', quantity, 't')).toMatchObject({ ok: false });
  });

  it('names the figure that cannot be converted', () => {
    const odd = {
      ...sample,
      blocks: [block('stocks/state/stocks', 'working', { 2014: 'Less than ½ unit' })],
    };
    const made = convertMeasure(odd, 'stocks', stocks, 't');
    expect(made.ok ? '' : made.reason).toContain('State, 2014: “less than half a unit”');
  });

  it('starts a new measure in every row, with the note on the break', () => {
    const measure = { ...quantity, measure: 'quantity (t)', unit: 't' };
    const step = get(addMeasure(sample, 'imports', measure, 'Continues quantity in kilograms.'));
    const next = after(sample, step);
    expect(measuresOf(next, 'imports').map((one) => one.measure)).toEqual([
      'quantity',
      'value',
      'quantity (t)',
    ]);
    const made = next.series.find(({ id }) => id === 'imports/belgium/quantity-t');
    expect(made).toMatchObject({
      parentId: 'imports/total/quantity-t',
      breakNote: 'Continues quantity in kilograms.',
    });
  });
});
