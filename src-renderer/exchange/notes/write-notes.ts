import { stringify } from 'yaml';
import type { Annotation } from '#domain/observations.ts';
import { writeTime } from './file-times.ts';
import {
  chooseMark,
  closingLine,
  formatName,
  formatVersion,
  headClosing,
  headOpening,
  openingLine,
  type ReferenceWay,
} from './notes-format.ts';

/** What a file of notes is made of. */
export interface NotesDocument {
  /** The workspace's name. */
  readonly workspace: string;
  /** Milliseconds. */
  readonly exportedAt: number;
  /** Whether the words of the entries still have their references. */
  readonly references: ReferenceWay;
  readonly entries: ReadonlyArray<NoteToWrite>;
}

export interface NoteToWrite {
  readonly note: Annotation;
  /** What it is on, in words; for people, nobody reads it back. */
  readonly subject: string;
}

/** The notes as one Markdown document, from which `readNotes` makes the same notes again. */
export function writeNotes({ workspace, exportedAt, references, entries }: NotesDocument): string {
  const mark = chooseMark(entries.map(({ note }) => note.markdown));
  const head = {
    format: formatName,
    version: formatVersion,
    workspace,
    exported: writeTime(exportedAt),
    references,
    notes: entries.length,
    mark,
  };
  const top = `---\n${toYaml(head)}---\n\n# ${asHeading(`Notes of ${workspace}`)}\n`;
  return [top, ...entries.map((entry) => writeNote(entry, mark))].join('\n');
}

function writeNote({ note, subject }: NoteToWrite, mark: number): string {
  return [
    openingLine(mark),
    '',
    `## ${asHeading(subject)}`,
    '',
    `${headOpening}\n${toYaml(headOf(note))}${headClosing}`,
    '',
    // Whatever it is: it ends at the one line that is in no note.
    note.markdown,
    '',
    `${closingLine(mark)}\n`,
  ].join('\n');
}

function headOf(note: Annotation): Record<string, unknown> {
  const { id, target, author, tags, resolvedAt, source, createdAt, updatedAt, seen } = note;
  return {
    id,
    target,
    ...(author === undefined ? {} : { author }),
    ...(tags === undefined ? {} : { tags }),
    state: resolvedAt === undefined ? 'open' : 'resolved',
    ...(resolvedAt === undefined ? {} : { resolved: writeTime(resolvedAt) }),
    ...(source === undefined ? {} : { source: source.cites, page: source.locator }),
    created: writeTime(createdAt),
    updated: writeTime(updatedAt),
    ...(seen === undefined ? {} : { seen: new Map(Object.entries(seen)) }),
  };
}

/** Each text on one line, so that nothing in it can look like the end of the head. */
function toYaml(value: unknown): string {
  return stringify(value, {
    schema: 'core',
    lineWidth: 0,
    blockQuote: false,
    singleQuote: false,
    doubleQuotedAsJSON: true,
    aliasDuplicateObjects: false,
  });
}

/** One line in which no character means anything to Markdown. */
function asHeading(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_<>[\]]/g, String.raw`\$&`);
}
