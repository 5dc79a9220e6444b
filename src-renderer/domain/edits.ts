import { isCarriedComment } from './carried.ts';
import { findUnitSlip, printFactor } from './checks/unit-slip.ts';
import { contradictKind } from './column-kinds.ts';
import { isReadOnly, makeWorkingEdition, orderEditions } from './editions.ts';
import { isEqual } from './equality.ts';
import { withSource } from './figure-source.ts';
import type { Figures } from './figures.ts';
import { followRevision } from './follow-revision.ts';
import { nameRow } from './names.ts';
import { printCell, readCell, type ReadContext } from './notation.ts';
import type { Edition, Figure, Note, Qualifier, Series, Table } from './observations.ts';
import { readPeriod } from './periods.ts';
import { fail, succeed, type Result } from './result.ts';
import { keepReview } from './review.ts';
import { earlierFigure, reviseFlags, toFigure } from './revised-flags.ts';
import { dayOf, forgetAcceptance, noteAcceptance, readAcceptance } from './slip-acceptance.ts';
import type { RecordChange, Step } from './steps.ts';
import { contradictUnit } from './unit-signs.ts';

/** One figure to be entered, as the analyst typed it; an empty text takes the figure out. */
export interface Entry {
  readonly series: Series;
  readonly period: string;
  readonly editionId: string;
  readonly text: string;
  readonly reason?: string;
  /** As in `StatedSource`. */
  readonly source?: string;
  readonly locator?: string;
  readonly context?: ReadContext;
  /** The notes of the series' table, to which typed marks such as `(4)` refer. */
  readonly notes?: ReadonlyArray<Note>;
  /**
   * The text was edited as a whole, footnote marks and all: marks that are gone were taken off. Otherwise a figure
   * typed over another keeps its footnotes.
   */
  readonly isWhole?: boolean;
  /** The analyst was asked about a jump and lets the figure stand: its comment then says so, and when. */
  readonly isAccepted?: boolean;
}

/**
 * The step that puts a figure into a working edition, and makes that edition when it does not exist yet (`now` in
 * milliseconds); the `r` of the next newer working edition follows. Null when nothing would change. Fails with the
 * reason when the text is no figure, or none of this series, or the edition is read-only.
 */
export function enterFigure(entry: Entry, figures: Figures, now: number): Result<Step | null> {
  const period = readPeriod(entry.period);
  if (!period.ok) return period;
  const place: FigurePlace = { ...entry, period: period.value.id };
  return placeFigure(place, entry.reason ?? '', figures, now, (before) => {
    const read = readFigure(entry, period.value.id, figures, before);
    if (!read.ok || read.value === null) return read;
    const stated = keepReview(before, read.value);
    const figure = { ...stated, comment: keptComment(before, stated) };
    return succeed(entry.isAccepted === true ? acceptJump(figure, place, figures, now) : figure);
  });
}

/** Where a figure goes. */
export interface FigurePlace {
  readonly series: Series;
  readonly period: string;
  readonly editionId: string;
}

/**
 * The step that puts there what `makeFigure` makes of the figure that stands there now; the working edition is made
 * when it does not exist, and the `r` of the next newer one follows. Null when nothing would change; fails when the
 * edition is read-only or `makeFigure` fails.
 */
export function placeFigure(
  { series, period, editionId }: FigurePlace,
  reason: string,
  figures: Figures,
  now: number,
  makeFigure: (before: Figure | null) => Result<Figure | null>,
): Result<Step | null> {
  const edition = figures.editions.find(({ id }) => id === editionId);
  if (edition !== undefined && isReadOnly(edition)) {
    return fail(
      `${edition.title} is read-only: what was printed stays. Put the figure into a working edition instead.`,
    );
  }
  const found = figures.at(series.id, period, { kind: 'edition', editionId });
  const before = found === null ? null : toFigure(found);
  const after = makeFigure(before);
  if (!after.ok) return after;
  if (isEqual(before, after.value)) return succeed(null);

  const change: Extract<RecordChange, { on: 'figure' }> = {
    on: 'figure',
    seriesId: series.id,
    period,
    editionId,
    tableId: series.tableId,
    before,
    after: after.value,
  };
  const followed = followRevision(change, figures);
  return succeed({
    label: describeEntry(series, period, before, after.value),
    reason,
    changes: [
      ...(edition === undefined ? [createEdition(editionId, now)] : []),
      change,
      ...(followed === null ? [] : [followed]),
    ],
  });
}

/** `Belgium, quantity, 2014: 21,300 to 25,000 e`. */
function describeEntry(
  series: Series,
  period: string,
  before: Figure | null,
  after: Figure | null,
): string {
  const print = (figure: Figure | null) => (figure === null ? 'not listed' : printCell(figure));
  const where = `${nameRow(series)}, ${series.measure}, ${period}`;
  const isOnlyAccepted =
    print(before) === print(after) && readAcceptance(after?.comment ?? '') !== null;
  return isOnlyAccepted
    ? `${where}: ${print(after)} accepted as it is`
    : `${where}: ${print(before)} to ${print(after)}`;
}

