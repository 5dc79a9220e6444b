import type { PlannedEntry } from '#domain/enter-block.ts';
import { nameRow } from '#domain/names.ts';
import { printCell } from '#domain/notation.ts';
import type { Figure } from '#domain/observations.ts';
import type { Unplaced } from '#domain/place-block.ts';
import { namePeriod } from '#format/periods.ts';

/** One line of what a block would do. */
export interface BlockLine {
  readonly id: string;
  /** The figure it is about, or where it stands in the block. */
  readonly where: string;
  readonly now: string;
  readonly becomes: string;
  /** In words, with a sign in front that tells it without colour. */
  readonly remark: string;
  readonly kind: 'refused' | 'doubted' | 'restates' | 'change';
}

/** How many entries there are of each kind. */
export interface BlockCounts {
  readonly change: number;
  readonly doubted: number;
  readonly restates: number;
  readonly refused: number;
  readonly same: number;
}

/** What the analyst agrees to beyond plain changes. */
export interface BlockWishes {
  readonly doubted: boolean;
  readonly restates: boolean;
  readonly newPeriods: boolean;
  readonly newRows: boolean;
}

/** Columns and rows that the table does not have yet. */
export interface NewPlaces {
  readonly periods: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
}

export function isWanted(
  planned: PlannedEntry,
  wishes: BlockWishes,
  { periods, series }: NewPlaces,
): boolean {
  const kind = kindOf(planned);
  if (kind === 'refused' || kind === 'same') return false;
  if (periods.has(planned.entry.period) && !wishes.newPeriods) return false;
  if (series.has(planned.entry.series.id) && !wishes.newRows) return false;
  return kind === 'change' || wishes[kind];
}

export function countBlock(
  plan: ReadonlyArray<PlannedEntry>,
  unplaced: ReadonlyArray<Unplaced>,
): BlockCounts {
  const counts = { change: 0, doubted: 0, restates: 0, refused: unplaced.length, same: 0 };
  for (const planned of plan) counts[kindOf(planned)] += 1;
  return counts;
}

/** What cannot be entered first, then what needs a decision, then the rest; what stands there already is left out. */
export function describeBlock(
  plan: ReadonlyArray<PlannedEntry>,
  unplaced: ReadonlyArray<Unplaced>,
  newPlaces: NewPlaces,
): BlockLine[] {
  const lines = plan.flatMap((planned, index) =>
    describeEntry(planned, `entry-${index}`, newPlaces),
  );
  const outside = unplaced.map(({ where, text, reason }, index): BlockLine => ({
    id: `outside-${index}`,
    where: `In the block: ${where}`,
    now: '',
    becomes: text,
    remark: `Not entered: ${reason}`,
    kind: 'refused',
  }));
  const order: ReadonlyArray<BlockLine['kind']> = ['refused', 'doubted', 'restates', 'change'];
  return order.flatMap((kind) => [...outside, ...lines].filter((line) => line.kind === kind));
}

function kindOf({ outcome }: PlannedEntry): BlockLine['kind'] | 'same' {
  if (outcome.kind !== 'change') return outcome.kind;
  if (outcome.doubts.length > 0) return 'doubted';
  return outcome.restates ? 'restates' : 'change';
}

function describeEntry(planned: PlannedEntry, id: string, { series }: NewPlaces): BlockLine[] {
  const { entry, outcome } = planned;
  const kind = kindOf(planned);
  if (kind === 'same') return [];
  const where = `${nameRow(entry.series)}, ${entry.series.measure}, ${namePeriod(entry.period)}`;
  if (outcome.kind !== 'change') {
    const remark = outcome.kind === 'refused' ? `Not entered: ${outcome.reason}` : '';
    return [{ id, where, now: '', becomes: entry.text, remark, kind }];
  }
  const isNewRow = series.has(entry.series.id);
  const added = isNewRow ? 'The table does not have this row yet.' : '';
  const restated = outcome.restates ? 'Printed: this would stand beside it, revised.' : '';
  return [
    {
      id,
      where,
      now: print(outcome.before),
      becomes: print(outcome.after),
      remark: [...outcome.doubts, restated, added].filter(Boolean).join(' '),
      kind,
    },
  ];
}

function print(figure: Figure | null): string {
  return figure === null ? 'not listed' : printCell(figure);
}
