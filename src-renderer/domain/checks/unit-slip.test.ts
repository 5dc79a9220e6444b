import { describe, expect, it } from 'vitest';
import { makeFigures, type Cells } from '../figure-samples.ts';
import { makeSeries, observe } from '../observation-samples.ts';
import type { Series } from '../observations.ts';
import { findUnitSlip, printFactor } from './unit-slip.ts';

/** Asks about a figure of 2014 that is typed into the working edition. */
function ask(text: string, cells: Cells, about: Partial<Series> = {}, period = '2014') {
  return findUnitSlip({
    series: makeSeries({ id: 'canada', label: 'Canada', unit: 'kg', ...about }),
    period,
    editionId: 'working',
    figure: observe(text, period),
    figures: makeFigures(cells),
  });
}

const canada: Cells = { 'myb-2013': { canada: { '2012': '26,700', '2013': '26,000' } } };

describe('findUnitSlip', () => {
  it.each([
    ['2,580', 'kg', 10],
    ['262,000', 'kg', 10],
    ['25.4', 'kg', 1000],
    ['25,400,000', 'kg', 1000],
    ['836,000', 'kg', 32.15],
    ['805', 'kg', 32.15],
    ['780,000,000', 't', 32151],
  ])('asks about %s after 26,000 %s', (text, unit, factor) => {
    expect(ask(text, canada, { unit })?.factor).toBeCloseTo(factor, factor < 100 ? 2 : -1);
  });

  it.each(['24,000', '8,500', '3,290', '101,000', '210,000', '59', '--', 'W', 'NA', '>50'])(
    'says nothing of %s after 26,000 kg',
    (text) => expect(ask(text, canada)).toBeNull(),
  );

  it('knows troy ounces in prices', () => {
    const prices: Cells = { 'myb-2013': { canada: { '2013': '555-580' } } };
    const slip = ask('18.04', prices, { unit: 'USD/kg' });
    expect(slip?.factor).toBeCloseTo(32.15, 2);
    expect(slip?.message).toContain('per kilogram mixed up with per troy ounce');
  });

  it('knows fractions in percentages', () => {
    const shares: Cells = { 'myb-2013': { canada: { '2013': '27%' } } };
    expect(ask('0.27', shares, { unit: '%' })?.factor).toBe(100);
  });

  it('asks in words', () => {
    expect(ask('25.4', canada)?.message).toBe(
      'Canada, 2014: 25.4 kg is 1,024 times less than the 26,000 of 2013. Is it kilograms mixed up with metric tons or grams?',
    );
    expect(ask('262,000', canada)?.message).toContain('262,000 kg is 10.1 times the 26,000 of');
  });

  it('compares a restated figure with the one that it restates', () => {
    const slip = ask('260,000 r', canada, {}, '2013');
    expect(slip?.reference).toMatchObject({ period: '2013', editionId: 'myb-2013' });
    // A tenth of the year before, but next to what the baseline has for the year.
    const fallen: Cells = { 'myb-2013': { canada: { '2012': '26,700', '2013': '2,700' } } };
    expect(ask('2,690 r', fallen, {}, '2013')).toBeNull();
  });

  it('compares with the figure after it where none is before', () => {
    expect(ask('2,600', canada, {}, '2011')?.reference.period).toBe('2012');
  });

  it('compares like periods only', () => {
    const months: Cells = { 'myb-2013': { canada: { '2013': '26,000', '2013-12': '2,100' } } };
    expect(ask('2,150', months, {}, '2014-01')).toBeNull();
  });

  it('takes plans for what they are', () => {
    const plans: Cells = { 'myb-2013': { canada: { '2013': '10', '2014': '100 f' } } };
    expect(ask('100 f', plans, {}, '2015')).toBeNull();
    expect(ask('11', plans, {}, '2015')).toBeNull();
    // Ten times as much, as was planned.
    expect(ask('98', plans, {}, '2014')).toBeNull();
    expect(ask('98', { 'myb-2013': { canada: { '2013': '10' } } }, {}, '2014')).not.toBeNull();
  });

  it('has nothing to compare the first figure with', () => {
    expect(ask('26,000', { 'myb-2013': { canada: {} } })).toBeNull();
  });
});

describe('printFactor', () => {
  it.each([
    [10, '10'],
    [1000, '1,000'],
    [1 / 0.0311034768, '32.15'],
    [1000 / 0.0311034768, '32,151'],
  ])('of %s', (factor, text) => expect(printFactor(factor)).toBe(text));
});
