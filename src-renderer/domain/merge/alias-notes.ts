import type { SavedChart } from '../charts/chart.ts';
import type { Annotation } from '../observations.ts';
import { readChartTarget } from '../targets.ts';
import type { RecordChange, Revision } from '../steps.ts';
import type { MergeSide } from './sides.ts';

export interface MergeSides {
  readonly here: MergeSide;
  readonly there: MergeSide;
}

/**
 * Both sides with notes under the ids that they have here: two people who write the same on the same thing give it ids
 * of their own, and it is one note all the same. What is worded otherwise is another note, since there may be several:
 * neither takes the place of the other.
 */
export function aliasNotes({ here, there }: MergeSides): MergeSides {
  const { pairs, others } = findAliases(here, there);
  if (pairs.size + others.size === 0) return { here, there };
  const inPairs: IdOf = (id) => pairs.get(id) ?? id;
  const idOf: IdOf = (id) => others.get(id) ?? inPairs(id);
  return {
    // What was written there may be what was written here before, too.
    here: { ...here, revisions: here.revisions.map((revision) => renameIn(revision, inPairs)) },
    there: {
      ...there,
      records: {
        ...there.records,
        annotations: there.records.annotations.map((note) => renameNote(note, idOf)),
        charts: there.records.charts.map((chart) => renameMarks(chart, idOf)),
      },
      revisions: there.revisions.map((revision) => renameIn(revision, idOf)),
    },
  };
}

/** `pairs`: their id by which a note of ours goes there. `others`: their ids that another note has here. */
function findAliases({ records: here }: MergeSide, { records: there }: MergeSide) {
  const own = new Map(here.annotations.map((note) => [note.id, note]));
  const theirIds = new Set(there.annotations.map(({ id }) => id));
  const pairs = new Map<string, string>();
  const others = new Map<string, string>();
  const unmatched: Annotation[] = [];
  for (const note of there.annotations) {
    const same = own.get(note.id);
    if (same === undefined) unmatched.push(note);
    else if (same.target !== note.target) others.set(note.id, `${note.id}-there`);
  }
  const free = here.annotations.filter(({ id }) => !theirIds.has(id));
  pairUp(unmatched, free, pairs);
  return { pairs, others };
}

function noteText({ target, markdown }: Annotation): string {
  return JSON.stringify([target, markdown]);
}

/** Pairs notes of the same words on the same thing, the oldest first; each is in one pair only. */
function pairUp(
  theirs: ReadonlyArray<Annotation>,
  ours: ReadonlyArray<Annotation>,
  alias: Map<string, string>,
): void {
  const byKey = new Map<string, Annotation[]>();
  for (const note of byAge(ours)) {
    byKey.set(noteText(note), [...(byKey.get(noteText(note)) ?? []), note]);
  }
  for (const note of byAge(theirs)) {
    // Those on charts stand in their pictures, and come with them.
    if (readChartTarget(note.target) !== null) continue;
    const own = byKey.get(noteText(note))?.shift();
    if (own !== undefined) alias.set(note.id, own.id);
  }
}

function byAge(notes: ReadonlyArray<Annotation>): Annotation[] {
  return [...notes].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

type IdOf = (id: string) => string;

function renameIn(revision: Revision, idOf: IdOf): Revision {
  return { ...revision, changes: revision.changes.map((change) => renameChange(change, idOf)) };
}

function renameChange(change: RecordChange, idOf: IdOf): RecordChange {
  if (change.on === 'annotation') {
    const { before, after } = change;
    return {
      on: 'annotation',
      id: idOf(change.id),
      before: before && renameNote(before, idOf),
      after: after && renameNote(after, idOf),
    };
  }
  if (change.on !== 'chart') return change;
  const { before, after } = change;
  return {
    ...change,
    before: before && renameMarks(before, idOf),
    after: after && renameMarks(after, idOf),
  };
}

function renameNote(note: Annotation, idOf: IdOf): Annotation {
  return { ...note, id: idOf(note.id) };
}

function renameMarks(chart: SavedChart, idOf: IdOf): SavedChart {
  const marks = chart.spec.marks.map((mark) => ({
    ...mark,
    annotationId: idOf(mark.annotationId),
  }));
  return { ...chart, spec: { ...chart.spec, marks } };
}
