import { compareFigures, percentText, stopChange } from './change.ts';
import type { SeriesBreak } from './compare/series-break.ts';
import { describeBreak, notAcknowledged } from './compare/series-breaks.ts';
import type { Measured } from './measure.ts';
import type { ComparisonRow, PlacedRow } from './comparison-row.ts';
import { readSide, type Side } from './comparison-side.ts';
import { describeShares, explainRow, joinSentences } from './comparison-words.ts';
import { groupMeasures, type MeasureGroup } from './measure-groups.ts';
import type { Observation, Series, Table } from './observations.ts';
import { reportingUnit, roundingInterval } from './rounding.ts';
import { amountOf, contributionOf, shareOf } from './shares.ts';
import { unlikeStretches } from './stretches.ts';

export interface ComparisonInput {
  readonly table: Table;
  /** The series of the table, in any order. */
  readonly series: ReadonlyArray<Series>;
  /** The figure of the base period, and that of the period compared with it; null is not listed. */
  readonly from: (seriesId: string) => Observation | null;
  readonly to: (seriesId: string) => Observation | null;
  /** Every printed form of a series up to an edition, from which its reporting unit there follows. */
  readonly printedOfSeries: (seriesId: string, editionId: string) => ReadonlyArray<string>;
  readonly period: string;
  /** The base period. */
  readonly against: string;
  /** What tells two sides of one period apart: `(Yearbook 2013)`, `(latest)`; null where their periods do. */
  readonly periodEdition?: string | null;
  readonly againstEdition?: string | null;
  /** What an edition is called; its id when left out. */
  readonly nameEdition?: (id: string) => string;
  /** The breaks between the two figures of a series; none when left out. */
  readonly breaksOf?: (series: Series) => ReadonlyArray<SeriesBreak>;
  /** Does a break stop the comparison of its row? When left out, none does: it is only said. */
  readonly stopsAt?: (found: SeriesBreak) => boolean;
  /** What else has to be said of a row, such as that a later edition restates its base. */
  readonly note?: (row: ComparisonRow) => string | null;
}

export interface MeasureComparison {
  readonly table: string;
  readonly measure: string;
  readonly unit: string;
  /** What each side has to be called beside its period; null where the period is enough. */
  readonly periodEdition: string | null;
  readonly againstEdition: string | null;
  readonly rows: ReadonlyArray<ComparisonRow>;
  readonly total: ComparisonRow | null;
  /** Sums of the rows that have a number on that side. */
  readonly sumFrom: number | null;
  readonly sumTo: number | null;
  readonly hhiFrom: number | null;
  readonly hhiTo: number | null;
  readonly coverageNote: string;
}

/** The rows and total of one measure, and both sides of them. */
interface Measure {
  readonly input: ComparisonInput;
  readonly from: Side;
  readonly to: Side;
  readonly addsUp: boolean;
}

/**
 * Every measure of the table in one period compared with another, in document order. Rows are the parts of a total,
 * or, where the table has none, its single rows; subtotals are neither rows nor counted in sums. A measure given in
 * two units is two measures: amounts in different units are never put together.
 */
export function compareTable(input: ComparisonInput): MeasureComparison[] {
  return groupMeasures(input.series).map((group) => compareMeasure(group, input));
}

function compareMeasure(group: MeasureGroup, input: ComparisonInput): MeasureComparison {
  const { rows, total, addsUp } = group;
  const { periodEdition = null, againstEdition = null, nameEdition = (id) => id } = input;
  const from = readSide(
    { period: input.against, edition: againstEdition },
    { rows, total, addsUp },
    input.from,
    nameEdition,
  );
  const to = readSide(
    { period: input.period, edition: periodEdition },
    { rows, total, addsUp },
    input.to,
    nameEdition,
  );
  const measure = { input, from, to, addsUp };
  return {
    table: input.table.id,
    measure: group.measure,
    unit: group.unit,
    periodEdition,
    againstEdition,
    rows: rows.map((row, index) => compareRow(row, index, measure)),
    total: total === null ? null : compareTotal(total, measure),
    sumFrom: from.sum,
    sumTo: to.sum,
    hhiFrom: from.hhi,
    hhiTo: to.hhi,
    coverageNote: [
      from.coverage,
      to.coverage,
      ...(addsUp
        ? []
        : ['The rows do not add up to a whole: no sums, shares, ranks or concentration.']),
    ].join(' '),
  };
}

