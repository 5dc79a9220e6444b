import { enterFigure } from './edits.ts';
import { entryPlaceOf } from './entry-place.ts';
import { doubtEntry } from './entry-doubts.ts';
import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import type { View } from './view.ts';
import type { Flag } from './flags.ts';
import { readCell } from './notation.ts';
import { printedSeparators, type Separators } from './notation-numbers.ts';
import type { Figure, Note, Series } from './observations.ts';
import { plural } from './plural.ts';
import type { RecordChange, Step } from './steps.ts';

/** One figure of a block that is pasted, filled or cleared; an empty text takes the figure out. */
export interface BlockEntry {
  readonly series: Series;
  readonly period: string;
  readonly text: string;
  /** As in `Entry`. */
  readonly isWhole?: boolean;
}

/** What would come of one entry. */
export type BlockOutcome =
  /** The text is no figure, or none may be entered there. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It stands there already. */
  | { readonly kind: 'same' }
  | {
      readonly kind: 'change';
      readonly before: Figure | null;
      readonly after: Figure | null;
      /** An edition that stays as it was printed states another figure there: this one would be beside it. */
      readonly restates: boolean;
      /** What makes it look wrong, each reason in words; none when nothing does. */
      readonly doubts: ReadonlyArray<string>;
      readonly changes: ReadonlyArray<RecordChange>;
    };

export interface PlannedEntry {
  readonly entry: BlockEntry;
  readonly outcome: BlockOutcome;
}

export interface BlockInput {
  readonly figures: Figures;
  readonly view: View;
  /** The edition that edits go to, and whether it is there already. */
  readonly editionId: string;
  readonly isMade: boolean;
  readonly notes: ReadonlyArray<Note>;
  /** Flags that the table's head carries for printed figures: pasted without them, a figure says the same. */
  readonly covered?: ReadonlyArray<Flag>;
  readonly separators?: Separators;
  /** Where all of the figures come from, where that is said. */
  readonly source?: string;
  readonly locator?: string;
  /** Milliseconds. */
  readonly now: number;
}

/** What would come of each entry of a block, in its order; nothing is decided by it. */
export function planBlock(entries: ReadonlyArray<BlockEntry>, input: BlockInput): PlannedEntry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const key = JSON.stringify([entry.series.id, entry.period]);
    const isTwice = taken.has(key);
    taken.add(key);
    const outcome: BlockOutcome = isTwice
      ? { kind: 'refused', reason: 'The block has another figure for the same cell.' }
      : planEntry(entry, input);
    return { entry, outcome };
  });
}

/**
 * The one step that enters the changes of a plan which `isWanted`; null when there are none. Its reason names what
 * looked wrong and was taken all the same.
 */
export function stepOfBlock(
  plan: ReadonlyArray<PlannedEntry>,
  what: string,
  isWanted: (planned: PlannedEntry) => boolean = () => true,
): Step | null {
  const wanted = plan.flatMap((planned) =>
    planned.outcome.kind === 'change' && isWanted(planned) ? [planned.outcome] : [],
  );
  if (wanted.length === 0) return null;
  const doubts = [...new Set(wanted.flatMap((one) => one.doubts))];
  return {
    label: `${what} ${plural(wanted.length, 'figure')}`,
    reason: doubts.length === 0 ? '' : `Saved as it is, though asked: ${doubts.join(' ')}`,
    changes: withoutRepeats(wanted.flatMap(({ changes }) => changes)),
  };
}

function planEntry(entry: BlockEntry, input: BlockInput): BlockOutcome {
  const { series, period, text } = entry;
  const { figures, view, editionId, isMade, notes, now } = input;
  const separators = input.separators ?? printedSeparators;
  const place = entryPlaceOf(series.id, period, {
    figures,
    view,
    workingId: isMade ? editionId : null,
  });
  if (place.kind === 'closed') return { kind: 'refused', reason: place.reason };
  const shown = figures.at(series.id, period, view);
  if (place.kind === 'ask' && text.trim() === '') {
    return { kind: 'refused', reason: 'It is printed, and stays.' };
  }
  const step = enterFigure(
    {
      series,
      period,
      editionId,
      text,
      notes,
      context: { separators },
      ...(entry.isWhole === undefined ? {} : { isWhole: entry.isWhole }),
      ...(input.source === undefined ? {} : { source: input.source }),
      ...(input.locator === undefined ? {} : { locator: input.locator }),
    },
    figures,
    now,
  );
  if (!step.ok) return { kind: 'refused', reason: step.reason };
  const own = step.value?.changes.find(
    (change) => change.on === 'figure' && change.editionId === editionId,
  );
  if (step.value === null || own?.on !== 'figure') return { kind: 'same' };
  if (
    place.kind === 'ask' &&
    own.after !== null &&
    shown !== null &&
    states(shown, own.after, input.covered ?? [])
  ) {
    return { kind: 'same' };
  }
  return {
    kind: 'change',
    before: shown,
    after: own.after,
    restates: place.kind === 'ask',
    doubts: doubtsOf(entry, own, input, separators),
    changes: step.value.changes,
  };
}

/** Does a printed figure say what is entered? `r` aside, which the later edition sets by itself, and covered flags. */
function states(printed: Figure, entered: Figure, covered: ReadonlyArray<Flag>): boolean {
  const flags = (figure: Figure) =>
    figure.flags.filter((flag) => flag !== 'r' && !covered.includes(flag));
  return isEqual(printed.value, entered.value) && isEqual(flags(printed), flags(entered));
}

function doubtsOf(
  { series, period, text }: BlockEntry,
  own: Extract<RecordChange, { on: 'figure' }>,
  { figures, editionId }: BlockInput,
  separators: Separators,
): ReadonlyArray<string> {
  if (own.after === null) return [];
  if (own.before !== null && isEqual(own.before.value, own.after.value)) return [];
  const read = readCell(text, { separators });
  if (!read.ok) return [];
  const typed = { text, separators };
  const doubt = doubtEntry({ series, period, editionId, cell: read.value, figures, typed });
  return doubt?.reasons ?? [];
}

/** The working edition is made once, whichever entry is the first. */
function withoutRepeats(changes: ReadonlyArray<RecordChange>): RecordChange[] {
  const made = new Set<string>();
  return changes.filter((change) => {
    if (change.on !== 'edition') return true;
    const isFirst = !made.has(change.id);
    made.add(change.id);
    return isFirst;
  });
}
