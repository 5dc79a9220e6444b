import type { SavedChart } from '../charts/chart.ts';
import { findNearest } from '../nearest.ts';
import type { Edition, Series, Table } from '../observations.ts';
import { readPeriod } from '../periods.ts';
import { parseTarget, type Target } from '../targets.ts';

/** What there is for notes to be on. */
export interface TargetWorld {
  readonly editions: ReadonlyMap<string, Edition>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly series: ReadonlyMap<string, Series>;
  readonly charts: ReadonlyMap<string, SavedChart>;
  /** The ids of all checks; null where nobody has made them, and a check is taken to be there. */
  readonly checks: ReadonlySet<string> | null;
}

/** Why a note cannot be on that, in words that name the nearest; null when it is there. */
export function whatIsMissing(target: Target, world: TargetWorld): string | null {
  const { editions, tables, series, charts, checks } = world;
  switch (target.on) {
    case 'figure':
      return (
        missing('series', target.seriesId, series) ??
        missing('edition', target.editionId, editions) ??
        wrongPeriod(target.period)
      );
    case 'range':
      return (
        missing('series', target.from, series) ??
        missing('series', target.to, series) ??
        (series.get(target.from)?.tableId === series.get(target.to)?.tableId
          ? null
          : 'The corners of the range are in two tables.') ??
        wrongPeriod(target.first) ??
        wrongPeriod(target.last)
      );
    case 'series':
      return missing('series', target.seriesId, series);
    case 'period':
      return wrongPeriod(target.period);
    case 'area':
      return missing('area', target.country, countries(series));
    case 'table':
      return missing('table', target.tableId, tables);
    case 'chart':
      return missing('chart', target.chartId, charts);
    case 'check':
      return checks === null ? null : missing('check', target.checkId, checks);
    case 'workspace':
      return null;
  }
}

/** Where a note belongs, for sorting; each empty where it belongs to none. */
export interface NotePlace {
  /** An id. */
  readonly table: string;
  readonly country: string;
  readonly year: string;
}

export function placeOfTarget(text: string, world: TargetWorld): NotePlace {
  const target = parseTarget(text);
  const none = { table: '', country: '', year: '' };
  switch (target?.on) {
    case 'figure':
      return { ...placeOfSeries(target.seriesId, world), year: target.period.slice(0, 4) };
    case 'range': {
      const [from, to] = [target.from, target.to].map((id) => placeOfSeries(id, world));
      const [first, last] = [target.first, target.last].map((period) => period.slice(0, 4));
      return {
        table: from?.table ?? '',
        country: from?.country === to?.country ? (from?.country ?? '') : '',
        year: first === last ? (first ?? '') : '',
      };
    }
    case 'series':
      return { ...placeOfSeries(target.seriesId, world), year: '' };
    case 'period':
      return { ...none, year: target.period.slice(0, 4) };
    case 'area':
      return { ...none, country: target.country };
    case 'table':
      return { ...none, table: target.tableId };
    default:
      return none;
  }
}

function placeOfSeries(id: string, { series }: TargetWorld): Omit<NotePlace, 'year'> {
  const found = series.get(id);
  return { table: found?.tableId ?? '', country: found?.country ?? '' };
}

function wrongPeriod(id: string): string | null {
  const read = readPeriod(id);
  if (!read.ok) return read.reason;
  return read.value.id === id ? null : `“${id}” is written ${read.value.id} here.`;
}

function countries(series: TargetWorld['series']): ReadonlySet<string> {
  return new Set([...series.values()].map(({ country }) => country).filter(Boolean));
}

function missing(
  what: string,
  id: string,
  known: ReadonlyMap<string, unknown> | ReadonlySet<string>,
): string | null {
  if (known.has(id)) return null;
  // A text of megabytes is near to nothing, and would take long to tell so.
  const nearest = id.length > 200 ? [] : findNearest(id, [...known.keys()], 3);
  const hint = nearest.length === 0 ? '' : ` Nearest: ${nearest.join(', ')}.`;
  return `There is no ${what} “${id.slice(0, 200)}”.${hint}`;
}
