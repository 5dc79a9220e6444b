import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFigures, type Cells } from '../figure-samples.ts';
import { latest } from '../view.ts';
import { makeSeries, makeTable } from '../observation-samples.ts';
import type { Claim } from './claims.ts';
import { runChecks } from './run-checks.ts';

const claims: ReadonlyArray<Claim> = [
  {
    id: 'share',
    kind: 'equals',
    check: 'statement',
    stated: 'percent',
    formula: { kind: 'share', part: { series: 'a' }, whole: { series: 'total' } },
    says: 'Share',
  },
  {
    id: 'change',
    kind: 'equals',
    check: 'statement',
    stated: 'percent',
    formula: {
      kind: 'percent',
      from: { series: 'total', when: 'year-before' },
      to: { series: 'total' },
    },
    says: 'Change',
  },
  {
    id: 'triple',
    kind: 'times',
    year: '2013',
    times: 3,
    readings: [{ name: 'a', over: [{ series: 'a' }], under: [{ series: 'b' }] }],
    says: 'Triple',
  },
  {
    id: 'content',
    kind: 'ceiling',
    ratio: { name: 'a', over: [{ series: 'a' }], under: [{ series: 'b' }] },
    ceiling: 0.8,
    because: 'no more than',
    says: 'Content',
  },
  {
    id: 'up',
    kind: 'movement',
    year: '2013',
    from: { series: 'a', when: 'year-before' },
    to: { series: 'a' },
    word: 'well up',
    says: 'Up',
  },
  { id: 'within', kind: 'within', range: 'b', of: 'a', says: 'Within' },
  { id: 'order', kind: 'order', year: '2013', total: 'total', first: ['a', 'b'], says: 'Order' },
];

describe('runChecks', () => {
  const cell = fc.oneof(
    fc.constantFrom('--', 'NA', 'W', 'XX', 'Less than ½ unit', '0', '-3', '>50', '<25', '10-20'),
    fc.integer({ min: 1, max: 999_999_999 }).map(String),
    fc.constantFrom('999,999,999,999,999', '0.000001', '30,000 e', '30,000 r', '12 f'),
  );
  const ofYears = fc.dictionary(
    fc.constantFrom(
      '2012',
      '2013',
      '2013-Q1',
      '2013-Q2',
      '2013-Q3',
      '2013-Q4',
      '2014',
      '2012/2014',
    ),
    cell,
  );
  const edition = fc.record({ a: ofYears, b: ofYears, total: ofYears, percent: ofYears });

  function check(cells: Cells) {
    return runChecks({
      tables: [makeTable()],
      series: [
        makeSeries({ id: 'a', parentId: 'total' }),
        makeSeries({ id: 'b', parentId: 'total' }),
        makeSeries({ id: 'total', role: 'total' }),
        makeSeries({ id: 'percent', unit: '%', role: 'single', measure: 'share' }),
      ],
      figures: makeFigures(cells),
      view: latest,
      claims,
    });
  }

  it('never gives anything but finite numbers and whole sentences', () => {
    fc.assert(
      fc.property(edition, edition, (printed, entered) => {
        const checks = check({ 'myb-2013': printed, working: entered });
        for (const { id, printed: stated, computed, limit, message } of checks) {
          expect([stated, computed, limit].every(Number.isFinite), id).toBe(true);
          expect(Object.is(computed, -0), id).toBe(false);
          expect(message, id).toMatch(/^\S.*[.?]$/);
          expect(message, id).not.toMatch(/NaN|Infinity|null|undefined/);
        }
        expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
      }),
    );
  });

  it('never doubts a column whose cells and total were rounded as the table says', () => {
    const truth = fc
      .integer({ min: 1000, max: 999_999_999 })
      .map((thousandths) => thousandths / 1000);
    const round = (x: number) => {
      const unit = Math.max(10 ** (Math.floor(Math.log10(x)) - 2), 1);
      return String(Math.floor(x / unit + 0.5) * unit);
    };
    fc.assert(
      fc.property(truth, truth, (a, b) => {
        const cells = {
          a: { '2013': round(a) },
          b: { '2013': round(b) },
          total: { '2013': round(a + b) },
        };
        const [total] = check({ 'myb-2013': cells }).filter(({ kind }) => kind === 'total');
        expect(['adds', 'adds-within-rounding']).toContain(total?.result);
      }),
    );
  });

  it('makes no check of nothing', () => expect(check({ 'myb-2013': {} })).toEqual([]));
});
