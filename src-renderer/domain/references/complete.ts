import { makeSearchText, matchesQuery, readQuery, type SearchText } from '../annotations/search.ts';
import { basePeriod } from '../base.ts';
import { nameRow, nameTable } from '../names.ts';
import type { Series, Table } from '../observations.ts';
import { readPeriod } from '../periods.ts';
import type { Reading } from './evaluate.ts';
import { hasBase, readReference, referenceFunctions, type ReferenceFunction } from './reference.ts';

/** What can stand next between the braces. */
export interface Completion {
  /** Takes the place of all that was typed between the braces. */
  readonly insert: string;
  /** What is left to choose after it; with nothing left it is the whole reference. */
  readonly then: 'period' | 'question' | null;
  readonly name: string;
  /** In smaller print: the table, the measure. */
  readonly about: string;
  /** The reference whose reading is shown beside it; empty where there is none yet. */
  readonly source: string;
}

/** A row with the words by which it is found. */
export interface KnownRow {
  readonly series: Series;
  readonly about: string;
  readonly search: SearchText;
  /** Its own name alone: rows that are called what was typed stand before those that are found by their table. */
  readonly nameSearch: SearchText;
}

export interface CompletionWorld {
  readonly rows: ReadonlyArray<KnownRow>;
  /** The periods in which anything stands in the row, the newest first. */
  readonly periodsOf: (seriesId: string) => ReadonlyArray<string>;
  readonly namePeriod: (period: string) => string;
  readonly read: (source: string) => Reading | null;
}

/** So many are offered: more are found by another word. */
export const mostCompletions = 40;

export function knownRows(tables: ReadonlyArray<Table>, series: ReadonlyArray<Series>): KnownRow[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const orderOf = (one: Series) => byId.get(one.tableId)?.order ?? Infinity;
  return series
    .filter(({ tableId }) => byId.has(tableId))
    .sort((a, b) => orderOf(a) - orderOf(b) || a.order - b.order)
    .map((one) => {
      const table = byId.get(one.tableId);
      const title = table === undefined ? '' : nameTable(table);
      const name = nameRow(one);
      return {
        series: one,
        about: [one.measure, one.unit, title].filter(Boolean).join(', '),
        search: makeSearchText([name, one.country, one.measure, one.unit, title, one.id]),
        nameSearch: makeSearchText([name]),
      };
    });
}

/** What can follow what was typed between the braces, `typed` being all of it. */
export function complete(typed: string, world: CompletionWorld): Completion[] {
  const at = typed.indexOf('@');
  if (at === -1) return completeRow(typed, world);
  const seriesId = typed.slice(0, at).trim();
  if (!world.rows.some(({ series }) => series.id === seriesId)) return [];
  const rest = typed.slice(at + 1);
  const [, period = '', question = ''] = /^\s*([^\s,]*)[\s,]*(.*)$/.exec(rest) ?? [];
  const isWhole = world.periodsOf(seriesId).includes(period);
  return isWhole
    ? completeQuestion(seriesId, period, question, world)
    : completePeriod(seriesId, rest.trim(), world);
}

function completeRow(typed: string, { rows }: CompletionWorld): Completion[] {
  const query = readQuery(typed);
  const found = rows.filter(({ search }) => matchesQuery(search, query));
  const isNamed = (row: KnownRow) => matchesQuery(row.nameSearch, query.slice(0, 1));
  return [...found.filter(isNamed), ...found.filter((row) => !isNamed(row))]
    .slice(0, mostCompletions)
    .map(({ series, about }) => ({
      insert: `${series.id}@`,
      then: 'period',
      name: nameRow(series),
      about,
      source: '',
    }));
}

function completePeriod(seriesId: string, typed: string, world: CompletionWorld): Completion[] {
  const query = readQuery(typed);
  return world
    .periodsOf(seriesId)
    .filter((period) => matchesQuery(makeSearchText([period, world.namePeriod(period)]), query))
    .slice(0, mostCompletions)
    .map((period) => ({
      insert: `${seriesId}@${period}`,
      then: 'question',
      name: world.namePeriod(period),
      about: '',
      source: `${seriesId}@${period}`,
    }));
}

