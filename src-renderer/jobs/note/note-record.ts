import type { Annotation } from '#domain/observations.ts';
import type { ReferenceWorld } from '#domain/references/evaluate.ts';
import { findFaults } from '#domain/references/seen.ts';
import { parseTarget } from '#domain/targets.ts';
import { writeTime } from '#exchange/notes/file-times.ts';

/** A note as scripts get it; what nobody has said is null. */
export interface NoteRecord {
  readonly id: string;
  readonly target: string;
  /** The kind of target: `figure`, `series`, `table` …; null where it is none. */
  readonly on: string | null;
  /** What that is, in words. */
  readonly subject: string;
  readonly text: string;
  readonly tags: ReadonlyArray<string>;
  readonly state: 'open' | 'resolved';
  readonly author: string | null;
  readonly source: string | null;
  readonly page: string | null;
  /** ISO 8601. */
  readonly created: string;
  readonly updated: string;
  readonly resolved: string | null;
  /** References that said something else when the note was written. */
  readonly stale: ReadonlyArray<{ reference: string; was: string; is: string }>;
  /** References that say nothing. */
  readonly broken: ReadonlyArray<{ reference: string; reason: string }>;
}

export function toNoteRecord(note: Annotation, subject: string, world: ReferenceWorld): NoteRecord {
  const { id, target, markdown, tags = [], source, author, resolvedAt } = note;
  const { stale, broken } = findFaults(markdown, note.seen ?? {}, world);
  return {
    id,
    target,
    on: parseTarget(target)?.on ?? null,
    subject,
    text: markdown,
    tags,
    state: resolvedAt === undefined ? 'open' : 'resolved',
    author: author ?? null,
    source: source === undefined || source.cites === '' ? null : source.cites,
    page: source === undefined || source.locator === '' ? null : source.locator,
    created: String(writeTime(note.createdAt)),
    updated: String(writeTime(note.updatedAt)),
    resolved: resolvedAt === undefined ? null : String(writeTime(resolvedAt)),
    stale: stale.map(({ source: reference, was, is }) => ({ reference, was, is })),
    broken: broken.map(({ source: reference, reason }) => ({ reference, reason })),
  };
}

/** The note for people, in some lines. */
export function describeNote(note: NoteRecord): string {
  const { id, subject, target, text, tags, state, author, source, page, stale, broken } = note;
  const facts = [
    state,
    ...tags.map((tag) => `#${tag}`),
    ...(author === null ? [] : [`by ${author}`]),
    ...(source === null ? [] : [source]),
    ...(page === null ? [] : [page]),
  ];
  return [
    `${id}  ${subject}`,
    `    ${target}`,
    `    ${facts.join(' · ')}`,
    ...text.split(/\r?\n/).map((line) => `    | ${line}`.trimEnd()),
    ...stale.map(({ reference, was, is }) => `    stale: ${reference} was ${was}, is ${is}`),
    ...broken.map(({ reference, reason }) => `    broken: ${reference}: ${reason}`),
  ].join('\n');
}
