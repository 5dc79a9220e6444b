import type { JournalEntry } from '#ipc/contract/journal.ts';
import type { Choices } from '#domain/choices.ts';
import { toFigure } from '#domain/revised-flags.ts';
import { isEqual } from '#domain/equality.ts';
import type { Observation } from '#domain/observations.ts';
import { recordKey } from '#domain/record-diff.ts';
import type { RecordChange, Revision } from '#domain/steps.ts';
import type { ArchiveContent } from '#exchange/archive.ts';

/** A store's content with changes made to it again. */
export interface Replayed {
  readonly content: ArchiveContent;
  /** The changes that were made again, in order. */
  readonly applied: ReadonlyArray<Revision>;
  /** Why the next change was not, in words; empty when all were. */
  readonly stopped: string;
}

/** Where changes come from, as it stands in sentences. */
export type EntrySource = 'the journal' | 'the store itself';

/** A record with the kind that changes of it name. */
interface Kept {
  readonly on: RecordChange['on'];
  readonly row: unknown;
}

/** Each record under the key that changes of it have. */
type Records = Map<string, Kept>;

/**
 * Makes the changes again in order, each as a whole, and stops at the first that is not the next one or does not start
 * from what is there. `content` is left as it is.
 */
export function replay(
  content: ArchiveContent,
  entries: ReadonlyArray<JournalEntry>,
  source: EntrySource = 'the journal',
): Replayed {
  const records = toRecords(content);
  const applied: Revision[] = [];
  const done = (stopped: string): Replayed => ({
    content: toContent(content, records, applied),
    applied,
    stopped,
  });
  let last = content.revisions.at(-1)?.sequence ?? 0;
  for (const { sequence, entry } of entries) {
    const revision = readRevision(entry);
    if (sequence !== last + 1 || revision?.sequence !== sequence) {
      return done(`What ${source} holds as change ${sequence} is not change ${last + 1}.`);
    }
    if (!applyWhole(records, revision.changes)) {
      return done(`Change ${sequence} of ${source} does not fit what the backup holds.`);
    }
    applied.push(revision);
    last = sequence;
  }
  return done('');
}

/** The entry that the journal's text stands for; null when it is none. */
export function readRevision(text: string): Revision | null {
  try {
    const value = JSON.parse(text) as Partial<Revision> | null;
    const isEntry = Number.isSafeInteger(value?.sequence) && Array.isArray(value?.changes);
    return isEntry ? (value as Revision) : null;
  } catch {
    return null;
  }
}

/** Makes all the changes and says so, or makes none because one does not start from what is there. */
function applyWhole(records: Records, changes: ReadonlyArray<RecordChange>): boolean {
  const changed = new Map<string, RecordChange>();
  for (const change of changes) {
    const key = recordKey(change);
    const earlier = changed.get(key);
    const found = earlier === undefined ? bare(records.get(key)) : earlier.after;
    if (!isEqual(found, change.before)) return false;
    changed.set(key, change);
  }
  for (const [key, change] of changed) {
    if (change.after === null) records.delete(key);
    else records.set(key, { on: change.on, row: toRow(change) });
  }
  return true;
}

/** A figure's row says where it stands; its change says that beside it. */
function toRow(change: RecordChange): unknown {
  if (change.on !== 'figure') return change.after;
  const { seriesId, period, editionId } = change;
  return { seriesId, period, editionId, ...change.after };
}

/** The record as a change has it before and after; null where there is none. */
function bare(kept: Kept | undefined): unknown {
  if (kept === undefined) return null;
  return kept.on === 'figure' ? toFigure(kept.row as Observation) : kept.row;
}

function toRecords({ dataset, annotations, charts, reports, settings }: ArchiveContent): Records {
  const rows = (on: RecordChange['on'], list: ReadonlyArray<{ readonly id: string }>) =>
    list.map((row): [string, Kept] => [JSON.stringify([on, row.id]), { on, row }]);
  return new Map([
    ...rows('edition', dataset.editions),
    ...rows('table', dataset.tables),
    ...rows('series', dataset.series),
    ...rows('note', dataset.notes),
    ...rows('source', dataset.sources),
    ...rows('annotation', annotations),
    ...rows('chart', charts),
    ...rows('report', reports),
    ...settings
      .filter(({ key }) => key === 'choices')
      .map((row): [string, Kept] => [JSON.stringify(['setting', row.key]), { on: 'setting', row }]),
    ...dataset.observations.map((row): [string, Kept] => [
      JSON.stringify([row.seriesId, row.period, row.editionId]),
      { on: 'figure', row },
    ]),
  ]);
}

function toContent(
  before: ArchiveContent,
  records: Records,
  applied: ReadonlyArray<Revision>,
): ArchiveContent {
  const all = [...records.values()];
  // What stands under a kind is of that kind: it came from such a list, or from such a change.
  const rows = <T>(kind: RecordChange['on']) =>
    all.filter(({ on }) => on === kind).map(({ row }) => row as T);
  return {
    dataset: {
      editions: rows('edition'),
      tables: rows('table'),
      series: rows('series'),
      notes: rows('note'),
      sources: rows('source'),
      observations: rows('figure'),
    },
    annotations: rows('annotation'),
    charts: rows('chart'),
    reports: rows('report'),
    settings: [
      ...before.settings.filter(({ key }) => key !== 'choices'),
      ...rows<Choices>('setting'),
    ],
    revisions: [...before.revisions, ...applied],
  };
}
