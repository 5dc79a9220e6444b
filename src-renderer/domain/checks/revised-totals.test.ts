import { describe, expect, it } from 'vitest';
import { makeColumn, makeEvidence } from './check-samples.ts';
import { checkRevisedTotals } from './revised-totals.ts';

describe('checkRevisedTotals', () => {
  it('notes revised rows whose total is not', () => {
    expect(checkRevisedTotals(makeColumn({ a: '-- r', b: '5', total: '5' }))).toMatchObject([
      { result: 'note', kind: 'parts', printed: 0, computed: 1 },
    ]);
  });

  it('notes a revised total of which no row is', () => {
    expect(checkRevisedTotals(makeColumn({ a: '5', b: '5', total: '10 r' }))).toMatchObject([
      { result: 'note', printed: 1, computed: 0 },
    ]);
  });

  it('speaks of one row as of one', () => {
    const [found] = checkRevisedTotals(makeColumn({ a: '-- r', b: '5', total: '5' }));
    expect(found?.message).toBe('2013: 1 of the rows (a) is marked revised, but the total is not.');
  });

  it('is content when both are, and silent when neither is', () => {
    expect(checkRevisedTotals(makeColumn({ a: '5 r', b: '5', total: '10 r' }))).toMatchObject([
      { result: 'ok' },
    ]);
    expect(checkRevisedTotals(makeColumn({ a: '5', b: '5', total: '10' }))).toEqual([]);
  });

  it('goes by the edition that revised the figure when a later one repeats it without r', () => {
    const cells = {
      'myb-2013': { a: { '2011': '5' }, total: { '2011': '10 r' } },
      'myb-2014': { a: { '2011': '5' }, total: { '2011': '10' } },
    };
    expect(checkRevisedTotals(makeEvidence({ cells }))).toMatchObject([
      { result: 'note', printed: 1, computed: 0 },
    ]);
    const restated = { ...cells, 'myb-2014': { total: { '2011': '11' } } };
    expect(checkRevisedTotals(makeEvidence({ cells: restated }))).toEqual([]);
  });
});
