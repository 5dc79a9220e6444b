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
    // The row lies between 0 and 0.5 kg, so that the sum is from 5 to 5.5.
    expect(check({ a: '5', b: 'Less than ½ unit', total: '5' })).toMatchObject({
      result: 'adds',
      computed: 5,
      computedSpan: { low: 5, high: 5.5 },
      limit: 1,
    });
    expect(check({ a: '--', b: '--', total: '--' })).toMatchObject({ result: 'adds', limit: 0 });
  });

  it.each([
    ['20', 'adds', 20, 'the printed total is 20: it lies within.'],
    ['15', 'adds', 15, 'the printed total is 15: it lies within.'],
    ['26', 'adds-within-rounding', 25, '1 kg less, within the 1.5 that rounding allows.'],
    ['12', 'does-not-add', 15, '3 kg more, and rounding allows only 1.5.'],
    ['22-30', 'adds', 22, 'the printed total is 22 to 30: the two meet.'],
  ])(
    'holds the range that a range makes of the sum against %s',
    (total, result, computed, said) => {
      const found = check({ a: '10-20', b: '5', total });
      expect(found).toMatchObject({ result, computed, computedSpan: { low: 15, high: 25 } });
      expect(found?.message).toMatch(/^The rows sum to 15 to 25 kg, /);
      expect(found?.message).toContain(said);
    },
  );

  it('holds a sum against a total that is a range', () => {
    expect(check({ a: '10', b: '5', total: '10-20' })).toMatchObject({
      result: 'adds',
      printed: 15,
      printedSpan: { low: 10, high: 20 },
      message: 'The rows sum to 15 kg, the printed total is 10 to 20: the sum lies within.',
    });
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
