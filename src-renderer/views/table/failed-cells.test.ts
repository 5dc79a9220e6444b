import { describe, expect, it } from 'vitest';
import type { Check, CheckResult } from '#domain/checks/check.ts';
import { failedCells } from './failed-cells.ts';

function check(result: CheckResult, ...seriesIds: string[]): Check {
  return {
    id: result,
    kind: 'total',
    table: 'table',
    period: '2013',
    measure: 'production',
    result,
    printed: 0,
    computed: 0,
    limit: 0,
    message: '',
    cells: seriesIds.map((seriesId) => ({ seriesId, period: '2013', editionId: null })),
  };
}

describe('failedCells', () => {
  it('marks what is judged, not what it is held against, nor what passed or is missing', () => {
    const checks = [
      check('does-not-add', 'total', 'a'),
      check('suspect', 'b'),
      check('note', 'c'),
      check('missing', 'd'),
      check('adds', 'e'),
    ];
    expect([...failedCells(checks)]).toEqual(['total@2013', 'b@2013']);
  });
});
