import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, imports, specOf, type Sample } from '../chart-samples.ts';
import { waterfall } from './waterfall.ts';

function made(sample: Sample, about: Parameters<typeof specOf>[1] = {}) {
  const spec = specOf(sample, { type: 'waterfall', ...about });
  const result = waterfall(spec, figuresOf(sample, about));
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe('waterfall', () => {
  it('leads from the earlier whole to the later, the largest change first, rest and all', () => {
    const { from, to, bars } = made(imports);
    expect([from, to]).toEqual(['2012', '2013']);
    // 21,300 - 8,930 = 12,370; 26,000 - 26,700 = -700; Mexico 45 to zero: -45. The total fell by 11,800.
    expect(bars.map(({ label, begin, end }) => [label, begin, end])).toEqual([
      ['2012', 0, 109000],
      ['Belgium', 109000, 121370],
      ['Canada', 121370, 120670],
      ['Mexico', 120670, 120625],
      ['Other rows and rounding', 120625, 97200],
      ['2013', 0, 97200],
    ]);
  });

  it('is in percent of the first whole where that is asked for', () => {
    const { bars, inPoints } = made(imports, { mode: 'percent' });
    expect(inPoints).toBe(true);
    expect(bars[0]).toMatchObject({ label: 'Belgium', begin: 0 });
    expect(bars[0]?.end).toBeCloseTo((100 * 12370) / 109000, 9);
    expect(bars.at(-1)?.label).toBe('Change of the printed total');
    expect(bars.at(-1)?.end).toBeCloseTo((-100 * 11800) / 109000, 9);
  });

  it('leaves out rows without a number on one side, and names them', () => {
    const rows = { a: { '2012': '10', '2013': 'W' }, b: { '2012': '20', '2013': '25' } };
    const sample = { rows: { ...rows, Total: { '2012': '30', '2013': '50' } } };
    const { bars, left } = made(sample);
    expect(bars.map(({ label }) => label)).toEqual([
      '2012',
      'b',
      'Other rows and rounding',
      '2013',
    ]);
    expect(left).toEqual(['a has no number in one of the two periods.']);
  });

  describe('with a row whose series breaks', () => {
    const note = 'contained weight from then on';
    const rows = {
      a: { '2012': '10', '2013': '90 b' },
      b: { '2012': '20', '2013': '25' },
      c: { '2012': '1', '2013': '2' },
    };
    const about = { a: { breakNote: note } };
    const why = `Series break at 2013: ${note}. Not compared until it is acknowledged on the Compare screen.`;

    it('leaves it out and says so, its change among the other rows of a printed total', () => {
      const sample = { rows: { ...rows, Total: { '2012': '31', '2013': '117' } }, about };
      const { bars, left } = made(sample);
      expect(bars.map(({ label, begin, end }) => [label, begin, end])).toEqual([
        ['2012', 0, 31],
        ['b', 31, 36],
        ['c', 36, 37],
        ['Other rows and rounding', 37, 117],
        ['2013', 0, 117],
      ]);
      expect(left).toEqual([`a: ${why} Its change is among the other rows.`]);
    });

    it('has it in neither sum, drawn or not', () => {
      const parts = { a: { ...about.a, role: 'part' as const } };
      const sample = { rows, about: parts };
      for (const seriesIds of [
        ['a', 'b'],
        ['b', 'c'],
      ]) {
        const { bars, left } = made(sample, { seriesIds });
        expect(bars.at(0)).toMatchObject({ label: '2012', end: 21 });
        expect(bars.at(-1)).toMatchObject({ label: '2013', end: 27 });
        expect(left).toEqual([`a: ${why} It is in neither sum.`]);
      }
    });

    it('counts it once the break is acknowledged', () => {
      const sample = { rows: { ...rows, Total: { '2012': '31', '2013': '117' } }, about };
      const acknowledged = { seriesId: 'a', period: '2013', note, at: 1 };
      const { bars, left } = made({ ...sample, acknowledgedBreaks: [acknowledged] });
      expect(bars.map(({ label }) => label)).toEqual(['2012', 'a', 'b', 'c', '2013']);
      expect(left).toEqual([]);
    });

    it('is not drawn where the total breaks, or every row', () => {
      const total = { rows: { ...rows, Total: { '2012': '31', '2013': '117 b' } } };
      expect(waterfall(specOf(total), figuresOf(total))).toMatchObject({
        ok: false,
        reason:
          'Total: Series break at 2013. Not compared until it is acknowledged on the Compare screen.',
      });
      const all = { rows: { a: rows.a, d: rows.a } };
      expect(waterfall(specOf(all), figuresOf(all))).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/^No row is compared. a: Series break at 2013/),
      });
    });
  });

  it('does not set a printed total against a sum', () => {
    const sample = { rows: { a: { '2012': '10', '2013': '12' }, Total: { '2013': '12' } } };
    const result = waterfall(specOf(sample), figuresOf(sample));
    expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(/sum of rows/) });
  });

  it('compares no quarter with a year', () => {
    const sample = {
      rows: { a: { '2013': '10', '2014-Q1': '2' }, b: { '2013': '1', '2014-Q1': '1' } },
    };
    const result = waterfall(specOf(sample), figuresOf(sample));
    expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(/quarter/) });
  });

  it('begins each bar where the one before it ended, and ends at the whole', () => {
    const amount = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 12 }),
        amount,
        amount,
        (pairs, before, after) => {
          const rows = Object.fromEntries(
            pairs.map(([a, b], index) => [
              `row ${index}`,
              { '2012': String(a), '2013': String(b) },
            ]),
          );
          const sample = {
            rows: { ...rows, Total: { '2012': String(before + 1), '2013': String(after + 1) } },
          };
          const { bars } = made(sample);
          const inner = bars.slice(1, -1);
          const begins = [...inner.map(({ begin }) => begin), bars.at(-1)?.end];
          expect(begins).toEqual([bars[0]?.end, ...inner.map(({ end }) => end)]);
        },
      ),
    );
  });
});
