import type { BreakChoices } from '../change-from-base.ts';
import type { Measured } from '../measure.ts';
import type { Figures } from '../figures.ts';
import type { View } from '../view.ts';
import type { Edition, Observation, Series, Table } from '../observations.ts';
import { readPeriod, type Period } from '../periods.ts';
import { reportingUnit, roundingInterval, roundingUnit, type RoundingRule } from '../rounding.ts';
import { sortPeriods } from '../table-layout.ts';
import type { CheckedCell } from './check.ts';

export interface EvidenceInput {
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  /** Which editions' figures are checked. */
  readonly view: View;
  /** What was decided about series breaks; nothing when left out. */
  readonly choices?: BreakChoices;
}

/** The figures that checks look at, by series and period as the view shows them. Looks things up once. */
export class Evidence {
  readonly tables: ReadonlyArray<Table>;
  readonly figures: Figures;
  readonly view: View;
  readonly choices: BreakChoices;
  readonly #index: SeriesIndex;
  readonly #rules = new Map<string, RoundingRule>();
  readonly #figures = new Map<string, Map<string, Measured | null>>();
  readonly #periods = new Map<string, ReadonlyArray<string>>();
  readonly #calendars = new Map<string, ReadonlyArray<Period>>();
  readonly #read = new Map<string, Period | null>();

  constructor({ tables, series, figures, view, choices = {} }: EvidenceInput) {
    this.tables = [...tables].sort((a, b) => a.order - b.order);
    this.figures = figures;
    this.view = view;
    this.choices = choices;
    this.#index = indexOf(series);
  }

  find(seriesId: string): Series | null {
    return this.#index.byId.get(seriesId) ?? null;
  }

  /** The series of a table, in document order. */
  ofTable(tableId: string): ReadonlyArray<Series> {
    return this.#index.byTable.get(tableId) ?? [];
  }

  /** The rows that a total or subtotal sums: those that name it, else all parts of its table, measure and unit. */
  partsOf(total: Series): ReadonlyArray<Series> {
    const named = this.#index.byParent.get(total.id);
    if (named !== undefined) return named;
    if (total.role !== 'total') return [];
    return this.ofTable(total.tableId).filter(
      ({ role, parentId, measure, unit }) =>
        role === 'part' && parentId === '' && measure === total.measure && unit === total.unit,
    );
  }

  /** The figure there with its interval; null is not listed. */
  at(seriesId: string, period: string): Measured | null {
    const ofSeries = this.#figures.get(seriesId) ?? new Map<string, Measured | null>();
    const known = ofSeries.get(period);
    if (known !== undefined) return known;
    const observation = this.figures.at(seriesId, period, this.view);
    const figure = observation === null ? null : this.measure(observation);
    this.#figures.set(seriesId, ofSeries.set(period, figure));
    return figure;
  }

  measure(observation: Observation): Measured {
    const rule = this.#ruleOf(observation);
    return {
      observation,
      interval: roundingInterval(observation.value, observation.printed, rule),
    };
  }

  /** The unit to which the figure is rounded; null for what is no rounded number. */
  unitOf({ observation }: Measured): number | null {
    return roundingUnit(observation, this.#ruleOf(observation));
  }

  /** The ids of the periods in which the view lists the series, in time order. */
  periods(seriesId: string): ReadonlyArray<string> {
    const known = this.#periods.get(seriesId);
    if (known !== undefined) return known;
    const periods = sortPeriods(this.figures.periods([seriesId], this.view));
    this.#periods.set(seriesId, periods);
    return periods;
  }

  /** The periods themselves; what is no period is left out. */
  calendar(seriesId: string): ReadonlyArray<Period> {
    const known = this.#calendars.get(seriesId);
    if (known !== undefined) return known;
    const calendar = this.periods(seriesId)
      .map((id) => this.#readPeriod(id))
      .filter((period) => period !== null);
    this.#calendars.set(seriesId, calendar);
    return calendar;
  }

  cell(seriesId: string, period: string): CheckedCell {
    const editionId = this.at(seriesId, period)?.observation.editionId ?? null;
    return { seriesId, period, editionId };
  }

  /** The working editions that the view admits, oldest first. */
  workingEditions(): ReadonlyArray<Edition> {
    const { figures, view } = this;
    const position = (id: string) => figures.editions.findIndex((edition) => edition.id === id);
    return figures.editions.filter(({ id, role }) => {
      if (role !== 'working') return false;
      if (view.kind === 'latest') return true;
      if (view.kind === 'edition') return view.editionId === id;
      return position(id) <= position(view.editionId);
    });
  }

  /** Says so, with a space before it, when the cells come from several editions; else empty. */
  describeMix(cells: ReadonlyArray<CheckedCell>): string {
    const ids = new Set(cells.map(({ editionId }) => editionId).filter((id) => id !== null));
    if (ids.size < 2) return '';
    const titles = this.figures.editions.filter(({ id }) => ids.has(id)).map(({ title }) => title);
    return ` The figures are of several editions: ${titles.join('; ')}.`;
  }

  #readPeriod(id: string): Period | null {
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    const read = readPeriod(id);
    const period = read.ok ? read.value : null;
    this.#read.set(id, period);
    return period;
  }

  #ruleOf({ seriesId, editionId }: Observation): RoundingRule {
    const key = `${editionId} ${seriesId}`;
    const known = this.#rules.get(key);
    if (known !== undefined) return known;
    const table = this.tables.find(({ id }) => id === this.find(seriesId)?.tableId);
    if (table === undefined) throw new Error(`The table of the series ${seriesId} is not known.`);
    const rule = {
      significantDigits: table.significantDigits,
      reportingUnit: reportingUnit(this.figures.printed(seriesId, editionId)),
    };
    this.#rules.set(key, rule);
    return rule;
  }
}

/** Series by what they are looked up by; lists in document order. */
interface SeriesIndex {
  readonly byId: ReadonlyMap<string, Series>;
  readonly byTable: ReadonlyMap<string, ReadonlyArray<Series>>;
  readonly byParent: ReadonlyMap<string, ReadonlyArray<Series>>;
}

/** The same list of series is looked at again after every change of its figures. */
const knownIndexes = new WeakMap<ReadonlyArray<Series>, SeriesIndex>();

function indexOf(series: ReadonlyArray<Series>): SeriesIndex {
  const known = knownIndexes.get(series);
  if (known !== undefined) return known;
  const [byTable, byParent] = [new Map<string, Series[]>(), new Map<string, Series[]>()];
  for (const one of [...series].sort((a, b) => a.order - b.order)) {
    append(byTable, one.tableId, one);
    if (one.parentId !== '') append(byParent, one.parentId, one);
  }
  const index = { byId: new Map(series.map((one) => [one.id, one])), byTable, byParent };
  knownIndexes.set(series, index);
  return index;
}

function append(map: Map<string, Series[]>, key: string, one: Series): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else list.push(one);
}
