import { Evidence } from '../checks/evidence.ts';
import { findYearlyConversion } from '../conversions.ts';
import { withoutNoise } from '../decimals.ts';
import type { Interval } from '../intervals.ts';
import type { Measured } from '../measure.ts';
import { nameRow } from '../names.ts';
import type { Edition, Series, Table } from '../observations.ts';
import { overlaps } from './amounts.ts';
import type { When } from './claims.ts';
import type { FigureLink, ProseWorld } from './finding.ts';
import { printFigure, printWhen } from './print-figures.ts';
import { StatedChanges } from './stated-changes.ts';
import { unitValueRows } from './unit-values.ts';

/** A figure that was looked up for a statement. */
export interface Found {
  readonly series: Series;
  readonly period: string;
  readonly figure: Measured;
  /**
   * Of a figure that is calculated from rounded ones: why it says little, empty where nothing
   * speaks against it.
   */
  readonly caution?: string;
  /** The figures that it is calculated from, where no table prints it. */
  readonly parts?: ReadonlyArray<Found>;
}

/**
 * A row that no table prints, such as the sum of some rows: its figure for a time, and those that
 * it is made of.
 */
export interface MadeRow {
  readonly series: Series;
  at(
    book: Book,
    when: Pick<When, 'periods'> & Partial<When>,
  ): { readonly found: Found; readonly parts: ReadonlyArray<Found> } | null;
}

/** The figures of the workspace as statements ask for them. */
export class Book {
  readonly evidence: Evidence;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #editions: ReadonlyMap<string, Edition>;
  readonly #changes: StatedChanges;

  readonly world: ProseWorld;
  /** Figures to go by instead of those that the view shows. */
  readonly #instead: ReadonlyMap<string, Measured>;
  /** Rows that no table prints, by their ids. */
  readonly #made: ReadonlyMap<string, MadeRow>;

  constructor(
    world: ProseWorld,
    instead: ReadonlyMap<string, Measured> = new Map(),
    made: ReadonlyArray<MadeRow> = unitValueRows(world.series),
  ) {
    this.world = world;
    this.#instead = instead;
    this.#made = new Map(made.map((one) => [one.series.id, one]));
    this.evidence = new Evidence(world);
    this.#tables = new Map(world.tables.map((table) => [table.id, table]));
    this.#editions = new Map(world.figures.editions.map((edition) => [edition.id, edition]));
    this.#changes = new StatedChanges(world.series);
  }

  /**
   * The figure for that time; null when none is listed. A year without a figure of its own is told
   * by its end, by the span of years that ends in it, or by the only month or day of it that has
   * one.
   */
  at(
    series: Series,
    { periods, isExplicit = true }: Pick<When, 'periods'> & Partial<When>,
  ): Found | null {
    const made = this.#made.get(series.id);
    if (made !== undefined) return made.at(this, { periods, isExplicit })?.found ?? null;
    for (const period of periods) {
      const exact = this.#exact(series, period);
      if (exact !== null) return exact;
    }
    const listed = this.evidence.periods(series.id);
    // Where no time is named, a row with one figure alone can only mean that.
    const [single] = listed;
    if (!isExplicit && listed.length === 1 && single !== undefined)
      return this.#exact(series, single);
    // A price of a day is not the average of its year.
    if (/\/(?:kg|t|oz t)$/.test(series.unit)) return null;
    for (const period of periods) {
      const year = period.slice(0, 4);
      const near = listed.filter(
        (id) =>
          id !== period && (id.endsWith(`/${year}`) || (id.startsWith(year) && !id.includes('/'))),
      );
      const yearend = near.find((id) => id === `${year}-12-31`);
      if (period.length === 4 && yearend !== undefined) return this.#exact(series, yearend);
      // A day or a month tells of the year's figure only where the year has no other.
      const only = near.length === 1 ? near[0] : undefined;
      if (
        only !== undefined &&
        (period.length === 4 || only.length === 4 || only.endsWith('-12-31'))
      )
        return this.#exact(series, only);
    }
    return null;
  }

