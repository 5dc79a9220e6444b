import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Derived, Input } from './derived.ts';
import { makeInput } from './figure-samples.ts';
import { printNumber } from './notation-numbers.ts';
import { roundTo } from './rounding.ts';
import { shareInSum, shareOfSum, shareOfTotal } from './share-spans.ts';
import { sumSpan } from './sums.ts';

const canada = makeInput('Canada', '26,000');
const total = makeInput('the total', '97,200');

describe('shareOfTotal', () => {
  it('is of the printed total, each end at its worst', () => {
    const share = shareOfTotal(canada, total);
    expect(share.value).toBeCloseTo(26.749, 3);
    expect(share.low).toBeCloseTo(26.6838, 4); // 25,950 / 97,250
    expect(share.high).toBeCloseTo(26.8142, 4); // 26,050 / 97,150
    expect(share.working).toBe(
      '26,000 / 97,200 (printed total) = 26.75%; rounding allows 26.68 to 26.81',
    );
  });

  it('has as many decimals in its working as tell the ends of its span apart', () => {
    expect(shareOfTotal(makeInput('Mexico', '45'), makeInput('the total', '109,000')).working).toBe(
      '45 / 109,000 (printed total) = 0.04%; rounding allows 0.041 to 0.042',
    );
  });

  it('is never above 100%', () => {
    expect(shareOfTotal(makeInput('a', '97,200'), total)).toMatchObject({ value: 100, high: 100 });
  });

  it('is none of a total that is withheld or zero', () => {
    expect(shareOfTotal(canada, makeInput('the total', 'W')).reason).toBe('The total is withheld.');
    expect(shareOfTotal(canada, makeInput('the total', '--')).reason).toContain('is zero');
  });
});

describe('shareOfSum', () => {
  const others = [makeInput('Belgium', '21,300'), makeInput('France', '9,360')];

  it('lets part and whole grow together', () => {
    const share = shareOfSum(canada, others);
    expect(share.value).toBeCloseTo(45.8878, 4); // 26,000 / 56,660
    expect(share.low).toBeCloseTo(45.7955, 4); // 25,950 / (25,950 + 21,350 + 9,365)
    expect(share.high).toBeCloseTo(45.9801, 4); // 26,050 / (26,050 + 21,250 + 9,355)
    expect(share.working).toContain('(sum of 3 rows)');
  });

  it('is narrower than a share of a printed total of the same size', () => {
    const ofSum = shareOfSum(canada, [makeInput('all others', '71,200')]);
    const ofTotal = shareOfTotal(canada, total);
    const width = ({ low, high }: { low: number | null; high: number | null }) =>
      (high ?? 0) - (low ?? 0);
    expect(width(ofSum)).toBeLessThan(width(ofTotal));
  });

  it('is all of itself without others', () => {
    expect(shareOfSum(canada, [])).toMatchObject({ value: 100, low: 100, high: 100 });
  });

  it('names the row that stands in its way', () => {
    expect(shareOfSum(canada, [makeInput('Laos', 'NA')]).reason).toBe('Laos is not available.');
    expect(shareOfSum(makeInput('a', '--'), [makeInput('b', '--')]).reason).toBe(
      'The sum of the rows is zero: there are no shares of it.',
    );
  });
});

describe('shareInSum', () => {
  it('gives each part the share that it has by itself', () => {
    const parts = [canada, makeInput('Belgium', '21,300'), makeInput('Mexico', '--')];
    const alone = parts.map((part) =>
      shareOfSum(
        part,
        parts.filter((other) => other !== part),
      ),
    );
    const whole = sumSpan(parts);
    const together = parts.map((part) => shareInSum(part, whole));
    // 26,000 / 47,300, 21,300 / 47,300 and nothing of it.
    expect(together.map(({ value }) => value?.toFixed(3))).toEqual(['54.968', '45.032', '0.000']);
    const shape = ({ value, low, high, working }: Derived) => ({ value, low, high, working });
    expect(together.map(shape)).toEqual(alone.map(shape));
  });
});

describe('the span of a share', () => {
  const truth = fc.integer({ min: 1000, max: 99_999_999 }).map((thousandths) => thousandths / 1000);
  const print = (name: string, x: number): Input =>
    makeInput(name, printNumber(roundTo(x, Math.max(10 ** (Math.floor(Math.log10(x)) - 2), 1))));

  it('always holds the true share', () => {
    fc.assert(
      fc.property(truth, fc.array(truth, { minLength: 1, maxLength: 6 }), (part, rest) => {
        const whole = rest.reduce((a, b) => a + b, part);
        const truly = (100 * part) / whole;
        const shares = [
          shareOfTotal(print('part', part), print('whole', whole)),
          shareOfSum(
            print('part', part),
            rest.map((one, index) => print(`other ${index}`, one)),
          ),
        ];
        for (const { low, high } of shares) {
          expect(low).toBeLessThanOrEqual(truly + 1e-9);
          expect(high).toBeGreaterThanOrEqual(truly - 1e-9);
        }
      }),
    );
  });
});
