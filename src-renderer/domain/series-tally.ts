import { isEqual } from './equality.ts';
import type { Figure, Series } from './observations.ts';
import type { Figures } from './figures.ts';
import type { View } from './view.ts';

/** What one figure that is shown counts as; none for nothing. */
export type Counted<K> = (figure: Figure, editionId: string, figures: Figures) => ReadonlyArray<K>;

interface Looked<K> {
  readonly series: ReadonlyArray<Pick<Series, 'id'>>;
  readonly ids: ReadonlySet<string>;
  readonly figures: Figures;
  readonly view: View;
  readonly counts: ReadonlyMap<K, number>;
}

/**
 * Counts the figures that a view shows of a table's series by what they are. Asked again, it looks at those alone that
 * have changed since, so that an edit costs the same in a table of any size.
 */
export class SeriesTally<K> {
  readonly #countAs: Counted<K>;
  #last: Looked<K> | null = null;

  constructor(countAs: Counted<K>) {
    this.#countAs = countAs;
  }

  /** How many there are of each; what there is none of is left out. The same map where nothing has changed. */
  count(
    series: ReadonlyArray<Pick<Series, 'id'>>,
    figures: Figures,
    view: View,
  ): ReadonlyMap<K, number> {
    const last = this.#last;
    const isSame = last !== null && last.series === series && isEqual(last.view, view);
    const changed = isSame ? figures.changedFrom(last.figures) : null;
    const ids = isSame ? last.ids : new Set(series.map(({ id }) => id));
    const counts = new Map(changed === null ? [] : last?.counts);
    const add = (all: Figures, id: string, by: number) =>
      all.eachShown(id, view, (figure, _, editionId) => {
        for (const kind of this.#countAs(figure, editionId, all)) {
          const count = (counts.get(kind) ?? 0) + by;
          if (count === 0) counts.delete(kind);
          else counts.set(kind, count);
        }
      });
    if (changed === null || last === null) for (const id of ids) add(figures, id, 1);
    else {
      for (const id of changed) {
        if (!ids.has(id)) continue;
        add(last.figures, id, -1);
        add(figures, id, 1);
      }
    }
    const isAsBefore = last !== null && isEqual([...counts].sort(), [...last.counts].sort());
    this.#last = { series, ids, figures, view, counts: isAsBefore ? last.counts : counts };
    return this.#last.counts;
  }
}
