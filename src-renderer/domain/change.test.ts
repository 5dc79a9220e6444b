import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures, percentText } from './change.ts';
import type { Measured } from './measure.ts';
import { printNumber } from './notation-numbers.ts';
import { observe } from './observation-samples.ts';
import { roundingInterval, roundTo } from './rounding.ts';

const rule = { significantDigits: 3, reportingUnit: 1 };

function measured(text: string, period = '2013', finest = rule): Measured {
  const observation = observe(text, period);
  return {
    observation,
    interval: roundingInterval(observation.value, observation.printed, finest),
  };
}

function compare(from: string | null, to: string | null, unit = 'kg') {
  return compareFigures(
    from === null ? null : measured(from, '2012'),
    to === null ? null : measured(to, '2013'),
    { unit },
  );
}

describe('compareFigures', () => {
  it('compares total U.S. imports of 2013 with 2012', () => {
    const change = compare('109,000', '97,200');
    expect(change.change).toBe(-11800);
    expect(change.percent).toBeCloseTo(-10.8257, 4);
    expect(change.percentLow).toBeCloseTo(-11.2785, 4);
    expect(change.percentHigh).toBeCloseTo(-10.3687, 4);
    expect(change.index).toBeCloseTo(89.1743, 4);
    expect(change.reason).toBeNull();
    expect(change.working).toBe(
      '97,200 - 109,000 = -11,800; (-11,800) / 109,000 = -10.83%; rounding allows -11.28% to -10.37%',
    );
  });

  it('compares French refinery production of 2013 with 2012', () => {
    const change = compare('13,000 e', '33,000 e');
    expect(change).toMatchObject({ change: 20000, estimated: true });
    expect(change.percent).toBeCloseTo(153.8462, 4);
    expect(change.index).toBeCloseTo(253.8462, 4);
  });

  it('takes away decimals as on paper', () => {
    expect(compare('0.98', '1.05').change).toBe(0.07);
  });

  it('compares a price range end by end', () => {
    const change = compare('485-500', '685-710');
    expect(change).toMatchObject({ change: null, percent: null, index: null });
    expect(change.percentLow).toBeCloseTo(41.2371, 4);
    expect(change.percentHigh).toBe(42);
    expect(change.reason).toBe(
      'A range is compared end by end: the low ends by 41.24%, the high ends by 42.00%.',
    );
  });

  it('compares a range with a number, which is both its ends', () => {
    expect(compare('500', '550-600')).toMatchObject({ percentLow: 10, percentHigh: 20 });
    expect(compare('500-600', '--')).toMatchObject({ percentLow: -100, percentHigh: -100 });
  });

  it('has a fall to zero, but no percent from zero', () => {
    expect(compare('39', '--')).toMatchObject({
      change: -39,
      percent: -100,
      index: 0,
      reason: null,
    });
    expect(compare('--', '13,000')).toMatchObject({
      change: 13000,
      percent: null,
      index: null,
      reason: '2012 is zero: there is no percent from it.',
    });
    expect(compare('--', '--')).toMatchObject({ change: 0, percent: null });
    expect(compare('-5', '10')).toMatchObject({ change: 15, percent: null });
  });

  it('knows of less than half a unit only what its interval allows', () => {
    const change = compare('100', 'Less than ½ unit');
    expect(change).toMatchObject({ change: null, percent: null, percentLow: -100 });
    expect(change.percentHigh).toBeCloseTo(-99.4975, 4); // 0.5 / 99.5
    expect(change.reason).toContain('only the span');
  });

  it('compares percentages in points', () => {
    expect(compare('27%', '22%', '%')).toMatchObject({
      change: -5,
      percent: null,
      index: null,
      reason: 'Figures in percent are compared in percentage points.',
    });
    expect(compare('55-85%', '60%', '%')).toMatchObject({ change: null, percent: null });
    expect(compare('W', '60%', '%').reason).toBe('2012 is withheld.');
  });

  it('is estimated when either figure is', () => {
    expect(compare('10 e', '20').estimated).toBe(true);
    expect(compare('10', '20 e').estimated).toBe(true);
    expect(compare('10 r', '20 p').estimated).toBe(false);
  });

  it('names the editions when both figures are of one period', () => {
    const to = measured('NA');
    const change = compareFigures(measured('10'), {
      ...to,
      observation: { ...to.observation, editionId: 'working' },
    });
    expect(change.reason).toBe('2013 in working is not available.');
  });

  it('names both sides that stand in the way', () => {
    expect(compare(null, '5').reason).toBe('The base figure is not listed.');
    expect(compare('W', null).reason).toBe(
      '2012 is withheld and the compared figure is not listed.',
    );
  });
});

