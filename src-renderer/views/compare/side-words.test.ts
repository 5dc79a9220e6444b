import { expect, it } from 'vitest';
import { describeSides } from './side-words.ts';

it.each([
  ['2014', 'Mine', '2013', 'Yearbook', '2014 from Mine; 2013 from Yearbook'],
  ['2013', 'Yearbook', '2013', 'Yearbook', '2013 from Yearbook'],
  ['2012', 'Yearbook', '2013', 'Yearbook', '2012 and 2013 from Yearbook'],
  ['2013', 'Mine', '2013', 'Yearbook', '2013 from Mine; 2013 from Yearbook'],
  ['2014', '', '2013', 'Yearbook', '2014 from no edition; 2013 from Yearbook'],
])('says what is compared once', (period, editions, against, other, text) => {
  expect(describeSides({ period, editions }, { period: against, editions: other })).toBe(text);
});
