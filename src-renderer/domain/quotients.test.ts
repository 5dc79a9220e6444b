import { describe, expect, it } from 'vitest';
import { makeInput } from './figure-samples.ts';
import { divideFigures } from './quotients.ts';

const divide = (over: string | null, under: string | null, factor?: number) =>
  divideFigures(makeInput('indium', over), makeInput('ITO', under), factor);

describe('divideFigures', () => {
  it('sets the ends against each other', () => {
    // 1,040 lies in 1,035 to 1,045, 1,200 in 1,195 to 1,205.
    const ratio = divide('1,040', '1,200');
    expect(ratio.value).toBeCloseTo(0.866667, 6);
    expect(ratio.low).toBeCloseTo(0.858921, 6);
    expect(ratio.high).toBeCloseTo(0.874477, 6);
    expect(ratio).toMatchObject({ status: 'number', reason: null, working: '1,040 / 1,200' });
  });

  it('takes a factor', () => expect(divide('50', '200', 100).value).toBe(25));

  it('has a span and no value where one side is a range', () => {
    const ratio = divide('692', '555-580');
    expect(ratio.value).toBeNull();
    expect(ratio.low).toBeCloseTo(1.19121, 5); // 691.5 / 580.5
    expect(ratio.high).toBeCloseTo(1.24887, 5); // 692.5 / 554.5
    expect(ratio.reason).toBe('Not both figures are single numbers: only the span is known.');
  });

  it.each([
    ['5', '--', 'ITO is zero: nothing is divided by it.'],
    ['5', '0', 'ITO is zero: nothing is divided by it.'],
    ['5', '-3', 'ITO is below zero: nothing is divided by it.'],
    ['5', '>50', 'ITO is a bound: nothing is divided by it.'],
    ['5', 'Less than ½ unit', 'ITO is less than half a unit: nothing is divided by it.'],
    ['5', '0-3', 'ITO can be zero: nothing is divided by it.'],
    ['W', '3', 'Indium is withheld.'],
    ['5', null, 'ITO is not listed.'],
    [null, 'NA', 'Indium is not listed and ITO is not available.'],
  ])('says why %s by %s is none', (over, under, reason) => {
    expect(divide(over, under)).toMatchObject({ value: null, low: null, high: null, reason });
  });
});