/** Status algebra: what each kind compared with each other gives. `n/c` is nothing at all, with a reason. */
describe('compareFigures of every kind with every other', () => {
  const texts = {
    number: '100',
    range: '90-110',
    bound: '>50',
    zero: '--',
    half: 'Less than ½ unit',
    na: 'NA',
    withheld: 'W',
    xx: 'XX',
    unlisted: null,
  };
  const kinds = Object.keys(texts) as (keyof typeof texts)[];
  type Outcome = 'percent' | 'change' | 'ends' | 'span' | 'n/c';
  // Rows: the base. Columns, as in `kinds`: number range bound zero half na withheld xx unlisted.
  const expected: Record<keyof typeof texts, Outcome[]> = {
    number: ['percent', 'ends', 'n/c', 'percent', 'span', 'n/c', 'n/c', 'n/c', 'n/c'],
    range: ['ends', 'ends', 'n/c', 'ends', 'span', 'n/c', 'n/c', 'n/c', 'n/c'],
    bound: ['n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c'],
    zero: ['change', 'n/c', 'n/c', 'change', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c'],
    half: ['n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c'],
    na: ['n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c'],
    withheld: ['n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c'],
    xx: ['n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c'],
    unlisted: ['n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c', 'n/c'],
  };
  const pairs = kinds.flatMap((from) =>
    kinds.map((to, column) => [from, to, expected[from][column] ?? 'n/c'] as const),
  );

  function outcomeOf(change: ReturnType<typeof compare>): Outcome {
    if (change.percent !== null) return 'percent';
    if (change.change !== null) return 'change';
    if (change.percentLow === null) return 'n/c';
    return change.reason?.includes('end by end') ? 'ends' : 'span';
  }

  it.each(pairs)('%s to %s: %s', (from, to, outcome) => {
    const change = compare(texts[from], texts[to]);
    expect(outcomeOf(change)).toBe(outcome);
    expect(change.reason === null).toBe(outcome === 'percent');
    expect(change.working).not.toBe('');
  });
});

describe('the span of a change', () => {
  it('always holds the true percent', () => {
    const truth = fc
      .integer({ min: 600, max: 99_999_999 })
      .map((thousandths) => thousandths / 1000);
    const round = (x: number) => roundTo(x, Math.max(10 ** (Math.floor(Math.log10(x)) - 2), 1));
    fc.assert(
      fc.property(truth, truth, (a, b) => {
        const change = compare(printNumber(round(a)), printNumber(round(b)));
        const percent = 100 * (b / a - 1);
        const noise = 1e-9 * (Math.abs(percent) + 1);
        expect(change.percentLow).toBeLessThanOrEqual(percent + noise);
        expect(change.percentHigh).toBeGreaterThanOrEqual(percent - noise);
        expect(change.percentLow).toBeLessThanOrEqual(change.percent ?? NaN);
        expect(change.percentHigh).toBeGreaterThanOrEqual(change.percent ?? NaN);
      }),
    );
  });
});

describe('percentText', () => {
  it.each([
    [-10.825688, '-11%'],
    [153.846, '154%'],
    [2088.03, '2088%'],
    [0, '0%'],
    [0.46, '0.5%'],
    [-0.3, '-0.3%'],
    [0.04, '0.0%'],
    [-0.04, '0.0%'],
    [0.5, '1%'],
    [-0.5, '-1%'],
    [-62.5, '-63%'],
    [-100, '-100%'],
  ])('prints %s as %s', (percent, text) => expect(percentText(percent)).toBe(text));
});