function compareRow(series: Series, index: number, measure: Measure): ComparisonRow {
  const { from, to } = measure;
  const [figureFrom, figureTo] = [from.figures[index] ?? null, to.figures[index] ?? null];
  const [amountFrom, amountTo] = [amountOf(figureFrom), amountOf(figureTo)];
  const shareFrom = shareOf(amountFrom, from.whole);
  const shareTo = shareOf(amountTo, to.whole);
  return finishRow(
    {
      series,
      from: figureFrom,
      to: figureTo,
      shareFrom,
      shareTo,
      shareOf: nameWhole(shareFrom, shareTo, measure),
      rankFrom: from.ranks[index] ?? null,
      rankTo: to.ranks[index] ?? null,
      contribution: contribution(series, amountFrom, amountTo, measure),
    },
    measure,
  );
}

/** The total's own row: all of itself, so that its contribution is the whole change; it has no rank. */
function compareTotal(series: Series, measure: Measure): ComparisonRow {
  const { from, to } = measure;
  const shareFrom = from.total === null ? null : shareOf(amountOf(from.total), from.whole);
  const shareTo = to.total === null ? null : shareOf(amountOf(to.total), to.whole);
  return finishRow(
    {
      series,
      from: from.total,
      to: to.total,
      shareFrom,
      shareTo,
      shareOf: nameWhole(shareFrom, shareTo, measure),
      rankFrom: null,
      rankTo: null,
      contribution: contribution(series, amountOf(from.total), amountOf(to.total), measure),
    },
    measure,
  );
}

function contribution(
  series: Series,
  amountFrom: number | null,
  amountTo: number | null,
  { from, to }: Measure,
): number | null {
  if (unlikeStretches(series, from.period, to.period) !== null) return null;
  return contributionOf(amountFrom, amountTo, from.whole);
}

function finishRow(given: PlacedRow, { input, from, to, addsUp }: Measure): ComparisonRow {
  const isPair = given.from !== null && given.to !== null;
  const breaks = isPair ? (input.breaksOf?.(given.series) ?? []) : [];
  const isStopped = breaks.some((found) => input.stopsAt?.(found) ?? false);
  const broken = breaks.map(describeBreak).join(' ');
  // What lies on the other side of a break adds nothing to a change.
  const placed = isStopped ? { ...given, contribution: null } : given;
  const [before, after] = [measured(placed.from, input), measured(placed.to, input)];
  const change = isStopped
    ? stopChange(before, after, `${broken} ${notAcknowledged}`)
    : compareFigures(before, after, {
        from: from.name,
        to: to.name,
        unit: placed.series.unit,
        indicator: placed.series.indicator,
      });
  const row = {
    ...placed,
    ...change,
    percentText: change.percent === null ? null : percentText(change.percent),
    reason: explainRow(placed, change, addsUp ? { from, to } : null, isStopped),
    working: [change.working, ...describeShares(placed, from, to)].join('; '),
    changeWorking: change.working,
    breaks,
    isStopped,
  };
  const notes = [isStopped ? null : broken, input.note?.(row) ?? null];
  return { ...row, reason: joinSentences([row.reason, ...notes]) };
}

function measured(observation: Observation | null, input: ComparisonInput): Measured | null {
  if (observation === null) return null;
  const interval = roundingInterval(observation.value, observation.printed, {
    significantDigits: input.table.significantDigits,
    reportingUnit: reportingUnit(
      input.printedOfSeries(observation.seriesId, observation.editionId),
    ),
  });
  return { observation, interval };
}

/** What the row's shares are of; both sides are named where they differ. */
function nameWhole(
  shareFrom: number | null,
  shareTo: number | null,
  { from, to }: Measure,
): string | null {
  if (shareFrom === null) return shareTo === null ? null : to.whole.name;
  if (shareTo === null || from.whole.name === to.whole.name) return from.whole.name;
  return `${from.whole.name} in ${from.name}, ${to.whole.name} in ${to.name}`;
}
