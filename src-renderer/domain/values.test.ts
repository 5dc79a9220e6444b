import { describe, expect, it } from 'vitest';
import { flattenValue, kindNames, valueKinds, type FlatValue, type Value } from './values.ts';

describe('flattenValue', () => {
  it.each<[Value, Omit<FlatValue, 'kind'>]>([
    [
      { kind: 'number', value: -11 },
      { value: -11, low: null, high: null },
    ],
    [
      { kind: 'range', low: 485, high: 500 },
      { value: null, low: 485, high: 500 },
    ],
    [
      { kind: 'bound', low: 5, high: null },
      { value: null, low: 5, high: null },
    ],
    [
      { kind: 'bound', low: null, high: 30 },
      { value: null, low: null, high: 30 },
    ],
    [{ kind: 'zero' }, { value: 0, low: null, high: null }],
    [{ kind: 'less-than-half-unit' }, { value: null, low: null, high: null }],
    [{ kind: 'not-available' }, { value: null, low: null, high: null }],
    [{ kind: 'withheld' }, { value: null, low: null, high: null }],
    [{ kind: 'not-applicable' }, { value: null, low: null, high: null }],
  ])('of %j holds only the numbers that it states', (value, numbers) => {
    expect(flattenValue(value)).toEqual({ kind: value.kind, ...numbers });
  });
});

describe('kindNames', () => {
  it('has a name of its own for each kind', () => {
    expect(new Set(valueKinds.map((kind) => kindNames[kind])).size).toBe(valueKinds.length);
  });
});
