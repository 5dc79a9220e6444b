import { mostColumnWidths, type ColumnWidth } from './contract/settings.ts';

const LONGEST_PATH = 4_096;
const LONGEST_ID = 500;
const NARROWEST = 20;
const WIDEST = 2_000;

/** What of a list of widths makes sense; of too many the newest, which come last. */
export function clampColumnWidths(value: unknown): readonly ColumnWidth[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => readColumnWidth(one) ?? []).slice(-mostColumnWidths);
}

/** With its own fields and no other; null when it is none. */
function readColumnWidth(value: unknown): ColumnWidth | null {
  if (typeof value !== 'object' || value === null) return null;
  const { workspace, table, column, width } = value as Record<string, unknown>;
  const isSound =
    isName(workspace, LONGEST_PATH) && isName(table, LONGEST_ID) && isName(column, LONGEST_ID);
  if (!isSound || typeof width !== 'number' || !(width >= NARROWEST && width <= WIDEST))
    return null;
  return { workspace, table, column, width };
}

function isName(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}
