import { expect, it } from 'vitest';
import type { Check } from '#domain/checks/check.ts';
import { keepNotedChecks } from './noted-checks.ts';

const check = (id: string, message = ''): Check => ({
  ...{ id, kind: 'total', table: 't', period: '2013', measure: '', result: 'adds' },
  ...{ printed: 1, computed: 1, limit: 0, message, cells: [] },
});

it('gives the noted checks, the same list until one of them reads otherwise', () => {
  const ids = new Set(['a', 'gone']);
  let made: Check[] | undefined;
  const read = keepNotedChecks(() => ({ made, ids }));
  expect(read()).toBeUndefined();
  made = [check('a'), check('b')];
  const first = read();
  expect(first).toEqual([check('a')]);
  made = [check('a'), check('b', 'otherwise')];
  expect(read()).toBe(first);
  made = undefined;
  expect(read()).toBe(first);
  made = [check('a', 'otherwise')];
  expect(read()).toEqual([check('a', 'otherwise')]);
});
