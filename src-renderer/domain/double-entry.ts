import { planBlock, type BlockInput } from './enter-block.ts';
import { entryPlaceOf } from './entry-place.ts';
import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import type { View } from './view.ts';
import type { Figure, Note, Series } from './observations.ts';
import { fail, succeed, type Result } from './result.ts';
import { toFigure } from './revised-flags.ts';
import type { RecordChange } from './steps.ts';
import { rowNames, seriesAt, type LayoutColumn, type TableLayout } from './table-layout.ts';

/** A row of a column that is keyed a second time. */
export interface KeyingRow {
  readonly id: string;
  readonly series: Series;
  readonly stub: ReadonlyArray<string>;
  /** Marks of footnotes that stand at the stub: they are not keyed beside the figure. */
  readonly marks: ReadonlyArray<string>;
}

/** The rows that can be keyed again, and how many others the column has. */
export interface KeyingColumn {
  readonly rows: ReadonlyArray<KeyingRow>;
  /** Other editions state these: printed ones stay, and others are not worked on. */
  readonly others: number;
}

/**
 * The rows of a column of which the edition that is worked on states the figure, or may. Fails with the reason when it
 * states none there: with nothing keyed first there is nothing to compare.
 */
export function columnToKey(
  layout: TableLayout,
  column: Pick<LayoutColumn, 'period' | 'measure'>,
  { figures, view, workingId }: { figures: Figures; view: View; workingId: string | null },
): Result<KeyingColumn> {
  const places = layout.rows.flatMap((row) => {
    const series = seriesAt(row, column);
    if (series === null) return [];
    const { id, marks } = row;
    const place = entryPlaceOf(series.id, column.period, { figures, view, workingId });
    const shown = figures.at(series.id, column.period, view);
    const isOwn = place.kind === 'open' && (shown === null || shown.editionId === workingId);
    return [
      { row: { id, series, stub: rowNames(row), marks }, place, isOwn, isStated: shown !== null },
    ];
  });
  const own = places.filter(({ isOwn }) => isOwn);
  if (!own.some(({ isStated }) => isStated)) {
    const closed = places.find(({ place }) => place.kind === 'closed')?.place;
    return fail(
      closed?.kind === 'closed'
        ? closed.reason
        : 'Nothing that is worked on stands in this column yet.',
    );
  }
  return succeed({ rows: own.map(({ row }) => row), others: places.length - own.length });
}

/** What the rows are read with; `now` in milliseconds. */
export type KeyingInput = Pick<
  BlockInput,
  'figures' | 'view' | 'editionId' | 'notes' | 'separators' | 'now'
> & { readonly period: string };

/** What a text that was keyed states, and what entering it would change. */
export interface Keyed {
  /** Null: nothing stands there. */
  readonly figure: Figure | null;
  readonly changes: ReadonlyArray<RecordChange>;
  /** What makes it look wrong, each reason in words. */
  readonly doubts: ReadonlyArray<string>;
}

/**
 * Reads what was keyed for a row just as if it were typed over the figure that stands there, whole, with the footnotes
 * of the stub. Fails with the reason when it is no figure, or none of this series.
 */
export function readKeyed(row: KeyingRow, text: string, input: KeyingInput): Result<Keyed> {
  const first = firstKeyed(row, input);
  const entry = { series: row.series, period: input.period, text, isWhole: true };
  const [planned] = planBlock([entry], { ...input, isMade: true });
  const outcome = planned?.outcome ?? { kind: 'same' };
  if (outcome.kind === 'refused') return fail(outcome.reason);
  if (outcome.kind === 'same') return succeed({ figure: first, changes: [], doubts: [] });
  const figure =
    outcome.after === null ? null : withStubNotes(outcome.after, first, row, input.notes);
  const isOwn = (change: RecordChange) =>
    change.on === 'figure' &&
    change.editionId === input.editionId &&
    change.seriesId === row.series.id;
  return succeed({
    figure,
    changes: outcome.changes.map((change) =>
      change.on === 'figure' && isOwn(change) ? { ...change, after: figure } : change,
    ),
    doubts: outcome.doubts,
  });
}

/** The figure that was keyed first: what the edition that is worked on states there; null where it states nothing. */
export function firstKeyed(
  { series }: KeyingRow,
  { figures, period, editionId }: Pick<KeyingInput, 'figures' | 'period' | 'editionId'>,
): Figure | null {
  const found = figures.at(series.id, period, { kind: 'edition', editionId });
  return found === null ? null : toFigure(found);
}

/** In what two keyings can differ. */
export type KeyedPart = 'value' | 'digits' | 'flags' | 'hedge' | 'footnotes' | 'presence';

/** In what the two differ; nothing where they agree, also where nothing stands in both. */
export function differencesOf(first: Figure | null, second: Figure | null): KeyedPart[] {
  if (first === null || second === null) return first === second ? [] : ['presence'];
  const isSameValue = isEqual(first.value, second.value);
  const parts: ReadonlyArray<readonly [KeyedPart, boolean]> = [
    ['value', !isSameValue],
    // 1.0 and 1.00 are one value, known to different digits.
    ['digits', isSameValue && first.printed !== second.printed],
    ['flags', !isEqual(first.flags, second.flags)],
    ['hedge', first.qualifier !== second.qualifier],
    ['footnotes', !isEqual([...first.noteIds].sort(), [...second.noteIds].sort())],
  ];
  return parts.flatMap(([part, differs]) => (differs ? [part] : []));
}

/** What is keyed stands without the marks that the row's stub carries: they stay with the figure. */
function withStubNotes(
  after: Figure,
  first: Figure | null,
  { marks }: KeyingRow,
  notes: ReadonlyArray<Note>,
): Figure {
  const isAtStub = (id: string) => marks.includes(notes.find((note) => note.id === id)?.mark ?? '');
  const kept = (first?.noteIds ?? []).filter((id) => isAtStub(id) && !after.noteIds.includes(id));
  return kept.length === 0 ? after : { ...after, noteIds: [...kept, ...after.noteIds] };
}
