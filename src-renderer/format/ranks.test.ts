import { describe, expect, it } from 'vitest';
import { describeRank } from './ranks.ts';

const place = (at: number | null, of = 15, best = at, worst = at) => ({
  place: at,
  best,
  worst,
  of,
});

describe('describeRank', () => {
  it.each([
    [2, 5, 'of 15; 5 of 15 in 2013 (up 3)'],
    [5, 2, 'of 15; 2 of 15 in 2013 (down 3)'],
    [5, 5, 'of 15; 5 of 15 in 2013 (unchanged)'],
    [5, null, 'of 15; none in 2013'],
  ])('of %s, %s before', (now, before, of) => {
    expect(describeRank({ now: place(now), base: place(before) }, '2013')).toEqual({
      text: String(now),
      of,
      span: '',
      reason: null,
    });
  });

  it('says what rounding allows, and nothing of a move from itself', () => {
    expect(describeRank({ now: place(3, 9, 2, 4), base: place(3) }, null)).toMatchObject({
      text: '3',
      of: 'of 9',
      span: 'rounding allows 2 to 4',
    });
  });

  it('says why there is none', () => {
    expect(describeRank({ now: place(null), base: place(1) }, '2013')).toMatchObject({
      text: null,
      reason: 'Only a single number above zero has a rank.',
    });
  });
});
