import type { SavedChart } from '#domain/charts/chart.ts';
import { nameChart } from '#domain/charts/chart-list.ts';
import { defaultChoices, type Choices } from '#domain/choices.ts';
import { isEqual } from '#domain/equality.ts';
import type { MergeComparison } from '#domain/merge/compare.ts';
import type { MergeDifference, MergeKind } from '#domain/merge/difference.ts';
import { placeOf } from '#domain/merge/order.ts';
import type { RecordValue } from '#domain/merge/sides.ts';
import { nameRow, nameTable } from '#domain/names.ts';
import { printCell } from '#domain/notation.ts';
import type { Edition, Figure, FigureSource, Series, Table } from '#domain/observations.ts';
import { plural } from '#domain/plural.ts';
import { reviewNames, type Review } from '#domain/review.ts';
import { parseTarget } from '#domain/targets.ts';
import { nameReport } from '#domain/reports/edit-report.ts';
import type { SavedReport } from '#domain/reports/report.ts';
import type { RecordChange } from '#domain/steps.ts';
import { namePeriod } from '#format/periods.ts';
import { namesOf as namesOfWorld } from '#format/names-of-world.ts';
import { nameTableShortly, nameTarget } from '#format/target-names.ts';

/** Names for what differs, also where it is only there. */
export interface MergeNames {
  readonly tables: ReadonlyMap<string, Table>;
  readonly series: ReadonlyMap<string, Series>;
  readonly editions: ReadonlyMap<string, Edition>;
  readonly charts: ReadonlyMap<string, SavedChart>;
}

export function namesOf({ tables, series, editions, charts }: MergeComparison): MergeNames {
  return {
    tables: new Map(tables.map((one) => [one.id, one])),
    series: new Map(series.map((one) => [one.id, one])),
    editions: new Map(editions.map((one) => [one.id, one])),
    charts: new Map(charts.map((one) => [one.id, one])),
  };
}

/** One difference in words. */
export interface DescribedDifference {
  /** `Belgium, production`, `Note on Belgium, production`. */
  readonly what: string;
  /** The table and the edition; empty where there are none. */
  readonly where: string;
  readonly period: string;
  readonly here: string;
  readonly there: string;
  /** What both began with. */
  readonly before: string;
  readonly verdict: string;
  /** Where it can be looked at. */
  readonly tableId: string;
  readonly seriesId: string;
  readonly periodId: string;
}

export function describeDifference(
  difference: MergeDifference,
  names: MergeNames,
): DescribedDifference {
  const { change, since, there: their } = difference;
  const place = placeOf(change, (id) => names.series.get(id)?.tableId ?? '');
  const table = names.tables.get(place.tableId);
  const edition = change.on === 'edition' ? undefined : names.editions.get(place.editionId);
  const [here, there] = printBoth(change.on, change.before, their);
  return {
    what: nameWhat(change, names),
    where: [
      change.on === 'table' || table === undefined ? '' : nameTableShortly(table),
      place.editionId === '' || change.on === 'edition' ? '' : (edition?.title ?? place.editionId),
    ]
      .filter(Boolean)
      .join(' · '),
    period: place.period === '' ? '' : namePeriod(place.period),
    here,
    there,
    before: since === null ? 'not known' : printBoth(change.on, since.before, their)[0],
    verdict: verdictOf(difference),
    tableId: place.tableId,
    seriesId: place.seriesId,
    periodId: place.period,
  };
}

/** The kinds of difference as filters, in the order in which they are looked at. */
export const kindLabels: Readonly<Record<MergeKind, string>> = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  conflict: 'Conflicts',
  here: 'Only here',
};

function verdictOf({ kind, change, since }: MergeDifference): string {
  switch (kind) {
    case 'added':
      return 'added there';
    case 'changed':
      return 'changed there';
    case 'removed':
      return 'removed there';
    case 'conflict':
      return since === null ? 'not known who changed it' : 'changed on both sides';
    case 'here':
      if (change.before === null) return 'removed here';
      return change.after === null ? 'added here' : 'changed here';
  }
}

function nameWhat(change: RecordChange, names: MergeNames): string {
  switch (change.on) {
    case 'figure':
      return nameSeries(change.seriesId, names);
    case 'annotation': {
      const target = (change.after ?? change.before)?.target ?? change.id;
      const parsed = parseTarget(target);
      if (parsed?.on === 'chart') {
        const chart = names.charts.get(parsed.chartId);
        if (chart !== undefined) return `Note on ${nameOfChart(chart, names)}`;
      }
      // Its table, edition and period are said beside it.
      if (parsed?.on === 'figure' || parsed?.on === 'series') {
        return `Note on ${nameSeries(parsed.seriesId, names)}`;
      }
      return `Note on ${nameTarget(target, namesOfWorld(names)).text}`;
    }
    case 'chart': {
      const chart = change.before ?? change.after;
      return chart === null ? change.id : capital(nameOfChart(chart, names));
    }
    case 'report': {
      const report = change.before ?? change.after;
      return report === null ? change.id : `The report “${nameReport(report)}”`;
    }
    case 'edition':
      return `Edition “${(change.after ?? change.before)?.title ?? change.id}”`;
    case 'table': {
      const table = change.before ?? change.after;
      return table === null ? change.id : nameTable(table);
    }
    case 'series':
      return `Row ${nameSeries(change.id, names)}`;
    case 'note':
      return `Footnote ${(change.after ?? change.before)?.mark || change.id}`;
    case 'source':
      return `Source ${change.id}`;
    case 'setting':
      return nameSetting(change.before ?? defaultChoices, change.after ?? defaultChoices);
  }
}

