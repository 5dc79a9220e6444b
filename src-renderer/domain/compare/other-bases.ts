import type { Series } from '../observations.ts';

/** Which side states a series, and what to call both sides. */
export interface StatedSides {
  readonly from: { readonly name: string; readonly has: (seriesId: string) => boolean };
  readonly to: { readonly name: string; readonly has: (seriesId: string) => boolean };
}

/**
 * Why a row that only one side lists is neither new nor gone: the other side states the same on another basis or in
 * another unit, as another series. `2013 is stated in kg, 2014 in t: not compared.` Null where nothing of that kind is
 * there. `nameUnit` says units in words.
 */
export function explainOtherBasis(
  row: Series,
  series: ReadonlyArray<Series>,
  { from, to }: StatedSides,
  nameUnit: (unit: string) => string = (unit) => unit,
): string | null {
  const [inFrom, inTo] = [from.has(row.id), to.has(row.id)];
  if (inFrom === inTo) return null;
  const other = series.find(
    (one) =>
      one.id !== row.id &&
      isSameSubject(one, row) &&
      (one.unit !== row.unit || one.basis !== row.basis) &&
      from.has(one.id) === inTo &&
      to.has(one.id) === inFrom,
  );
  if (other === undefined) return null;
  const [before, after] = inFrom ? [row, other] : [other, row];
  const parts = [
    before.unit === after.unit
      ? null
      : { before: `in ${nameUnit(before.unit)}`, after: `in ${nameUnit(after.unit)}` },
    before.basis === after.basis
      ? null
      : { before: `as ${nameBasis(before)}`, after: `as ${nameBasis(after)}` },
  ].filter((part) => part !== null);
  const say = (side: 'before' | 'after') => parts.map((part) => part[side]).join(' ');
  return (
    `${from.name} states it ${say('before')}, ${to.name} ${say('after')}: ` +
    'figures of unlike bases are not compared.'
  );
}

/** Quantity and value are no two bases of one thing: only what has one indicator and the same kind of measure is. */
function isSameSubject(a: Series, b: Series): boolean {
  return (
    a.tableId === b.tableId &&
    a.indicator === b.indicator &&
    a.country === b.country &&
    (a.country !== '' || a.label === b.label) &&
    a.entity === b.entity &&
    a.location === b.location &&
    a.counterpart === b.counterpart &&
    a.role === b.role &&
    isMoney(a.unit) === isMoney(b.unit) &&
    (a.unit === '%') === (b.unit === '%')
  );
}

function isMoney(unit: string): boolean {
  return /(USD|CNY|JPY|EUR)/.test(unit);
}

function nameBasis({ basis }: Series): string {
  return basis === '' ? 'no named basis' : basis;
}
