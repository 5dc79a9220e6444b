import { expect, it } from 'vitest';
import { explainSigns, shortenSpan, timingNote } from './salient-words.ts';

it.each([
  ['2009/2013', '2009–13'],
  ['1999/2003', '1999–2003'],
])('shortens %s to %s', (period, text) => {
  expect(shortenSpan(period)).toBe(text);
});

it.each([
  ['year', 'year', '2013', ''],
  ['yearend', 'yearend', '2013-12-31', ''],
  ['year', 'years', '2009/2013', '2009–13'],
  ['year', 'yearend', '2013-12-31', '31 December 2013'],
] as const)(
  'says beside a row by %s what a figure by %s stands for',
  (row, figure, period, text) => {
    expect(timingNote({ timing: row }, { timing: figure, period })).toBe(text);
  },
);

it('explains the signs of a table that is still worked out', () => {
  expect(explainSigns(undefined)[0]).toBe('n/c not computed');
});
