import { describe, expect, it } from 'vitest';
import { observe } from '#domain/observation-samples.ts';
import { sayFigure, sayMove } from './figure-words.ts';
import { listNames } from './name-lists.ts';
import { nameSide, nameSidesShortly } from './side-names.ts';
import { describeSources } from './sources.ts';

describe('describeSources', () => {
  const side = (period: string, ...editionIds: string[]) => ({ period, editionIds });
  const say = (from: ReturnType<typeof side>, to: ReturnType<typeof side>) =>
    describeSources(from, to, (id) => `Edition ${id}`);

  it.each([
    [side('2013', 'a'), side('2014', 'b'), '2014 from Edition b; 2013 from Edition a'],
    [side('2012', 'a'), side('2013', 'a'), '2012 and 2013 from Edition a'],
    [side('2013', 'a'), side('2013', 'a'), '2013, both sides from Edition a'],
    [side('2013', 'a'), side('2013', 'b'), '2013 from Edition b; 2013 from Edition a'],
    [
      side('2013', 'a', 'b'),
      side('2014'),
      '2014 from no edition; 2013 from Edition a and Edition b',
    ],
  ])('of %j and %j names each once', (from, to, text) => {
    expect(say(from, to)).toBe(text);
  });
});

describe('listNames', () => {
  it('names six, and of more the first five and how many are left', () => {
    expect(listNames(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a; b; c; d; e; f');
    expect(listNames(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a; b; c; d; e; and 2 more');
  });
});

describe('sayFigure', () => {
  it.each([
    ['30,000 e', 'kg', '30,000 kg (estimated)'],
    ['555-580', 'USD/kg', '$555–580/kg'],
    ['W', 'kg', 'withheld'],
    ['--', 'kg', 'zero'],
    ['NA', 'kg', 'not available'],
    ['40 f', 't', '40 t (forecast or planned)'],
  ])('says %s in %s as %s', (text, unit, words) => {
    expect(sayFigure(observe(text), unit)).toBe(words);
  });

  it('says what is not listed', () => expect(sayFigure(null, 'kg')).toBe('not listed'));
});

it.each([
  [5.4, 'rose 5%'],
  [-0.42, 'fell 0.4%'],
  [0, 'did not change'],
  [0.01, 'rose by less than 0.05%'],
])('sayMove of %s: %s', (percent, text) => {
  expect(sayMove(percent)).toBe(text);
});

describe('nameSide', () => {
  const before = { period: '2013', name: '2013 in Yearbook' };
  it('says the period in words and its edition where there is one', () => {
    expect(nameSide({ period: '2013-Q1', name: '2013-Q1' })).toBe('1st quarter 2013');
    expect(nameSide(before)).toBe('2013 in Yearbook');
  });

  it('is short where the editions of one period are named elsewhere', () => {
    expect(nameSidesShortly(before, { period: '2013', name: '2013 (latest)' })).toEqual([
      'then',
      'now',
    ]);
    expect(nameSidesShortly(before, { period: '2014', name: '2014' })[1]).toBe('2014');
  });
});