/** The change that makes the working edition which the first edit goes to; `now` in milliseconds. */
export function createEdition(id: string, now: number): RecordChange {
  return { on: 'edition', id, before: null, after: makeWorkingEdition(id, titleOfNew(id), now) };
}

/** The title of an edition that is made on the way: `Working edition 2`, or its id. */
export function titleOfNew(id: string): string {
  const number = /^working(?:-(\d+))?$/.exec(id);
  if (number === null) return id;
  return `Working edition${number[1] === undefined ? '' : ` ${number[1]}`}`;
}

function readFigure(
  entry: Entry,
  period: string,
  figures: Figures,
  before: Figure | null,
): Result<Figure | null> {
  if (entry.text.trim() === '') return succeed(null);
  const read = readCell(entry.text, entry.context);
  if (!read.ok) return read;
  const contradiction =
    contradictUnit(entry.text, entry.series.unit) ?? contradictKind(read.value, entry.series);
  if (contradiction !== null) return fail(contradiction);
  const noteIds = findNotes(read.value.marks, entry);
  if (!noteIds.ok) return noteIds;
  const { editionId } = entry;
  const earlier = earlierFigure(figures, { seriesId: entry.series.id, period, editionId });
  const figure: Figure = {
    value: read.value.value,
    flags: reviseFlags(read.value, earlier),
    qualifier: read.value.qualifier ?? keptQualifier(before, read.value.value),
    noteIds:
      noteIds.value.length > 0 || entry.isWhole === true
        ? noteIds.value
        : ((before ?? earlier)?.noteIds ?? []),
    printed: read.value.printed,
    locator: before?.locator ?? '',
    cites: before?.cites ?? '',
    comment: before?.comment ?? '',
  };
  const edition = figures.editions.find(({ id }) => id === editionId);
  return succeed(withSource(figure, before, entry, edition?.source));
}

/** What was said of the figure before and is no longer true is not said of it: that it was accepted, or only carried. */
function keptComment(before: Figure | null, after: Figure): string {
  if (before === null || isEqual(before, after)) return after.comment;
  if (isCarriedComment(before.comment)) return '';
  return isEqual(before.value, after.value) ? before.comment : forgetAcceptance(before.comment);
}

/** The figure with the acceptance of its jump, if it has one; what was accepted before keeps its day. */
function acceptJump(figure: Figure, place: FigurePlace, figures: Figures, now: number): Figure {
  const slip = findUnitSlip({ ...place, figure, figures });
  const factor = slip === null ? null : printFactor(slip.factor);
  if (factor === null || readAcceptance(figure.comment)?.factor === factor) return figure;
  return { ...figure, comment: noteAcceptance(figure.comment, { factor, on: dayOf(now) }) };
}

/** Hedges that cannot be typed stay as long as the figure does; those that can are what was typed. */
const untyped: ReadonlyArray<Qualifier> = ['capacity', 'planned', 'forecast', 'reported'];

function keptQualifier(before: Figure | null, value: Figure['value']): Qualifier | null {
  if (before === null || before.qualifier === null || !isEqual(before.value, value)) return null;
  return untyped.includes(before.qualifier) ? before.qualifier : null;
}

function findNotes(marks: ReadonlyArray<string>, entry: Entry): Result<string[]> {
  const ids: string[] = [];
  for (const mark of marks) {
    const note = (entry.notes ?? []).find(
      (one) => one.mark === mark && one.tableId === entry.series.tableId,
    );
    if (note === undefined) return fail(`The table has no footnote ${mark}: add it first.`);
    ids.push(note.id);
  }
  return succeed(ids);
}

/** The step that adds an empty column for a period, or shows a hidden one; fails when it is none or is there already. */
export function addPeriod(
  table: Table,
  shown: ReadonlyArray<string>,
  text: string,
): Result<{ step: Step; period: string }> {
  const period = readPeriod(text);
  if (!period.ok) return period;
  const { id } = period.value;
  if (shown.includes(id)) return fail(`${id} is in the table already.`);
  const { hiddenPeriods = [], ...rest } = table;
  const isHidden = hiddenPeriods.includes(id);
  const stillHidden = hiddenPeriods.filter((one) => one !== id);
  const isAdded = table.addedPeriods.includes(id);
  const after: Table = {
    ...rest,
    addedPeriods: isAdded ? table.addedPeriods : [...table.addedPeriods, id],
    ...(stillHidden.length === 0 ? {} : { hiddenPeriods: stillHidden }),
  };
  return succeed({
    period: id,
    step: {
      label: isHidden ? `Show ${id}` : `Add ${id}`,
      reason: '',
      changes: [{ on: 'table', id: table.id, before: table, after }],
    },
  });
}

/** The edition that edits go to: the open one, else the newest working one, else null (the first edit makes one). */
export function workingEdition(
  editions: ReadonlyArray<Edition>,
  openId: string | null,
): Edition | null {
  const working = orderEditions(editions).filter((edition) => edition.role === 'working');
  return working.find((edition) => edition.id === openId) ?? working.at(-1) ?? null;
}
