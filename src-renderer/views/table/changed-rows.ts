import { isEqual } from '#domain/equality.ts';
import type { GridContentInput } from './grid-input.ts';
import { notedCells } from './noted-cells.ts';
import { placesOf } from './series-places.ts';

/**
 * The rows of which a cell may show something else than before; null where all may: the table is set out otherwise, or
 * calculated figures rest on those of other rows.
 */
export function changedRows(
  before: GridContentInput,
  now: GridContentInput,
): ReadonlySet<number> | null {
  if (now.mode !== 'values' || !isSetOutAlike(before, now)) return null;
  const series = now.figures.changedFrom(before.figures);
  if (series === null) return null;
  const cells = [
    ...differing(before.failed, now.failed),
    ...differing(before.saving, now.saving),
    ...(before.annotations === now.annotations
      ? []
      : differing(notedCells(before.annotations), notedCells(now.annotations))),
  ];
  const ids = [...series, ...cells.map((cell) => cell.slice(0, cell.lastIndexOf('@')))];
  const places = placesOf(now.layout);
  return new Set(ids.flatMap((id) => places.get(id)?.row ?? []));
}

function isSetOutAlike(before: GridContentInput, now: GridContentInput): boolean {
  return (
    before.layout === now.layout &&
    before.mode === now.mode &&
    before.notes === now.notes &&
    before.ownLayout === now.ownLayout &&
    before.workingId === now.workingId &&
    before.locale === now.locale &&
    isEqual(before.separators, now.separators) &&
    isEqual(before.view, now.view)
  );
}

const none: ReadonlySet<string> = new Set();

/** What is in one of the two and not in the other. */
function differing(one: ReadonlySet<string> = none, other: ReadonlySet<string> = none): string[] {
  if (one === other) return [];
  return [
    ...[...one].filter((cell) => !other.has(cell)),
    ...[...other].filter((cell) => !one.has(cell)),
  ];
}
