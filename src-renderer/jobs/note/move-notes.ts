import type { Requests } from '#ipc/contract.ts';
import type { JobResult } from '#ipc/contract/jobs.ts';
import type { NoteJob } from '#ipc/contract/note-jobs.ts';
import { readInPieces } from '#data/backups.ts';
import { exportNotes } from '#data/export-notes.ts';
import { previewNotesFile, takeNotes, type NotesFilePreview } from '#data/import-notes.ts';
import type { Store } from '#data/store.ts';
import { takenByDefault, type ImportItem } from '#domain/annotations/import-notes.ts';
import { plural } from '#domain/plural.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { writeTime } from '#exchange/notes/file-times.ts';
import { done, foundProblems, wrongUsage } from '../outcome.ts';

const nothing = 'Nothing was imported.';

/** `lode note export`: all notes as one file, the last changed first. */
export async function exportNotesJob(
  store: Store,
  { format, printed }: Extract<NoteJob, { action: 'export' }>,
  workspace: string,
): Promise<JobResult> {
  const references = printed ? 'printed' : 'kept';
  const { text, count } = await exportNotes(store.db, {
    ...{ ids: null, format, references, workspace, now: store.now(), locale: 'en-US' },
  });
  const name = format === 'csv' ? 'notes.csv' : 'notes.md';
  return done({ format, references, notes: count }, `${plural(count, 'note')}.`, [
    { name, content: text },
  ]);
}

/**
 * `lode note import`: takes the new and changed notes of a file as one step. What was changed here as well, or is on
 * something else here, stays, with a warning; one note that cannot be taken keeps all from being taken.
 */
export async function importNotesJob(
  store: Store,
  { file, dryRun }: Extract<NoteJob, { action: 'import' }>,
  main: Pick<Requests, 'readJobFile'>,
): Promise<JobResult> {
  const text = await readText(main, file);
  if (!text.ok) return wrongUsage(text.reason);
  const read = await previewNotesFile(store.db, text.value);
  if (!read.ok) {
    const problem = `${file}: ${read.reason}`;
    return foundProblems({ file, problem, taken: 0 }, nothing, [problem]);
  }
  const preview = read.value;
  const refused = preview.items.filter(({ kind }) => kind === 'refused');
  if (refused.length > 0) {
    return foundProblems(
      toJson(file, preview, dryRun, 0),
      nothing,
      refused.map(({ id, reason }) => `${id}: ${reason}`),
    );
  }
  const ids = new Set(takenByDefault(preview));
  const items = preview.items.filter(({ id }) => ids.has(id));
  if (!dryRun) {
    const taken = await takeNotes(
      store,
      preview.exportedAt,
      items.map(({ incoming, here }) => ({ incoming, base: here })),
    );
    if (!taken.ok) throw new Error(taken.reason);
  }
  return done(
    toJson(file, preview, dryRun, dryRun ? 0 : items.length),
    toText(preview.items, preview.onlyHere, { dryRun, taken: items.length }),
    [],
    warningsOf(preview).map((warning) => `Warning: ${warning}`),
  );
}

async function readText(
  main: Pick<Requests, 'readJobFile'>,
  file: string,
): Promise<Result<string>> {
  try {
    const bytes = await readInPieces((offset) => main.readJobFile(offset));
    return succeed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    return fail(
      error instanceof TypeError
        ? `${file} is no text in UTF-8.`
        : error instanceof Error
          ? error.message
          : String(error),
    );
  }
}

function toJson(file: string, preview: NotesFilePreview, dryRun: boolean, taken: number) {
  const of = (kind: ImportItem['kind']) => preview.items.filter((item) => item.kind === kind);
  const ids = (kind: ImportItem['kind']) => of(kind).map(({ id }) => id);
  return {
    file,
    workspace: preview.workspace,
    exported: writeTime(preview.exportedAt),
    new: ids('new'),
    changed: of('changed').map(({ id, differences }) => ({
      id,
      fields: differences.map(({ field }) => field),
    })),
    // One that is on something else here is as little to be taken without asking.
    conflicts: [...ids('moved'), ...ids('conflict')],
    refused: of('refused').map(({ id, reason }) => ({ id, why: reason })),
    unchanged: ids('unchanged').length,
    only_here: preview.onlyHere,
    taken,
    warnings: warningsOf(preview),
    dry_run: dryRun,
  };
}

function warningsOf({ items, subjects }: NotesFilePreview): string[] {
  const name = (target: string) => `${target} (${subjects.get(target) ?? target})`;
  return items.flatMap(({ id, kind, warning, here, incoming }) => [
    ...(warning === '' ? [] : [`${id}: ${warning}`]),
    ...(kind === 'moved' && here !== null
      ? [
          `${id}: here it is on ${name(here.target)}, in the file on ${name(incoming.target)}; it stays as it is here. The Notes screen can move it or take the file’s as a second note.`,
        ]
      : []),
    ...(kind === 'conflict'
      ? [`${id}: it was changed here since the file was written, and stays as it is here.`]
      : []),
  ]);
}

function toText(
  items: ReadonlyArray<ImportItem>,
  onlyHere: number,
  { dryRun, taken }: { readonly dryRun: boolean; readonly taken: number },
): string {
  const count = (kind: ImportItem['kind']) => items.filter((item) => item.kind === kind).length;
  return [
    ...items.flatMap(({ id, kind, differences, incoming }) =>
      kind === 'new' || kind === 'changed'
        ? [
            `${kind}: ${id} on ${incoming.target}${kind === 'new' ? '' : ` (${differences.map(({ field }) => field).join(', ')})`}`,
          ]
        : [],
    ),
    `${count('new')} new, ${count('changed')} changed, ${count('moved')} on something else here, ${count('conflict')} changed here as well, ${count('unchanged')} unchanged; ${onlyHere} only here.`,
    describeEnd(dryRun, taken),
  ].join('\n');
}

function describeEnd(dryRun: boolean, taken: number): string {
  if (dryRun) return 'Nothing was changed: this was a trial.';
  return taken === 0 ? nothing : 'Imported as one step; undo takes it back.';
}
