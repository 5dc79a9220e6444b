import { describe, expect, it } from 'vitest';
import type { CheckResult } from '#domain/checks/check.ts';
import { makeCheck } from './check-samples.ts';
import { groupFirst, groupOf, sortForReading } from './verdicts.ts';

const named = (id: string, result: CheckResult) => makeCheck({ id, result });

describe('groupOf', () => {
  it.each([
    ['does-not-add', 'problems'],
    ['suspect', 'problems'],
    ['missing', 'problems'],
    ['note', 'notes'],
    ['adds-within-rounding', 'rounding'],
    ['adds', 'passed'],
    ['ok', 'passed'],
  ] as const)('puts %s among %s', (result, group) => expect(groupOf({ result })).toBe(group));
});

describe('sortForReading', () => {
  it('has problems by gravity first, then notes, rounding and what passed', () => {
    const checks = [
      named('a', 'ok'),
      named('b', 'adds-within-rounding'),
      named('c', 'missing'),
      named('d', 'note'),
      named('e', 'suspect'),
      named('f', 'does-not-add'),
    ];
    expect(sortForReading(checks).map(({ id }) => id)).toEqual(['f', 'e', 'c', 'd', 'b', 'a']);
  });

  it('leaves what passed in the order of the document, whether it adds or not', () => {
    const checks = [named('a', 'ok'), named('b', 'adds'), named('c', 'ok')];
    expect(sortForReading(checks).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('groupFirst', () => {
  const sorted = [named('a', 'suspect'), named('b', 'note'), named('c', 'ok'), named('d', 'ok')];

  it('puts each check below its heading', () => {
    const groups = groupFirst(sorted, 10);
    expect(groups.map(({ id, checks }) => [id, checks.length])).toEqual([
      ['problems', 1],
      ['notes', 1],
      ['passed', 2],
    ]);
  });

  it('goes no further than it is asked to', () => {
    expect(groupFirst(sorted, 3).map(({ checks }) => checks.length)).toEqual([1, 1, 1]);
    expect(groupFirst(sorted, 1).map(({ id }) => id)).toEqual(['problems']);
    expect(groupFirst(sorted, 0)).toEqual([]);
  });

  it('has one besides, wherever it stands', () => {
    const ids = (also: string | null) =>
      groupFirst(sorted, 1, also).map(({ checks }) => checks.map(({ id }) => id));
    expect(ids('d')).toEqual([['a'], ['d']]);
    expect(ids('a')).toEqual([['a']]);
    expect(ids('gone')).toEqual([['a']]);
  });
});
