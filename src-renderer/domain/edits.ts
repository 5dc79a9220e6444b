import { contradictKind } from './column-kinds.ts';
import { isReadOnly, makeWorkingEdition, orderEditions } from './editions.ts';
import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import { followRevision } from './follow-revision.ts';
import { nameRow } from './names.ts';
import { printCell, readCell, type ReadContext } from './notation.ts';
import type {
  Annotation,
  Edition,
  Figure,
  Note,
  Observation,
  Qualifier,
  Series,
  Table,
} from './observations.ts';
import { readPeriod } from './periods.ts';
import { fail, succeed, type Result } from './result.ts';
import { earlierFigure, reviseFlags } from './revised-flags.ts';
import type { RecordChange, Step } from './steps.ts';
import { contradictUnit } from './unit-signs.ts';

/** One figure to be entered, as the analyst typed it; an empty text takes the figure out. */
export interface Entry {
  readonly series: Series;
  readonly period: string;
  readonly editionId: string;
  readonly text: string;
  readonly reason?: string;
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
}

/**
 * The step that puts a figure into a working edition, and makes that edition when it does not exist yet (`now` in
 * milliseconds); the `r` of the next newer working edition follows. Null when nothing would change. Fails with the
 * reason when the text is no figure, or none of this series, or the edition is read-only.
 */
export function enterFigure(entry: Entry, figures: Figures, now: number): Result<Step | null> {
  const period = readPeriod(entry.period);
  if (!period.ok) return period;
  const edition = figures.editions.find(({ id }) => id === entry.editionId);
  if (edition !== undefined && isReadOnly(edition)) {
    return fail(
      `${edition.title} is read-only: what was printed stays. Restate the figure in a working edition instead.`,
    );
  }
  const before = find(figures, entry, period.value.id, entry.editionId);
  const after = readFigure(entry, period.value.id, figures, before);
  if (!after.ok) return after;
  if (isEqual(before, after.value)) return succeed(null);

  const change: Extract<RecordChange, { on: 'figure' }> = {
    on: 'figure',
    seriesId: entry.series.id,
    period: period.value.id,
    editionId: entry.editionId,
    tableId: entry.series.tableId,
    before,
    after: after.value,
  };
  const followed = followRevision(change, figures);
  return succeed({
    label: describeEntry(entry.series, period.value.id, before, after.value),
    reason: entry.reason ?? '',
    changes: [
      ...(edition === undefined ? [createEdition(entry.editionId, now)] : []),
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
  return `${nameRow(series)}, ${series.measure}, ${period}: ${print(before)} to ${print(after)}`;
}

function createEdition(id: string, now: number): RecordChange {
  const title = id === 'working' ? 'Working edition' : id;
  return { on: 'edition', id, before: null, after: makeWorkingEdition(id, title, now) };
}

function find(figures: Figures, entry: Entry, period: string, editionId: string): Figure | null {
  const found = figures.at(entry.series.id, period, { kind: 'edition', editionId });
  return found === null ? null : toFigure(found);
}

/** An observation without its place: what a block stores. */
export function toFigure(observation: Observation): Figure {
  const { value, flags, qualifier, noteIds, printed, locator, cites, comment } = observation;
  return { value, flags, qualifier, noteIds, printed, locator, cites, comment };
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
  return succeed({
    value: read.value.value,
    flags: reviseFlags(read.value, earlier),
    qualifier: read.value.qualifier ?? keptQualifier(before, read.value.value),
    noteIds:
      noteIds.value.length > 0 || entry.isWhole === true
        ? noteIds.value
        : ((before ?? earlier)?.noteIds ?? []),
    printed: read.value.printed,
    locator: entry.locator ?? before?.locator ?? '',
    cites: entry.source ?? before?.cites ?? '',
    comment: before?.comment ?? '',
  });
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

/** The step that adds an empty column for a period; fails when it is none or is there already. */
export function addPeriod(
  table: Table,
  shown: ReadonlyArray<string>,
  text: string,
): Result<{ step: Step; period: string }> {
  const period = readPeriod(text);
  if (!period.ok) return period;
  const { id } = period.value;
  if (shown.includes(id)) return fail(`${id} is in the table already.`);
  const after = { ...table, addedPeriods: [...table.addedPeriods, id] };
  return succeed({
    period: id,
    step: {
      label: `Add ${id}`,
      reason: '',
      changes: [{ on: 'table', id: table.id, before: table, after }],
    },
  });
}

/** The step that writes, changes or (empty text) removes an annotation. Null when nothing would change. */
export function writeAnnotation(
  before: Annotation | null,
  target: string,
  markdown: string,
  makeId: () => string,
  now: number,
): Step | null {
  const text = markdown.trim();
  if (text === (before?.markdown ?? '')) return null;
  const id = before?.id ?? makeId();
  const after: Annotation | null =
    text === ''
      ? null
      : { id, target, markdown: text, createdAt: before?.createdAt ?? now, updatedAt: now };
  return {
    label: after === null ? 'Remove note' : before === null ? 'Write note' : 'Change note',
    reason: '',
    changes: [{ on: 'annotation', id, before, after }],
  };
}

/** The edition that edits go to: the open one, else the newest working one, else null (the first edit makes one). */
export function workingEdition(
  editions: ReadonlyArray<Edition>,
  openId: string | null,
): Edition | null {
  const working = orderEditions(editions).filter((edition) => edition.role === 'working');
  return working.find((edition) => edition.id === openId) ?? working.at(-1) ?? null;
}
