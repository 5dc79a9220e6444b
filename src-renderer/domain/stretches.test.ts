import { describe, expect, it } from 'vitest';
import { overTime, unlikeStretches } from './stretches.ts';

const quantity = { unit: 'kg', indicator: 'imports for consumption' };
const price = { unit: 'USD/kg', indicator: 'price' };
const stocks = { unit: 't', indicator: 'stocks' };
const rate = { unit: 't/yr', indicator: 'consumption' };

describe('overTime', () => {
  it.each([
    [quantity, 'sum'],
    [{ unit: 'kUSD', indicator: 'imports for consumption' }, 'sum'],
    [price, 'average'],
    [stocks, 'state'],
    [rate, 'state'],
    [{ unit: '%', indicator: 'share' }, 'state'],
  ])('of %o is a %s', (measure, expected) => expect(overTime(measure)).toBe(expected));
});

describe('unlikeStretches', () => {
  it.each([
    ['2013', '2014-Q1', '2013 is a year, 2014-Q1 a quarter'],
    ['2013', '2009/2013', '2013 is a year, 2009/2013 5 years'],
    ['2009/2013', '2014/2016', '2009/2013 is 5 years, 2014/2016 3 years'],
    ['2013', '2013-12-31', '2013 is a year, 2013-12-31 a day'],
  ])('says why %s and %s are not compared', (from, to, said) => {
    expect(unlikeStretches(quantity, from, to)).toBe(
      `${said}: amounts are compared only over like stretches of time.`,
    );
  });

  it('has nothing against equal lengths', () => {
    expect(unlikeStretches(quantity, '2013-Q1', '2014-Q3')).toBeNull();
    expect(unlikeStretches(quantity, '2009/2013', '2014/2018')).toBeNull();
  });

  it.each([price, stocks, rate])('has nothing against any periods of %o', (measure) => {
    expect(unlikeStretches(measure, '2013', '2014-Q1')).toBeNull();
  });
});
