import type { Series, Table } from './observations.ts';

/** The row's name where its company stands beside it: `China, Nanjing Germanium Co. Ltd.`, `Belgium`. */
export function nameRow({ label, country, entity }: Series): string {
  return entity !== '' && label === country ? `${label}, ${entity}` : label;
}

/** The row's name where there is little room: the company alone, where rows differ by it. */
export function nameRowShortly({ label, country, entity }: Series): string {
  return entity !== '' && label === country ? entity : label;
}

/** `Table 1. U.S. imports ...`; a table that the source does not number goes by its title. */
export function nameTable({ number, title }: Table): string {
  return number === '' ? title : `Table ${number}. ${title}`;
}
