import { coveredFlags } from '#domain/covered-flags.ts';
import type { Figures } from '#domain/figures.ts';
import { sortFlags } from '#domain/flags.ts';
import type { Note, Table } from '#domain/observations.ts';
import { cellParts } from '#format/cell-parts.ts';
import { oneLine } from '../document/plain-text.ts';
import type { DraftCell, DraftRow } from './draft-table.ts';
import type { PrintedCell, PrintedRow } from './printed-table.ts';

interface Context {
  readonly table: Table;
  readonly notes: ReadonlyArray<Note>;
  readonly figures: Figures;
  readonly marksOf: (noteIds: ReadonlyArray<string>) => string[];
}

const empty: PrintedCell = {
  kind: 'empty',
  sign: '',
  whole: '',
  fraction: '',
  flags: [],
  marks: [],
};

/** The cells of a row, without signs of money. */
export function printCells(cells: ReadonlyArray<DraftCell>, context: Context): PrintedCell[] {
  const { table, notes, figures, marksOf } = context;
  return cells.map(({ figure, noteIds }) => {
    if (figure === null) return empty;
    const edition = figures.editions.find(({ id }) => id === figure.editionId);
    const covered = coveredFlags(table, notes, edition);
    const { kind, whole, fraction } = cellParts(figure, covered, []);
    return {
      kind: kind === 'word' ? 'word' : 'number',
      sign: '',
      whole: oneLine(whole),
      fraction,
      flags: sortFlags(figure.flags).filter((flag) => !covered.includes(flag)),
      marks: marksOf(noteIds),
    };
  });
}

/** A dollar sign at the first figure of each column all of whose figures are in one unit of dollars. */
export function withSigns(
  rows: ReadonlyArray<PrintedRow>,
  drafts: ReadonlyArray<DraftRow>,
): PrintedRow[] {
  const width = Math.max(
    0,
    ...drafts.map((row) => (row.kind === 'figures' ? row.cells.length : 0)),
  );
  const firsts = Array.from({ length: width }, (_, column) =>
    isMoney(drafts, column) ? rows.findIndex((row) => canCarrySign(row, column)) : -1,
  );
  return rows.map((row, place) => {
    if (row.kind === 'heading') return row;
    const cells = row.cells.map((cell, column) =>
      firsts[column] === place ? { ...cell, sign: '$' } : cell,
    );
    return { ...row, cells };
  });
}

const moneyUnits: ReadonlySet<string> = new Set(['USD', 'kUSD', 'MUSD']);

function isMoney(drafts: ReadonlyArray<DraftRow>, column: number): boolean {
  const units = new Set(
    drafts.flatMap((row) =>
      row.kind === 'figures' ? (row.cells[column]?.series?.unit ?? []) : [],
    ),
  );
  const [unit = ''] = units;
  return units.size === 1 && moneyUnits.has(unit);
}

/** The sign belongs right before the digits. */
function canCarrySign(row: PrintedRow, column: number): boolean {
  if (row.kind === 'heading') return false;
  const cell = row.cells[column];
  return cell?.kind === 'number' && /^\d/.test(cell.whole);
}
