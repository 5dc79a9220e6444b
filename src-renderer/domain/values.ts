/**
 * What one cell states. The kinds are never coerced into one another: withheld is not zero, not available is not
 * empty, and a bound is not the number it names. A bound holds its number in `low` (more than) or `high` (less
 * than); the other end is null.
 */
export type Value =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'bound'; readonly low: number; readonly high: null }
  | { readonly kind: 'bound'; readonly low: null; readonly high: number }
  | { readonly kind: 'zero' }
  | { readonly kind: 'less-than-half-unit' }
  | { readonly kind: 'not-available' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'not-applicable' };

export type ValueKind = Value['kind'];

export const valueKinds: ReadonlyArray<ValueKind> = [
  'number',
  'range',
  'bound',
  'zero',
  'less-than-half-unit',
  'not-available',
  'withheld',
  'not-applicable',
];

/** The kinds in words, as the inspector and messages say them. */
export const kindNames: Record<ValueKind, string> = {
  number: 'number',
  range: 'range',
  bound: 'bound',
  zero: 'zero',
  'less-than-half-unit': 'less than half a unit',
  'not-available': 'not available',
  withheld: 'withheld',
  'not-applicable': 'not applicable',
};

/** A value as the flat fields of the data package and of the command line's JSON; absent numbers are null. */
export interface FlatValue {
  readonly kind: ValueKind;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export function flattenValue(value: Value): FlatValue {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: value.value, low: null, high: null };
    case 'range':
    case 'bound':
      return { kind: value.kind, value: null, low: value.low, high: value.high };
    case 'zero':
      return { kind: 'zero', value: 0, low: null, high: null };
    default:
      return { kind: value.kind, value: null, low: null, high: null };
  }
}
