import { findBaseline, orderEditions } from './editions.ts';
import type { Block, Edition, Observation } from './observations.ts';

/** Which edition's figures a reader wants. */
export type View =
  /** The newest edition that has the figure. */
  | { readonly kind: 'latest' }
  /** The newest edition not later than this one. */
  | { readonly kind: 'as-of'; readonly editionId: string }
  /** This edition alone. */
  | { readonly kind: 'edition'; readonly editionId: string };

export const latest: View = { kind: 'latest' };

/** Figures of any number of editions, looked up by series, period and view. Immutable. */
export class Figures {
  readonly editions: ReadonlyArray<Edition>;
  readonly #blocks: ReadonlyMap<string, ReadonlyMap<string, Block>>;

  constructor(editions: ReadonlyArray<Edition>, blocks: Iterable<Block>) {
    this.editions = orderEditions(editions);
    const bySeries = new Map<string, Map<string, Block>>();
    for (const block of blocks) {
      const ofSeries = bySeries.get(block.seriesId) ?? new Map<string, Block>();
      ofSeries.set(block.editionId, block);
      bySeries.set(block.seriesId, ofSeries);
    }
    this.#blocks = bySeries;
  }

  get baseline(): Edition | null {
    return findBaseline(this.editions);
  }

  /** The observation that the view shows there; null means not listed, which is not zero. */
  at(seriesId: string, period: string, view: View): Observation | null {
    const blocks = this.#blocks.get(seriesId);
    if (blocks === undefined) return null;
    const { id } = this.#admitted(view).findLast(
      (edition) => blocks.get(edition.id)?.figures[period] !== undefined,
    ) ?? { id: '' };
    const figure = blocks.get(id)?.figures[period];
    return figure === undefined ? null : { ...figure, seriesId, period, editionId: id };
  }

  /** Every edition's observation of that series and period which the view admits, oldest edition first. */
  all(seriesId: string, period: string, view: View = latest): Observation[] {
    return this.#admitted(view).flatMap((edition) => {
      const figure = this.#blocks.get(seriesId)?.get(edition.id)?.figures[period];
      return figure === undefined ? [] : [{ ...figure, seriesId, period, editionId: edition.id }];
    });
  }

  /** Periods in which any edition that the view admits states something of these series; in no order. */
  periods(seriesIds: Iterable<string>, view: View = latest): Set<string> {
    const periods = new Set<string>();
    for (const seriesId of seriesIds) {
      for (const edition of this.#admitted(view)) {
        const block = this.#blocks.get(seriesId)?.get(edition.id);
        for (const period of Object.keys(block?.figures ?? {})) periods.add(period);
      }
    }
    return periods;
  }

  /**
   * Every printed form in the series, of all editions or of those not later than one: what the reporting unit is read
   * from. What is printed later says nothing of how finely earlier editions report.
   */
  printed(seriesId: string, editionId?: string): string[] {
    const last = this.editions.findIndex(({ id }) => id === editionId);
    const editions = last === -1 ? this.editions : this.editions.slice(0, last + 1);
    return editions.flatMap(({ id }) =>
      Object.values(this.#blocks.get(seriesId)?.get(id)?.figures ?? {}).map(
        (figure) => figure.printed,
      ),
    );
  }

  /** Does this edition state anything of the series in that period? */
  has(seriesId: string, period: string, editionId: string): boolean {
    return this.#blocks.get(seriesId)?.get(editionId)?.figures[period] !== undefined;
  }

  #admitted(view: View): ReadonlyArray<Edition> {
    switch (view.kind) {
      case 'latest':
        return this.editions;
      case 'edition':
        return this.editions.filter((edition) => edition.id === view.editionId);
      case 'as-of': {
        const last = this.editions.findIndex((edition) => edition.id === view.editionId);
        return this.editions.slice(0, last + 1);
      }
    }
  }
}
