import type { TargetKind } from '../targets.ts';
import type { NoteFacts } from './note-facts.ts';
import { matchesQuery, readQuery, type SearchText } from './search.ts';

/** Which notes are listed. Empty texts stand for all. */
export interface NotesFilter {
  /** What is searched for. */
  readonly words: string;
  readonly table: string;
  readonly area: string;
  readonly year: string;
  readonly tag: string;
  readonly state: '' | 'open' | 'resolved';
  readonly kind: '' | TargetKind;
  readonly references: '' | 'faulty' | 'stale' | 'broken';
}

export const allNotes: NotesFilter = {
  words: '',
  table: '',
  area: '',
  year: '',
  tag: '',
  state: '',
  kind: '',
  references: '',
};

export interface FilteredNote {
  readonly facts: NoteFacts;
  readonly search: SearchText;
}

/** Those that the filter lists, in the order given. */
export function filterNotes<T extends FilteredNote>(
  notes: ReadonlyArray<T>,
  filter: NotesFilter,
): T[] {
  const query = readQuery(filter.words);
  return notes.filter(({ facts, search }) => fits(facts, filter) && matchesQuery(search, query));
}

function fits(facts: NoteFacts, filter: NotesFilter): boolean {
  const { table, area, year, tag, state, kind } = filter;
  return (
    (table === '' || facts.tableId === table) &&
    (area === '' || facts.areas.includes(area)) &&
    (year === '' || facts.years.includes(year)) &&
    (tag === '' || facts.tags.some((one) => isSameTag(one, tag))) &&
    (state === '' || facts.isOpen === (state === 'open')) &&
    (kind === '' || facts.kind === kind) &&
    hasFaults(facts, filter.references)
  );
}

function hasFaults({ stale, broken }: NoteFacts, wanted: NotesFilter['references']): boolean {
  switch (wanted) {
    case '':
      return true;
    case 'faulty':
      return stale + broken > 0;
    case 'stale':
      return stale > 0;
    case 'broken':
      return broken > 0;
  }
}

/** What can be chosen in each filter: what notes have, with how many do, whatever else is chosen. */
export interface NotesChoices {
  readonly tables: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<TargetKind, number>;
  readonly open: number;
  readonly stale: number;
  readonly broken: number;
}

export function countNotes(notes: ReadonlyArray<FilteredNote>): NotesChoices {
  const tables = new Map<string, number>();
  const areas = new Map<string, number>();
  const years = new Map<string, number>();
  const tags = new Map<string, number>();
  const kinds = new Map<TargetKind, number>();
  const spelling = new Map<string, string>();
  const sum = { open: 0, stale: 0, broken: 0 };
  for (const { facts } of notes) {
    if (facts.tableId !== '') count(tables, facts.tableId);
    for (const area of facts.areas) count(areas, area);
    for (const year of facts.years) count(years, year);
    for (const tag of facts.tags) {
      const lower = tag.toLowerCase();
      const known = spelling.get(lower) ?? tag;
      spelling.set(lower, known);
      count(tags, known);
    }
    if (facts.kind !== null) count(kinds, facts.kind);
    if (facts.isOpen) sum.open += 1;
    if (facts.stale > 0) sum.stale += 1;
    if (facts.broken > 0) sum.broken += 1;
  }
  return { tables, areas, years, tags, kinds, ...sum };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function isSameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