  /** The same figures with that row beside them. */
  with(made: MadeRow): Book {
    return new Book(this.world, this.#instead, [...this.#made.values(), made]);
  }

  /** Figures of a row that is made up, as those that it is made of. */
  partsOf(links: ReadonlyArray<FigureLink>): ReadonlyArray<FigureLink> {
    return links.flatMap((one) => {
      const made = this.#made.get(one.seriesId);
      if (made === undefined) return [one];
      return (made.at(this, { periods: [one.period] })?.parts ?? []).map(link);
    });
  }

  /** The last figure before that time; null when there is none. */
  before(series: Series, { periods }: When): Found | null {
    const [period = ''] = periods;
    const earlier = this.evidence
      .periods(series.id)
      .filter((id) => id.slice(0, 4) < period.slice(0, 4) && !id.includes('/'));
    const last = earlier.at(-1);
    return last === undefined ? null : this.#exact(series, last);
  }

  /** The figure that a judgement names; null for one of a row that is made up. */
  find({ seriesId, period }: FigureLink): Found | null {
    const series = this.evidence.find(seriesId);
    return series === null ? null : this.#exact(series, period);
  }

  #exact(series: Series, period: string): Found | null {
    const figure =
      this.#instead.get(`${series.id} ${period}`) ?? this.evidence.at(series.id, period);
    return figure === null ? null : { series, period, figure };
  }

  /**
   * The same book with a figure of these as it was first printed, one after the other; none where
   * none was revised.
   */
  beforeRevision(links: ReadonlyArray<FigureLink>): ReadonlyArray<Book> {
    const { figures } = this.world;
    return links.flatMap(({ seriesId, period }) => {
      const shown = this.evidence.at(seriesId, period)?.observation.editionId;
      const first = figures.editions.find(
        ({ id }) => figures.stated(seriesId, period, id) !== null,
      );
      const stated = first === undefined ? null : figures.stated(seriesId, period, first.id);
      if (stated === null || first === undefined || first.id === shown) return [];
      const observation = { ...stated, seriesId, period, editionId: first.id };
      const instead = new Map([[`${seriesId} ${period}`, this.evidence.measure(observation)]]);
      return [new Book(this.world, instead)];
    });
  }

  /** The series that state a change of what this one counts. */
  statedChanges(series: Series): ReadonlyArray<Series> {
    return this.#changes.of(series);
  }

  /** Do two series state the same wherever both state something, and do they so at all? */
  agree(some: Series, other: Series): boolean {
    if (some.id === other.id) return true;
    const shared = this.evidence.periods(some.id).flatMap((period) => {
      const [a, b] = [this.#exact(some, period), this.#exact(other, period)];
      return a === null || b === null ? [] : [[a, b] as const];
    });
    return (
      shared.length > 0 &&
      shared.every(([a, b]) => {
        const own = this.interval(b, some.unit);
        return own !== null && a.figure.interval !== null && overlaps(a.figure.interval, own);
      })
    );
  }

  /**
   * Where the figure’s true value lies, in another unit; null where it has no such value or unit.
   */
  interval({ series, figure }: Found, unit: string): Interval | null {
    return figure.interval === null ? null : convertInterval(figure.interval, series.unit, unit);
  }

  /**
   * `table 1, Canada, quantity, 2013 (Minerals Yearbook 2013): 26,000 kg`; of what no table prints,
   * from what it is.
   */
  describe({ series, period, figure, parts }: Found): string {
    const { observation } = figure;
    if (parts !== undefined) {
      const made = printFigure(observation.printed, series.unit);
      const from = parts.map((part) => this.describe(part)).join('; ');
      return `${this.nameRow(series)}, ${printWhen(period)}: ${made} (calculated from ${from})`;
    }
    const edition = this.#editions.get(observation.editionId)?.title ?? observation.editionId;
    return `${this.nameRow(series)}, ${printWhen(period)} (${edition}): ${printFigure(observation.printed, series.unit)}`;
  }

  nameRow(series: Series): string {
    const table = this.#tables.get(series.tableId);
    const place =
      table === undefined
        ? ''
        : table.number === ''
          ? `“${table.title}”, `
          : `table ${table.number}, `;
    return `${place}${nameRow(series)}, ${series.measure}`;
  }

  doubts(links: ReadonlyArray<FigureLink>): ReadonlyArray<string> {
    const found = (this.world.checks ?? []).filter(
      ({ kind, result, cells }) =>
        (result === 'suspect' || result === 'note' || result === 'does-not-add') &&
        (kind === 'statement' || kind === 'total' || kind === 'range') &&
        cells.some((cell) =>
          links.some((link) => link.seriesId === cell.seriesId && link.period === cell.period),
        ),
    );
    return found.map(({ message }) => message);
  }
}

export function link({ series, period }: Found): FigureLink {
  return { seriesId: series.id, period };
}

function convertInterval({ low, high }: Interval, from: string, to: string): Interval | null {
  const conversion = findYearlyConversion(from, to);
  if (!conversion.ok) return null;
  const by = (end: number | null) =>
    end === null ? null : withoutNoise(end * conversion.value.factor);
  return { low: by(low), high: by(high) };
}
