import { nameRow } from '../names.ts';
import type { Edition, Observation, Series, Table } from '../observations.ts';
import { comparePeriods, readPeriod } from '../periods.ts';
import { plural } from '../plural.ts';
import type { Check } from './check.ts';
import type { Evidence } from './evidence.ts';

/**
 * Whether the figures of working editions say where they come from: one check for each of their tables, a note where
 * figures cite no source, or one without a page. What was printed stands where it was printed, and needs no other.
 */
export function checkSources(evidence: Evidence): Check[] {
  return evidence.tables.flatMap((table) =>
    evidence.workingEditions().flatMap((edition) => {
      const stated = statedIn(evidence, table, edition);
      return stated.length === 0 ? [] : [checkTable(table, edition, stated)];
    }),
  );
}

interface Stated {
  readonly series: Series;
  readonly figure: Observation;
}

/** What the edition itself states in the table, by period and row. */
function statedIn(evidence: Evidence, table: Table, edition: Edition): Stated[] {
  const own = { kind: 'edition', editionId: edition.id } as const;
  const { figures } = evidence;
  const stated = evidence.ofTable(table.id).flatMap((series) =>
    [...figures.periods([series.id], own)].flatMap((period) => {
      const figure = figures.at(series.id, period, own);
      return figure === null ? [] : [{ series, figure }];
    }),
  );
  return stated.sort((a, b) => byPeriod(a.figure.period, b.figure.period));
}

function byPeriod(a: string, b: string): number {
  const [one, other] = [readPeriod(a), readPeriod(b)];
  return one.ok && other.ok ? comparePeriods(one.value, other.value) : 0;
}

function checkTable(table: Table, edition: Edition, stated: ReadonlyArray<Stated>): Check {
  const without = stated.filter(({ figure }) => figure.cites.trim() === '');
  const pageless = stated.filter(
    ({ figure }) => figure.cites.trim() !== '' && figure.locator.trim() === '',
  );
  const named = [...without, ...pageless];
  return {
    id: `source/${table.id}/${edition.id}`,
    kind: 'source',
    table: table.id,
    period: spanOf((named.length === 0 ? stated : named).map(({ figure }) => figure.period)),
    measure: measureOf(named.length === 0 ? stated : named),
    result: named.length === 0 ? 'ok' : 'note',
    printed: stated.length - named.length,
    computed: stated.length,
    limit: 0,
    message: describe(edition, stated, without, pageless),
    cells: (named.length === 0 ? stated : named).map(({ series, figure }) => ({
      seriesId: series.id,
      period: figure.period,
      editionId: edition.id,
    })),
  };
}

function describe(
  { title }: Edition,
  stated: ReadonlyArray<Stated>,
  without: ReadonlyArray<Stated>,
  pageless: ReadonlyArray<Stated>,
): string {
  const of = `of ${plural(stated.length, 'figure')} in ${title}`;
  const sentences = [
    without.length === 0 ? '' : `${without.length} ${of} without a source: ${nameAll(without)}.`,
    pageless.length === 0
      ? ''
      : `${pageless.length} ${of} with a source and no page: ${nameAll(pageless)}.`,
  ].filter(Boolean);
  if (sentences.length > 0) return sentences.join(' ');
  return stated.length === 1
    ? `The only figure in ${title} has its source and page.`
    : `All ${stated.length} figures in ${title} have their source and page.`;
}

/** At most eight names: a message is no list, the cells are. */
function nameAll(stated: ReadonlyArray<Stated>): string {
  const names = stated
    .slice(0, 8)
    .map(({ series, figure }) => `${nameRow(series)}, ${figure.period}`);
  const more = stated.length - names.length;
  return names.join('; ') + (more > 0 ? ` and ${more} more` : '');
}

/** The period that all share, or the years from the first to the last. */
function spanOf(periods: ReadonlyArray<string>): string {
  const distinct = [...new Set(periods)];
  const years = distinct.flatMap((period) => period.match(/\d{4}/g) ?? []).sort();
  const [first = '', last = ''] = [years.at(0), years.at(-1)];
  if (distinct.length === 1) return distinct[0] ?? '';
  return first === last ? first : `${first}/${last}`;
}

/** The measure that all share; empty where they are several. */
function measureOf(stated: ReadonlyArray<Stated>): string {
  const measures = new Set(stated.map(({ series }) => series.measure));
  return measures.size === 1 ? ([...measures][0] ?? '') : '';
}
