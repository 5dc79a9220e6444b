import { printCites } from './citations.ts';
import { placeFigure, type FigurePlace } from './edits.ts';
import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import { flagNames, sortFlags, type Flag } from './flags.ts';
import { nameRow } from './names.ts';
import { orderNotes } from './note-order.ts';
import { printEntry, readCell } from './notation.ts';
import { qualifiers, type Figure, type Note, type Qualifier, type Source } from './observations.ts';
import { assertNever, fail, succeed, type Result } from './result.ts';
import { earlierFigure } from './revised-flags.ts';
import type { Step } from './steps.ts';

/** One thing that is said of a figure beside its value. */
export type FigurePart =
  | { readonly part: 'flag'; readonly flag: Flag; readonly isOn: boolean }
  | { readonly part: 'qualifier'; readonly qualifier: Qualifier | null }
  /** Ids of sources, or a text. */
  | { readonly part: 'cites'; readonly cites: string }
  | { readonly part: 'locator'; readonly locator: string }
  | { readonly part: 'note'; readonly noteId: string; readonly isOn: boolean }
  | { readonly part: 'comment'; readonly comment: string };

export interface PartChange extends FigurePlace {
  readonly change: FigurePart;
  /** The notes of the series' table. */
  readonly notes: ReadonlyArray<Note>;
  readonly sources: ReadonlyArray<Source>;
}

/**
 * The step that says something else of a figure that stands in a working edition, its value aside. Null when it says
 * so already. Fails with the reason when nothing stands there, the edition is read-only, or it cannot be said of this
 * figure.
 */
export function changePart(
  { change, notes, sources, ...place }: PartChange,
  figures: Figures,
  now: number,
): Result<Step | null> {
  const made = placeFigure(place, '', figures, now, (before) => {
    if (before === null) return fail('No figure stands here: enter one first.');
    const refusal = refusalOf(change, before, place, figures, notes);
    return refusal === null ? succeed(withPart(before, change, notes)) : fail(refusal);
  });
  if (!made.ok || made.value === null) return made;
  const { series, period } = place;
  const label = `${nameRow(series)}, ${series.measure}, ${period}: ${describePart(change, notes, sources)}`;
  return succeed({ ...made.value, label });
}

/** Why this cannot be said of the figure, in words; null when it can. */
function refusalOf(
  change: FigurePart,
  figure: Figure,
  place: FigurePlace,
  figures: Figures,
  notes: ReadonlyArray<Note>,
): string | null {
  switch (change.part) {
    case 'flag':
      return change.flag === 'r' ? revisedBySelf(place, figures) : null;
    case 'qualifier':
      return isQualified(figure, change.qualifier) ? null : unqualified(figure, change.qualifier);
    case 'note':
      return notes.some(({ id }) => id === change.noteId) || !change.isOn
        ? null
        : 'The table has no such footnote any more.';
    default:
      return null;
  }
}

/** Why `r` is not set by hand there: it goes by what an earlier edition states. Null where none does. */
function revisedBySelf(
  { series, period, editionId }: FigurePlace,
  figures: Figures,
): string | null {
  const earlier = earlierFigure(figures, { seriesId: series.id, period, editionId });
  if (earlier === null || earlier.flags.includes('f')) return null;
  const edition = figures.editions.find(({ id }) => id === earlier.editionId);
  return `“Revised” comes and goes by itself: ${edition?.title ?? earlier.editionId} states ${printEntry(earlier)} here.`;
}

/** The hedges that can be put on the figure as it stands, with the one that it has; null is none. */
export function possibleQualifiers(figure: Figure): ReadonlyArray<Qualifier | null> {
  return [null, ...qualifiers].filter(
    (one) => one === figure.qualifier || isQualified(figure, one),
  );
}

/** Said of what a figure is, whatever it is: nothing in its print would contradict it. */
const untyped: ReadonlyArray<Qualifier | null> = ['capacity', 'planned', 'forecast', 'reported'];

/** Would it be read as the same figure if it were typed with the hedge? `More than` makes a bound of a number. */
function isQualified({ printed, value }: Figure, qualifier: Qualifier | null): boolean {
  if (untyped.includes(qualifier)) return true;
  const read = readCell(printEntry({ printed, flags: [], qualifier }));
  if (!read.ok || !isEqual(read.value.value, value)) return false;
  // What prints `>50` is read as `more than`, and may as well go without a hedge.
  return qualifier === null || read.value.qualifier === qualifier;
}

function unqualified({ printed }: Figure, qualifier: Qualifier | null): string {
  return qualifier === null
    ? `${printed} cannot stand without its hedge.`
    : `“${nameQualifier(qualifier)}” would make another figure of ${printed}: type it with the value instead.`;
}

function withPart(figure: Figure, change: FigurePart, notes: ReadonlyArray<Note>): Figure {
  switch (change.part) {
    case 'flag': {
      const others = figure.flags.filter((flag) => flag !== change.flag);
      return { ...figure, flags: sortFlags(change.isOn ? [...others, change.flag] : others) };
    }
    case 'qualifier':
      return { ...figure, qualifier: change.qualifier };
    case 'cites':
      return { ...figure, cites: change.cites.trim() };
    case 'locator':
      return { ...figure, locator: change.locator.trim() };
    case 'note':
      return { ...figure, noteIds: withNote(figure.noteIds, change, notes) };
    case 'comment':
      return { ...figure, comment: change.comment.trim() };
    default:
      return assertNever(change);
  }
}

/** In the order in which the table prints its notes; those that it does not have stay behind them. */
function withNote(
  noteIds: ReadonlyArray<string>,
  { noteId, isOn }: Extract<FigurePart, { part: 'note' }>,
  notes: ReadonlyArray<Note>,
): ReadonlyArray<string> {
  if (noteIds.includes(noteId) === isOn) return noteIds;
  if (!isOn) return noteIds.filter((id) => id !== noteId);
  const order = orderNotes(notes).map(({ id }) => id);
  const known = order.filter((id) => id === noteId || noteIds.includes(id));
  return [...known, ...noteIds.filter((id) => !order.includes(id))];
}

function describePart(
  change: FigurePart,
  notes: ReadonlyArray<Note>,
  sources: ReadonlyArray<Source>,
): string {
  switch (change.part) {
    case 'flag':
      return change.isOn ? flagNames[change.flag] : `no longer ${flagNames[change.flag]}`;
    case 'qualifier':
      return change.qualifier === null ? 'no qualifier' : nameQualifier(change.qualifier);
    case 'cites':
      return describeText(
        'source',
        printCites(change.cites, new Map(sources.map((one) => [one.id, one]))),
      );
    case 'locator':
      return describeText('page', change.locator);
    case 'note': {
      const mark = notes.find(({ id }) => id === change.noteId)?.mark ?? '';
      return `${change.isOn ? '' : 'without '}footnote${mark === '' ? '' : ` ${mark}`}`;
    }
    case 'comment':
      return describeText('comment', change.comment);
    default:
      return assertNever(change);
  }
}

function describeText(what: string, text: string): string {
  const [trimmed, shown] = [text.trim(), text.trim().slice(0, 40)];
  if (trimmed === '') return `no ${what}`;
  return `${what} “${shown}${shown.length < trimmed.length ? '…' : ''}”`;
}

/** `up to`, `more than`. */
export function nameQualifier(qualifier: Qualifier): string {
  return qualifier.replace('-', ' ');
}