const questionNames: Record<ReferenceFunction, string> = {
  change: 'Change',
  percent: 'Change in percent',
  index: 'Index',
  share: 'Share of the total',
  rank: 'Rank',
  hhi: 'Concentration (HHI)',
  'top-three': 'Share of the three largest',
};

/** The figure itself, then what comparisons say of it; `since 2012` in what was typed names the base. */
function completeQuestion(
  seriesId: string,
  period: string,
  typed: string,
  world: CompletionWorld,
): Completion[] {
  const [, words = '', since = ''] = /^(.*?)(?:\bsince\s+(\S*))?$/i.exec(typed) ?? [];
  const base = readPeriod(since);
  const sinceId = base.ok ? base.value.id : basePeriod;
  const place = `${seriesId}@${period}`;
  const query = readQuery(words.replaceAll(/\bsince\b/gi, ''));
  const figure = { name: 'The figure', source: place };
  const asked = referenceFunctions
    .filter((ask) => (hasBase(ask) ? sinceId !== period : since === ''))
    .map((ask) => {
      const option = hasBase(ask) && base.ok ? `, since ${base.value.id}` : '';
      const on = hasBase(ask) ? ` since ${world.namePeriod(sinceId)}` : '';
      return { name: `${questionNames[ask]}${on}`, source: `${ask}(${place}${option})` };
    });
  return [...(since === '' ? [figure] : []), ...asked]
    .filter(({ name, source }) => matchesQuery(makeSearchText([name, source]), query))
    .filter(({ source }) => world.read(source)?.kind !== 'broken')
    .map(({ name, source }) => ({
      ...{ insert: source, then: null, name, source },
      about: describeWhole(world.read(source)),
    }));
}

function describeWhole(reading: Reading | null): string {
  const whole = reading?.kind === 'number' ? reading.whole : undefined;
  return whole === undefined ? '' : `No total is listed: it is of ${whole}`;
}

/** What stands between open braces and the cursor; null where the cursor is in no reference. */
export interface OpenReference {
  /** Where the braces begin, and where what was typed between them does. */
  readonly start: number;
  readonly typed: string;
}

export function openReferenceAt(text: string, cursor: number): OpenReference | null {
  // A reference is within a line, and no longer than anybody writes one.
  const from = Math.max(0, cursor - 300);
  const before = text.slice(from, cursor);
  const start = before.lastIndexOf('{{');
  if (start === -1) return null;
  const typed = before.slice(start + 2);
  return /[{}\n]/.test(typed) ? null : { start: from + start, typed };
}

/** The text with the completion in the place of what was typed, and where the cursor stands after it. */
export function insertCompletion(
  text: string,
  cursor: number,
  { start }: OpenReference,
  { insert, then }: Completion,
): { readonly text: string; readonly cursor: number } {
  const before = `${text.slice(0, start)}{{${insert}`;
  const rest = text.slice(cursor);
  const { length } = remainderOf(text.slice(start + 2, cursor), rest);
  if (then !== null) return { text: `${before}${rest.slice(length)}`, cursor: before.length };
  // Braces that close it may stand there already.
  const after = rest.slice(length).replace(/^\}\}/, '');
  return { text: `${before}}}${after}`, cursor: before.length + 2 };
}

/**
 * What is left, behind the cursor, of the reference that the cursor is in: the completion takes its place too, or half
 * of a reference would be left among the words. Words that happen to stand before two braces are none of it.
 */
function remainderOf(typed: string, rest: string): string {
  const [, tail = ''] = /^([^{}\n]*)\}\}/.exec(rest) ?? [];
  return !/\s/.test(tail) || readReference(typed + tail).ok ? tail : '';
}
