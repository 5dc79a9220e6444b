import { findBaseline, orderEditions } from './editions.ts';
import { isEqual } from './equality.ts';
import type { Block, Edition, Figure, Observation } from './observations.ts';
import { SharedMap } from './shared-map.ts';
import type { RecordChange } from './steps.ts';
import { latest, type View } from './view.ts';

/** One series' blocks, by edition. */
type SeriesBlocks = ReadonlyMap<string, Block>;

/** Figures of any number of editions, looked up by series, period and view. Immutable. */
export class Figures {
  readonly editions: ReadonlyArray<Edition>;
  readonly #blocks: SharedMap<SeriesBlocks>;

  constructor(editions: ReadonlyArray<Edition>, blocks: Iterable<Block> | SharedMap<SeriesBlocks>) {
    if (blocks instanceof SharedMap) {
      this.editions = editions;
      this.#blocks = blocks;
      return;
    }
    this.editions = orderEditions(editions);
    const bySeries = new Map<string, Map<string, Block>>();
    for (const block of blocks) {
      const ofSeries = bySeries.get(block.seriesId);
      if (ofSeries === undefined) bySeries.set(block.seriesId, new Map([[block.editionId, block]]));
      else ofSeries.set(block.editionId, block);
    }
    this.#blocks = SharedMap.of<SeriesBlocks>(bySeries);
  }

  /** The figures with the changes made to them; records of other kinds are left out. What is not changed is shared. */
  with(changes: ReadonlyArray<RecordChange>): Figures {
    const changed = new Map<string, Map<string, Block>>();
    let { editions } = this;
    for (const change of changes) {
      if (change.on === 'edition') editions = placeEdition(editions, change.id, change.after);
      if (change.on !== 'figure') continue;
      const { seriesId } = change;
      const blocks = changed.get(seriesId) ?? new Map(this.#blocks.get(seriesId));
      changed.set(seriesId, placeFigure(blocks, change));
    }
    if (changed.size === 0 && editions === this.editions) return this;
    const entries = [...changed].map(
      ([id, blocks]) => [id, blocks.size === 0 ? undefined : blocks] as const,
    );
    return new Figures(editions, this.#blocks.with(entries));
  }

  /**
   * The series of which a view may show something else than of those figures; null where that may be all of them, since
   * the editions that both have are others or in another order. Editions that came or went concern those series alone
   * of which they state something.
   */
  changedFrom(former: Figures): ReadonlyArray<string> | null {
    const unlike = this.#blocks.keysUnlike(former.#blocks);
    if (this.editions === former.editions) return unlike;
    if (!haveAlike(this.editions, former.editions)) return null;
    const others = [...this.editions, ...former.editions]
      .map(({ id }) => id)
      .filter((id, _, ids) => ids.indexOf(id) === ids.lastIndexOf(id));
    if (others.length === 0) return unlike;
    const concerned = new Set(unlike);
    for (const [id, blocks] of this.#blocks.entries()) {
      if (others.some((edition) => blocks.has(edition))) concerned.add(id);
    }
    return [...concerned];
  }

  get baseline(): Edition | null {
    return findBaseline(this.editions);
  }

  /** The observation that the view shows there; null means not listed, which is not zero. */
  at(seriesId: string, period: string, view: View): Observation | null {
    const blocks = this.#blocks.get(seriesId);
    if (blocks === undefined) return null;
    const editions = this.#admitted(view);
    for (let place = editions.length - 1; place >= 0; place -= 1) {
      const editionId = editions[place]?.id ?? '';
      const figure = blocks.get(editionId)?.figures[period];
      if (figure !== undefined) return { ...figure, seriesId, period, editionId };
    }
    return null;
  }

  /** What one edition states there, whatever the editions are; null is not listed. */
  stated(seriesId: string, period: string, editionId: string): Figure | null {
    return this.#blocks.get(seriesId)?.get(editionId)?.figures[period] ?? null;
  }

  /** All that an edition states of a series; the same object as long as that is the same. Null when it is nothing. */
  block(seriesId: string, editionId: string): Block | null {
    return this.#blocks.get(seriesId)?.get(editionId) ?? null;
  }

  /** Calls back for each figure of the series that the view shows, in no order. For those who look at very many. */
  eachShown(
    seriesId: string,
    view: View,
    take: (figure: Figure, period: string, editionId: string) => void,
  ): void {
    const blocks = this.#blocks.get(seriesId);
    if (blocks === undefined) return;
    const stating = this.#admitted(view).filter(({ id }) => blocks.has(id));
    stating.forEach(({ id }, place) => {
      const newer = stating.slice(place + 1);
      for (const [period, figure] of Object.entries(blocks.get(id)?.figures ?? {})) {
        const isShown = newer.every((one) => blocks.get(one.id)?.figures[period] === undefined);
        if (isShown) take(figure, period, id);
      }
    });
  }

  /** Every edition's observation of that series and period which the view admits, oldest edition first. */
  all(seriesId: string, period: string, view: View = latest): Observation[] {
    const blocks = this.#blocks.get(seriesId);
    if (blocks === undefined) return [];
    const all: Observation[] = [];
    for (const { id: editionId } of this.#admitted(view)) {
      const figure = blocks.get(editionId)?.figures[period];
      if (figure !== undefined) all.push({ ...figure, seriesId, period, editionId });
    }
    return all;
  }

  /** Periods in which any edition that the view admits states something of these series; in no order. */
  periods(seriesIds: Iterable<string>, view: View = latest): Set<string> {
    const periods = new Set<string>();
    const admitted = this.#admitted(view);
    for (const seriesId of seriesIds) {
      const blocks = this.#blocks.get(seriesId);
      if (blocks === undefined) continue;
      for (const { id } of admitted) {
        for (const period in blocks.get(id)?.figures) periods.add(period);
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

function placeEdition(
  editions: ReadonlyArray<Edition>,
  id: string,
  edition: Edition | null,
): ReadonlyArray<Edition> {
  const others = editions.filter((one) => one.id !== id);
  return edition === null ? others : orderEditions([...others, edition]);
}

/**
 * Are the editions that both have the same, in the same order? When one was made counts for the order alone: what is
 * shown before it is saved has another moment than what is saved.
 */
function haveAlike(some: ReadonlyArray<Edition>, others: ReadonlyArray<Edition>): boolean {
  const shared = (these: ReadonlyArray<Edition>, those: ReadonlyArray<Edition>) =>
    these
      .filter(({ id }) => those.some((one) => one.id === id))
      .map((edition) => ({ ...edition, createdAt: 0 }));
  return isEqual(shared(some, others), shared(others, some));
}

/** Puts the figure into the blocks, which are changed; a block without figures goes. */
function placeFigure(
  blocks: Map<string, Block>,
  change: Extract<RecordChange, { on: 'figure' }>,
): Map<string, Block> {
  const { seriesId, editionId, tableId, period, after } = change;
  const figures: Record<string, Figure> = { ...blocks.get(editionId)?.figures };
  if (after === null) delete figures[period];
  else figures[period] = after;
  if (Object.keys(figures).length === 0) blocks.delete(editionId);
  else blocks.set(editionId, { seriesId, editionId, tableId, figures });
  return blocks;
}
