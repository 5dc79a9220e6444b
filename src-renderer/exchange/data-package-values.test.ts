import { describe, expect, it } from 'vitest';
import { flattenValue, type Value } from '#domain/values.ts';
import { readValue } from './data-package-values.ts';

const none = { value: null, low: null, high: null };

describe('readValue', () => {
  it.each<[string, Value]>([
    ['number', { kind: 'number', value: 1.05 }],
    ['range', { kind: 'range', low: 485, high: 500 }],
    ['bound', { kind: 'bound', low: 5, high: null }],
    ['bound', { kind: 'bound', low: null, high: 30 }],
    ['zero', { kind: 'zero' }],
    ['less-than-half-unit', { kind: 'less-than-half-unit' }],
    ['not-available', { kind: 'not-available' }],
    ['withheld', { kind: 'withheld' }],
    ['not-applicable', { kind: 'not-applicable' }],
  ])('reads back the flat fields of a %s', (kind, value) => {
    expect(readValue(kind, flattenValue(value))).toEqual({ ok: true, value });
  });

  it('reads a zero whose field is empty', () => {
    expect(readValue('zero', none)).toEqual({ ok: true, value: { kind: 'zero' } });
  });

  it('reads a range of one number', () => {
    const read = readValue('range', { ...none, low: 10, high: 10 });
    expect(read).toEqual({ ok: true, value: { kind: 'range', low: 10, high: 10 } });
  });

  it.each([
    ['number', none, 'needs a value and neither low nor high'],
    ['number', { value: 1, low: 1, high: null }, 'needs a value and neither low nor high'],
    ['range', { ...none, low: 1 }, 'needs low and high'],
    ['range', { value: 1, low: 1, high: 2 }, 'needs low and high'],
    ['range', { ...none, low: 2, high: 1 }, 'has its low above its high'],
    ['bound', none, 'needs either low or high'],
    ['bound', { ...none, low: 1, high: 2 }, 'needs either low or high'],
    ['bound', { ...none, value: 1 }, 'needs either low or high'],
    ['zero', { ...none, value: 5 }, 'is zero and holds another number'],
    ['zero', { ...none, low: 0 }, 'is zero and holds another number'],
    ['not-available', { ...none, value: 0 }, 'takes no number'],
    ['withheld', { ...none, value: 97 }, 'takes no number'],
    ['not-applicable', { ...none, high: 1 }, 'takes no number'],
    ['less-than-half-unit', { ...none, value: 0.4 }, 'takes no number'],
  ])('refuses a %s with the fields %j', (kind, fields, reason) => {
    expect(readValue(kind, fields)).toEqual({ ok: false, reason });
  });

  it.each(['', 'Number', 'missing'])('refuses the kind "%s", naming those there are', (kind) => {
    const read = readValue(kind, { ...none, value: 1 });
    expect(read).toHaveProperty('reason', expect.stringContaining('not-available, withheld'));
  });
});
