import { describe, expect, it } from 'vitest';
import { makeColumn, makeEvidence } from './check-samples.ts';
import { checkTotals } from './column-totals.ts';

const check = (column: Record<string, string>) => checkTotals(makeColumn(column))[0];

describe('checkTotals', () => {
  it('adds when the sum, rounded to the total’s unit, equals it', () => {
    // 26,000 + 21,300 + 549 = 47,849; limit 50 + 50 + 0.5 + 50.
    expect(check({ a: '26,000', b: '21,300', c: '549', total: '47,800' })).toMatchObject({
      id: 'total/total/2013',
      result: 'adds',
      printed: 47800,
      computed: 47849,
      limit: 150.5,
    });
  });

  it('adds within rounding when the half-units explain the difference', () => {
    const found = check({ a: '26,000', b: '21,300', c: '549', total: '47,700' });
    expect(found).toMatchObject({ result: 'adds-within-rounding', computed: 47849, limit: 150.5 });
    expect(found?.message).toBe(
      'The rows sum to 47,849 kg, the printed total is 47,700: 149 kg more, within the 150.5 that rounding allows.',
    );
  });

  it('does not add beyond the limit', () => {
    expect(check({ a: '26,000', b: '21,300', c: '549', total: '47,600' })).toMatchObject({
      result: 'does-not-add',
      message:
        'The rows sum to 47,849 kg, the printed total is 47,600: 249 kg more, and rounding allows only 150.5.',
    });
  });

  it('adds nothing for zero and an interval for less than half a unit', () => {
    expect(check({ a: '5', b: '--', total: '5' })).toMatchObject({ result: 'adds', limit: 1 });
    // The row lies between 0 and 0.5 kg: its middle counts, and its half width.
    expect(check({ a: '5', b: 'Less than ½ unit', total: '5' })).toMatchObject({
      result: 'adds',
      computed: 5.25,
      limit: 1.25,
    });
    expect(check({ a: '--', b: '--', total: '--' })).toMatchObject({ result: 'adds', limit: 0 });
  });

  it('leaves the sum open where a row is withheld', () => {
    const found = check({ a: '60', b: 'W', total: '100' });
    expect(found).toMatchObject({ result: 'ok', computed: 60 });
    expect(found?.message).toContain('Rows without an amount: b.');
    expect(check({ a: '160', b: 'W', total: '100' })?.result).toBe('does-not-add');
    expect(check({ a: '100', b: 'NA', total: '100' })?.result).toBe('adds');
  });

  it('only notes what is short where rows are not listed yet', () => {
    const cells = {
      'myb-2013': { a: { '2013': '60' }, b: { '2012': '5' }, total: { '2013': '100' } },
    };
    expect(checkTotals(makeEvidence({ cells }))).toMatchObject([{ result: 'note' }]);
  });

  it('is not made where the total states no amount or no row does', () => {
    expect(check({ a: '60', total: 'W' })).toBeUndefined();
    expect(check({ a: 'W', total: '60' })).toBeUndefined();
  });

  it('says when the figures are of several editions', () => {
    const evidence = makeEvidence({
      cells: {
        'myb-2013': { a: { '2013': '60' }, b: { '2013': '40' }, total: { '2013': '100' } },
        working: { b: { '2013': '50 r' } },
      },
    });
    const [found] = checkTotals(evidence);
    expect(found).toMatchObject({ result: 'does-not-add', computed: 110 });
    expect(found?.message).toContain('several editions: Yearbook 2013; Working edition.');
    expect(found?.cells).toContainEqual({ seriesId: 'b', period: '2013', editionId: 'working' });
  });

  it('sums a subtotal from the rows that name it, and the total from its own', () => {
    const evidence = makeEvidence({
      cells: {
        'myb-2013': {
          a: { '2013': '60' },
          b: { '2013': '40' },
          south: { '2013': '90' },
          c: { '2013': '10' },
          total: { '2013': '110' },
        },
      },
      series: {
        a: { parentId: 'south' },
        b: { parentId: 'south' },
        south: { role: 'subtotal', parentId: 'total' },
      },
    });
    expect(checkTotals(evidence).map(({ result, computed }) => [result, computed])).toEqual([
      ['does-not-add', 100],
      ['does-not-add', 100],
    ]);
  });
});
