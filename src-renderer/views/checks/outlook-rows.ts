import { countDecimals } from '#domain/decimals.ts';
import { nameRow } from '#domain/names.ts';
import type { Observation } from '#domain/observations.ts';
import { actualSources, type ActualSource } from '#domain/outlook-actuals.ts';
import type { OutlookItem, OutlookVerdict } from '#domain/outlook.ts';
import { plural } from '#domain/plural.ts';
import { formatChange } from '#format/numbers.ts';
import { namePeriod } from '#format/periods.ts';
import { withUnit } from '#format/units.ts';
import { nameTableShortly } from './cell-texts.ts';
import type { Lookup } from './lookup.ts';

/** A figure of the outlook with the cell that it leads to. */
export interface OutlookFigure {
  readonly tableId: string;
  readonly seriesId: string;
  readonly period: string;
  readonly text: string;
  readonly superscript: string;
  readonly edition: string;
}

/** A cell into which an actual can be typed. */
export interface EntryPlace {
  readonly tableId: string;
  readonly seriesId: string;
  readonly period: string;
  /** `Enter in Table 3`; `Enter` where the plan itself stands. */
  readonly text: string;
  /** The same with row and period. */
  readonly name: string;
}

/** The figure as its table prints it, with its unit. A plan's `f` is left to the word beside it. */
export function outlookFigure(
  observation: Observation,
  lookup: Lookup,
  isPlan: boolean,
): OutlookFigure {
  const { seriesId, period, editionId } = observation;
  const series = lookup.series(seriesId);
  const { whole, fraction, superscript, kind } = lookup.print(observation);
  const printed = `${whole}${fraction}`;
  return {
    tableId: series?.tableId ?? '',
    seriesId,
    period,
    text: kind === 'word' ? printed : withUnit(printed, series?.unit ?? ''),
    superscript: isPlan ? superscript.replace('f', '').trim() : superscript,
    edition: lookup.editionTitle(editionId),
  };
}

/** What kind of look ahead it is, in a word. */
export function planWord({ qualifier }: Observation): 'planned' | 'forecast' {
  return qualifier === 'forecast' || qualifier === 'at-least' ? 'forecast' : 'planned';
}

/** The difference with its unit, of percentages in points; empty while no actual is there. */
export function differenceText(item: OutlookItem, locale: string): string {
  const { difference, series, actual } = item;
  if (difference === null) return actual === null ? '' : 'n/c';
  const number = formatChange(difference, Math.min(3, countDecimals(difference)), locale);
  return series.unit === '%' ? `${number} points` : withUnit(number, series.unit);
}

/** `15 plans and forecasts: 1 entered, 14 not entered yet`. */
export function summariseOutlook(items: ReadonlyArray<{ verdict: OutlookVerdict }>): string {
  const open = items.filter(({ verdict }) => verdict === 'not entered yet').length;
  const what = plural(items.length, 'plan or forecast', 'plans and forecasts');
  return `${what}: ${items.length - open} entered, ${open} not entered yet.`;
}

/**
 * Where an actual that is not there yet can be typed: an empty cell that is looked into for it, in a column that its
 * table has; else the plan's own cell, where a later edition may state what came of it.
 */
export function entryPlace(
  { series, period }: Pick<OutlookItem, 'series' | 'period'>,
  lookup: Lookup,
  sources: ReadonlyArray<ActualSource> = actualSources,
): EntryPlace {
  const year = period.slice(0, 4);
  const others = sources.find(({ plan }) => plan === series.id)?.actuals ?? [];
  for (const seriesId of [...others, series.id]) {
    const of = lookup.series(seriesId);
    if (of === null) continue;
    for (const like of new Set([year, period, `${year}-12-31`])) {
      const isEmpty = lookup.figure({ seriesId, period: like, editionId: null }) === null;
      if (!isEmpty || !lookup.hasColumn(of.tableId, like)) continue;
      const table = lookup.table(of.tableId);
      const text = `Enter in ${table === null ? of.tableId : nameTableShortly(table)}`;
      const name = `${text}, ${nameRow(of)}, ${like}`;
      return { tableId: of.tableId, seriesId, period: like, text, name };
    }
  }
  return {
    tableId: series.tableId,
    seriesId: series.id,
    period,
    text: 'Enter',
    name: `Enter over the plan, ${nameRow(series)}, ${period}`,
  };
}

/** When it is meant to come about; some sources name no date. */
export function targetText(
  { series, period }: Pick<OutlookItem, 'series' | 'period'>,
  sources: ReadonlyArray<ActualSource> = actualSources,
): string {
  const isOpen = sources.find(({ plan }) => plan === series.id)?.hasNoDate === true;
  return isOpen ? 'no date' : namePeriod(period);
}
