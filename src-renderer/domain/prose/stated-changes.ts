import type { Series } from '../observations.ts';

/** Series that state a change, by the thing that changes. */
export class StatedChanges {
  readonly #bySubject = new Map<string, Series[]>();

  constructor(series: ReadonlyArray<Series>) {
    for (const one of series) {
      if (!/\bchange\b/i.test(one.measure)) continue;
      const key = subjectKey(one);
      this.#bySubject.set(key, [...(this.#bySubject.get(key) ?? []), one]);
    }
  }

  /** Those that state a change of what this one counts. */
  of(series: Series): ReadonlyArray<Series> {
    return this.#bySubject.get(subjectKey(series)) ?? [];
  }
}

/** What a series and the series of its change have in common. */
function subjectKey({
  tableId,
  country,
  entity,
  counterpart,
  indicator,
  basis,
  location,
  label,
}: Series): string {
  const source = /\baccording to [^,]*/.exec(label)?.[0] ?? '';
  return JSON.stringify([
    tableId,
    country,
    entity,
    counterpart,
    indicator,
    basis,
    location,
    source,
  ]);
}
