import type { GridSource } from '../cell-view.ts';
import type { Position } from './position.ts';

/** Where to look: in figures as they are typed, in their flags, in what is noted of them, in the names of rows. */
export type FindScope = 'everywhere' | 'figures' | 'flags' | 'notes' | 'rows';

export interface FindQuery {
  readonly text: string;
  readonly scope: FindScope;
}

/** Where it is looked. */
export type Searched = Pick<GridSource, 'rows' | 'columns' | 'cell' | 'text'>;

/**
 * The cells in which the text is found, row by row; a row whose name has it is found by its first cell. Case does not
 * count, nor do the separators between digits: 30000 finds 30,000. Flags are letters in any order. `noteOf` gives what
 * is noted of a cell.
 */
export function findCells(
  source: Searched,
  query: FindQuery,
  noteOf: (position: Position) => string,
): Position[] {
  return source.rows.flatMap((_, row) => findInRow(source, row, query, noteOf));
}

/** Those in one row. */
export function findInRow(
  source: Searched,
  rowIndex: number,
  { text, scope }: FindQuery,
  noteOf: (position: Position) => string,
): Position[] {
  const wanted = simplify(text);
  if (wanted === '') return [];
  const has = (where: string) => where !== '' && simplify(where).includes(wanted);
  const looksAt = (one: FindScope) => scope === 'everywhere' || scope === one;
  const isNamed = looksAt('rows') && (source.rows[rowIndex]?.stub ?? []).some(has);
  const textOf = source.text ?? source.cell;
  return source.columns.flatMap((_, column): Position[] => {
    const position = { row: rowIndex, column };
    if (isNamed && column === 0) return [position];
    if (scope === 'rows') return [];
    const { entry, hint } = textOf(position);
    const isFound =
      (looksAt('figures') && has(entry)) ||
      (scope === 'flags' && hasFlags(entry, wanted)) ||
      (looksAt('notes') && (has(hint) || has(noteOf(position))));
    return isFound ? [position] : [];
  });
}

/** The text with what was found in it replaced, wherever it stands; the same when it is not found as it is written. */
export function replaceText(entry: string, found: string, by: string): string {
  if (found === '') return entry;
  const pattern = new RegExp(found.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  return entry.replace(pattern, () => by);
}

/** The place in the list that comes next after a cell, or before it; round to the other end. */
export function nextFound(
  found: ReadonlyArray<Position>,
  from: Position,
  back: boolean,
): Position | null {
  const order = ({ row, column }: Position) => row * 1e6 + column;
  const ahead = back
    ? found.findLast((one) => order(one) < order(from))
    : found.find((one) => order(one) > order(from));
  return ahead ?? (back ? found.at(-1) : found[0]) ?? null;
}

function hasFlags(entry: string, letters: string): boolean {
  const flags = /(?: [erpfb])+(?=(?: \([^)]+\))*$)/.exec(entry)?.[0] ?? '';
  return [...letters].every((letter) => flags.includes(letter));
}

function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[,'\u2019 .](?=\d{3}(?!\d))/g, '')
    .trim();
}
