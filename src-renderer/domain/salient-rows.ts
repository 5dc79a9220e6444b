import { basePeriod } from './base.ts';
import { crossedBetween, stopBetween } from './change-from-base.ts';
import type { Evidence } from './checks/evidence.ts';
import { joinSentences } from './comparison-words.ts';
import { nameRow, nameTable } from './names.ts';
import type { Observation, Series } from './observations.ts';
import { describeRestatedBase } from './restated-base.ts';
import { changeOf, type SalientChange } from './salient-change.ts';
import { figuresOf } from './salient-figures.ts';
import { describeMix } from './salient-words.ts';
import { seriesOf, statisticId, type Statistic } from './salient.ts';
import type { StatisticFigure, Timing } from './salient-years.ts';

/** A cell of a table, to which a line of the overview leads. */
export interface CellPlace {
  readonly tableId: string;
  readonly seriesId: string;
  readonly period: string;
}

/** What a row states in one year. */
export interface SalientFigure {
  readonly year: string;
  readonly period: string;
  readonly timing: Timing;
  /** As listed or, calculated, in the same form; null where the calculation comes to nothing, and `reason` says why. */
  readonly observation: Observation | null;
  readonly reason: string | null;
  /** The calculation; null for what is listed. */
  readonly working: string | null;
}

export interface SalientRow {
  readonly id: string;
  readonly label: string;
  /** The series with its table, which says more; null for what is calculated. */
  readonly fullLabel: string | null;
  /** Empty for what has no unit. */
  readonly unit: string;
  /** What the row's figures stand for; null while it has none. */
  readonly timing: Timing | null;
  /** One for each year in which anything is listed, in time order. */
  readonly figures: ReadonlyArray<SalientFigure>;
  readonly change: SalientChange;
  /** What a footnote has to say: a restated base, several editions, cautions on what was calculated. */
  readonly notes: ReadonlyArray<string>;
  readonly cell: CellPlace;
}

/** A statistic with its figures, before it is known which years there are at all. */
export interface OpenRow {
  readonly statistic: Statistic;
  readonly figures: ReadonlyArray<StatisticFigure>;
}

export function openRow(statistic: Statistic, evidence: Evidence): OpenRow {
  return { statistic, figures: figuresOf(statistic, evidence) };
}

export function finishRow(
  { statistic, figures }: OpenRow,
  evidence: Evidence,
  hasLater: boolean,
): SalientRow {
  const series = evidence.find(seriesOf(statistic)[0] ?? '');
  if (series === null) throw new Error(`The series of ${statisticId(statistic)} is not known.`);
  const unit = { series: series.unit, 'unit-value': 'USD/kg', concentration: '' }[statistic.kind];
  const isIndex = statistic.kind === 'concentration';
  // Shares within a year do not go across a break.
  const breakable = isIndex ? [] : seriesOf(statistic).flatMap((id) => evidence.find(id) ?? []);
  const change = changeOf({
    figures,
    unit,
    isIndex,
    hasLater,
    stopBetween: (from, to) =>
      joinSentences(breakable.map((one) => stopBetween(one, from, to, evidence))),
  });
  const base = figures.find(({ year }) => year === basePeriod);
  const [from, to] = [change.from, change.to].map(
    (id) => figures.find(({ period }) => period.id === id)?.figure ?? null,
  );
  return {
    id: statisticId(statistic),
    label: statistic.label,
    fullLabel: statistic.kind === 'series' ? nameFully(series, evidence) : null,
    unit,
    timing: (base ?? figures.at(-1))?.timing ?? null,
    figures: figures.map(({ year, period, timing, figure, reason, working }) => ({
      year,
      period: period.id,
      timing,
      observation: figure?.observation ?? null,
      reason,
      working,
    })),
    change,
    notes: [
      statistic.kind === 'series'
        ? describeRestatedBase(base?.figure?.observation ?? null, evidence.figures, evidence.view)
        : null,
      describeMix(figures, evidence.figures.editions),
      ...figures.map(({ note }) => note),
      ...(from && to ? breakable.map((one) => crossedBetween(one, from, to, evidence)) : []),
    ].filter((note) => note !== null),
    cell: {
      tableId: series.tableId,
      seriesId: series.id,
      period: change.to ?? change.from ?? basePeriod,
    },
  };
}

function nameFully(series: Series, { tables }: Evidence): string {
  const table = tables.find(({ id }) => id === series.tableId);
  const row = [nameRow(series), series.measure].filter((part) => part !== '').join(', ');
  return table === undefined ? row : `${nameTable(table)}: ${row}`;
}
