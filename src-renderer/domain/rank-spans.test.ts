import { describe, expect, it } from 'vitest';
import { makeInput } from './figure-samples.ts';
import { placeOf } from './rank-spans.ts';

const rows = (...texts: (string | null)[]) => texts.map((text) => makeInput('a', text).figure);

describe('placeOf', () => {
  it('counts from the largest down, and how many have a place', () => {
    expect(placeOf(1, rows('21,300', '26,000', '9,360'))).toEqual({
      place: 1,
      best: 1,
      worst: 1,
      of: 3,
    });
  });

  it('gives the places that rounding allows', () => {
    // 10,000 to three digits lies between 9,950 and 10,050 at most; so does 10,000 beside it.
    const places = rows('10,000', '10,100', '10,000', '9,000');
    expect(placeOf(0, places)).toMatchObject({ place: 2, best: 1, worst: 3 });
    expect(placeOf(3, places)).toMatchObject({ place: 4, best: 4, worst: 4 });
  });

  it.each([
    ['zero', '--'],
    ['what is withheld', 'W'],
    ['a range', '10-20'],
    ['what is not listed', null],
  ])('gives none to %s', (_, text) => {
    expect(placeOf(0, rows(text, '100', '50'))).toEqual({
      place: null,
      best: null,
      worst: null,
      of: 2,
    });
  });

  it('leaves rows without a number out of the count', () => {
    expect(placeOf(0, rows('100', '200', 'NA', '--'))).toMatchObject({ place: 2, of: 2 });
  });
});
