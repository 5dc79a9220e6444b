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
