import { describe, expect, it } from 'vitest';
import type { Check, CheckResult } from '#domain/checks/check.ts';
import { checksOf, countChecks } from './figure-checks.ts';

const place = { seriesId: 'a', period: '2013' };

function check(id: string, result: CheckResult, cell = place): Check {
  return {
    id,
    kind: 'total',
    table: 'table',
    period: '2013',
    measure: 'production',
    result,
    printed: 0,
    computed: 0,
    limit: 0,
    message: '',
    cells: [{ ...cell, editionId: null }],
  };
}

describe('checksOf', () => {
  const found = checksOf(
    [
      check('passed', 'adds'),
      check('note', 'note'),
      check('problem', 'suspect'),
      check('of another period', 'suspect', { ...place, period: '2014' }),
      check('of another row', 'missing', { ...place, seriesId: 'b' }),
    ],
    place,
  );

  it('are those that read the figure, problems first', () => {
    expect(found.open.map(({ id }) => id)).toEqual(['problem', 'note']);
    expect(found.passed.map(({ id }) => id)).toEqual(['passed']);
  });

  it('are counted by what they call for', () => {
    expect(countChecks(found)).toBe('1 problem, 1 note, 1 passed');
    expect(countChecks(checksOf([check('a', 'ok'), check('b', 'ok')], place))).toBe('2 passed');
    expect(countChecks(checksOf([], place))).toBe('');
  });
});