/** Only what travels differs: how words are meant, breaks that are compared across, or both. */
function nameSetting(before: Choices, after: Choices): string {
  const areBreaks = !isEqual(before.acknowledgedBreaks, after.acknowledgedBreaks);
  if (!areBreaks) return 'What words of degree mean';
  return isEqual(before.wording, after.wording)
    ? 'Series breaks that are compared across'
    : 'What words of degree mean, and series breaks that are compared across';
}

function nameOfChart(chart: SavedChart, { series }: MergeNames): string {
  return `the chart “${nameChart(chart, [...series.values()])}”`;
}

/** Both sides’ things: what is only there has a name as well. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nameSeries(id: string, { series }: MergeNames): string {
  const row = series.get(id);
  return row === undefined ? id : `${nameRow(row)}, ${row.measure}`;
}

/** Two states of one record, so that what differs between them shows. */
function printBoth(
  on: RecordChange['on'],
  first: RecordValue,
  second: RecordValue,
): readonly [string, string] {
  const texts = [print(on, first), print(on, second)] as const;
  if (first === null || second === null || on === 'setting' || texts[0] !== texts[1]) return texts;
  if (isEqual(first, second)) return texts;
  // What is printed is the same: the details have to tell them apart.
  return [detail(texts[0], first, second), detail(texts[1], second, first)];
}

function print(on: RecordChange['on'], value: RecordValue): string {
  if (on === 'setting') return printChoices((value as Choices | null) ?? defaultChoices);
  if (value === null) return on === 'figure' ? 'not listed' : 'not there';
  if (on === 'figure') return printCell(value as Figure);
  if ('markdown' in value) return value.markdown;
  if ('text' in value) return value.text;
  if ('citation' in value) return value.citation;
  if (on === 'series') return nameRow(value as Series);
  if (on === 'chart') return (value as SavedChart).title || 'without a title';
  if (on === 'report') return nameReport(value as SavedReport);
  return 'title' in value ? value.title : '';
}

function printChoices({ wording, acknowledgedBreaks = [] }: Choices): string {
  const words = `about the same: ±${wording.aboutTheSamePercent}%, slightly: up to ${wording.slightlyPercent}%`;
  if (acknowledgedBreaks.length === 0) return words;
  return `${words}; ${plural(acknowledgedBreaks.length, 'series break')} compared across`;
}

const fieldNames: Readonly<Record<string, string>> = {
  addedPeriods: 'columns',
  noteIds: 'footnotes',
  hiddenPeriods: 'hidden columns',
  headNotes: 'footnotes of its heads',
  unitLine: 'unit line',
  rowHeading: 'row heading',
  significantDigits: 'significant digits',
  breakNote: 'note on a break',
  parentId: 'part of',
  tableId: 'table',
  citedIn: 'cited in',
  cites: 'source',
  locator: 'place in the source',
  layouts: 'columns of its tables',
  source: 'default source',
  review: 'state',
  spec: 'what it shows',
};

/** `25,000 e (source: letter)`: what is printed, with the fields in which the other differs. */
function detail(printed: string, value: object, other: object): string {
  const theirs = new Map(Object.entries(other));
  const names = new Set([...Object.keys(value), ...theirs.keys()]);
  const own = new Map(Object.entries(value));
  const parts = [...names]
    .filter((name) => name !== 'createdAt' && name !== 'updatedAt')
    // A chart's place among the others is each workspace's own.
    .filter((name) => name !== 'order' || !('spec' in value))
    .filter((name) => !isEqual(own.get(name), theirs.get(name)))
    .map((name) => `${fieldNames[name] ?? name}: ${printField(own.get(name), name)}`);
  return `${printed} (${parts.join('; ')})`;
}

function printField(value: unknown, name: string): string {
  // A draft has no field that says so.
  if (name === 'review') return reviewNames[(value as Review | undefined) ?? 'draft'];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return value.length === 0 ? 'none' : value.join(', ');
  }
  if (typeof value === 'string') return value === '' ? 'none' : value;
  if (typeof value === 'number') return String(value);
  if (isSource(value)) return [value.cites, value.locator].filter(Boolean).join(', ');
  return value === null || value === undefined ? 'none' : 'another';
}

function isSource(value: unknown): value is FigureSource {
  return typeof value === 'object' && value !== null && 'cites' in value && 'locator' in value;
}
