import { isReadOnly } from '../editions.ts';
import { plural } from '../plural.ts';
import type { TableHead } from './head-notes.ts';
import { rowsOf, type Row, type StructureRecords } from '../structure/records.ts';

/** Where the mark of a note stands in its table. */
export interface NoteUse {
  readonly onTitle: boolean;
  /** Heads of columns that carry it. */
  readonly heads: ReadonlyArray<TableHead>;
  /** Rows that carry it at their stub. */
  readonly rows: ReadonlyArray<Row>;
  /** Figures of working editions that carry it, and those that were published with it. */
  readonly working: number;
  readonly fixed: number;
}

export const unused: NoteUse = { onTitle: false, heads: [], rows: [], working: 0, fixed: 0 };

/** Where each note that anything in the table names stands, by its id: also notes that are gone. */
export function noteUses(records: StructureRecords, tableId: string): ReadonlyMap<string, NoteUse> {
  const uses = new Map<string, NoteUse>();
  const add = (id: string, part: (use: NoteUse) => Partial<NoteUse>) => {
    const use = uses.get(id) ?? unused;
    uses.set(id, { ...use, ...part(use) });
  };
  const table = records.tables.find(({ id }) => id === tableId);
  for (const id of table?.noteIds ?? []) add(id, () => ({ onTitle: true }));
  for (const { on, name, noteIds } of table?.headNotes ?? []) {
    for (const id of noteIds) add(id, (use) => ({ heads: [...use.heads, { on, name }] }));
  }
  const rows = rowsOf(records, tableId);
  for (const row of rows) {
    const ids = new Set(row.flatMap(({ noteIds = [] }) => noteIds));
    for (const id of ids) add(id, (use) => ({ rows: [...use.rows, row] }));
  }
  const own = new Set(rows.flat().map(({ id }) => id));
  const working = new Set(records.editions.filter((one) => !isReadOnly(one)).map(({ id }) => id));
  for (const { seriesId, editionId, figures } of records.blocks) {
    if (!own.has(seriesId)) continue;
    const isWorking = working.has(editionId);
    for (const { noteIds } of Object.values(figures)) {
      for (const id of noteIds) {
        add(id, (use) => (isWorking ? { working: use.working + 1 } : { fixed: use.fixed + 1 }));
      }
    }
  }
  return uses;
}

/** `on the title, on 1 column head, at 1 row, on 3 figures`; empty where it stands nowhere. */
export function describeUse({ onTitle, heads, rows, working, fixed }: NoteUse): string {
  return [
    onTitle ? 'on the title' : '',
    heads.length === 0 ? '' : `on ${plural(heads.length, 'column head')}`,
    rows.length === 0 ? '' : `at ${plural(rows.length, 'row')}`,
    working + fixed === 0 ? '' : `on ${plural(working + fixed, 'figure')}`,
  ]
    .filter(Boolean)
    .join(', ');
}
