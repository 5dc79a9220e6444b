import { expect, it } from 'vitest';
import { periodWord } from './period-words.ts';

it.each([
  ['2013', 'year'],
  ['2013-Q1', 'quarter'],
  ['2013-08', 'month'],
  ['2013-12-31', 'day'],
  ['2009/2013', 'years'],
  ['sometime', 'period'],
])('%s is called a %s', (id, word) => expect(periodWord(id)).toBe(word));
