import type { Annotation } from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { readTime } from './file-times.ts';
import { readHead } from './note-head.ts';
import {
  closingLine,
  formatName,
  formatVersion,
  headClosing,
  headOpening,
  largestFile,
  mostNotes,
  openingLine,
} from './notes-format.ts';
import { readNote } from './read-note-head.ts';

/** What a file of notes says. */
export interface NotesFile {
  readonly workspace: string;
  /** Milliseconds. */
  readonly exportedAt: number;
  readonly notes: ReadonlyArray<Annotation>;
}

/**
 * Reads what `writeNotes` wrote, also after an editor has changed all of its line ends. All or nothing: the first thing
 * that cannot be read fails the file, naming the line and what to do.
 */
export function readNotes(text: string): Result<NotesFile> {
  if (text.length > largestFile) return fail('The file is longer than any that Lode writes.');
  const lines = splitLines(text);
  const head = readFileHead(lines);
  if (!head.ok) return head;
  const { end, mark, count, workspace, exportedAt } = head.value;
  const notes: Annotation[] = [];
  const lineById = new Map<string, number>();
  let at = end;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (isSpace(line) || isHeading(line)) {
      at += 1;
      continue;
    }
    if (line.trimEnd() !== openingLine(mark)) return fail(strayLine(line, at, mark));
    if (notes.length === mostNotes) return fail(`The file has more than ${mostNotes} notes.`);
    const read = readOne(lines, at, mark);
    if (!read.ok) return read;
    const { note, next, headLine } = read.value;
    const first = lineById.get(note.id);
    if (first !== undefined) {
      return fail(
        `Line ${headLine}: the note “${note.id}” stands there already at line ${first}. Keep one of the two.`,
      );
    }
    lineById.set(note.id, headLine);
    notes.push(note);
    at = next;
  }
  if (notes.length !== count.value) {
    return fail(
      `Line ${count.line}: the file says that it has ${count.value} notes, and it has ${notes.length}. It may have been cut short. If it was not, put the right number there.`,
    );
  }
  return succeed({ workspace, exportedAt, notes });
}

/** At LF only: a CR within a note is the note's own, unless the file's own lines end with it. */
function splitLines(text: string): string[] {
  const whole = text.replace(/^\uFEFF/, '');
  const isConverted = /^---[ \t]*\r\n/.test(whole);
  return (isConverted ? whole.replaceAll('\r\n', '\n') : whole).split('\n');
}

interface FileHead {
  readonly workspace: string;
  readonly exportedAt: number;
  readonly mark: number;
  readonly count: { readonly value: number; readonly line: number };
  /** The index of the first line behind it. */
  readonly end: number;
}

function readFileHead(lines: ReadonlyArray<string>): Result<FileHead> {
  const noNotes = fail(
    `Line 1: this is no file of Lode’s notes. Such a file begins with a line of three hyphens and “format: ${formatName}”.`,
  );
  if (lines[0]?.trimEnd() !== '---') return noNotes;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return fail('Line 1: the line of three hyphens that ends the head is missing.');
  const read = readHead(lines.slice(1, end).join('\n'), 2);
  if (!read.ok) return read;
  const { values, lineOf } = read.value;
  if (values.get('format') !== formatName) return noNotes;
  const version = values.get('version');
  if (version !== formatVersion) {
    return fail(
      `Line ${lineOf('version')}: this Lode reads version ${formatVersion} of such files, and this one is of version ${String(version).slice(0, 20)}. A newer Lode reads it.`,
    );
  }
  if (values.get('references') === 'printed') {
    return fail(
      `Line ${lineOf('references')}: this file is for reading: its references were printed as figures, so it cannot be taken back. Export the notes with their references kept.`,
    );
  }
  const workspace = values.get('workspace');
  const exportedAt = readTime(values.get('exported'));
  const mark = values.get('mark');
  const count = values.get('notes');
  if (typeof workspace !== 'string') {
    return fail(`Line ${lineOf('workspace')}: “workspace” is no text. Put it in double quotes.`);
  }
  if (exportedAt === null) {
    return fail(
      `Line ${lineOf('exported')}: “exported” is no time such as 2026-03-01T14:02:31.000Z.`,
    );
  }
  if (!isNumber(mark) || !isNumber(count)) {
    const name = isNumber(mark) ? 'notes' : 'mark';
    return fail(`Line ${lineOf(name)}: “${name}” is no whole number. Export the notes again.`);
  }
  const where = { value: count, line: lineOf('notes') };
  return succeed({ workspace, exportedAt, mark, count: where, end: end + 1 });
}

/** The note whose opening line stands at that index. */
function readOne(
  lines: ReadonlyArray<string>,
  opening: number,
  mark: number,
): Result<{ note: Annotation; next: number; headLine: number }> {
  const isClosing = (line: string) => line.trimEnd() === closingLine(mark);
  const start = find(lines, opening + 1, (line) => !isSpace(line) && !isHeading(line));
  if (lines[start]?.trimEnd() !== headOpening) {
    return fail(`Line ${start + 1}: the note’s block should begin here, with ${headOpening}.`);
  }
  const end = find(lines, start + 1, (line) => line.trimEnd() === headClosing || isClosing(line));
  if (end === lines.length || isClosing(lines[end] ?? '')) {
    return fail(`Line ${start + 1}: the end of this block, a line ${headClosing}, is missing.`);
  }
  const closing = find(lines, end + 1, isClosing);
  if (closing === lines.length) {
    return fail(
      `Line ${opening + 1}: the note that begins here has no end: the line ${closingLine(mark)} is missing. The file may have been cut short.`,
    );
  }
  const headLine = start + 2;
  const head = readHead(lines.slice(start + 1, end).join('\n'), headLine);
  if (!head.ok) return head;
  const note = readNote(head.value, wordsOf(lines.slice(end + 1, closing)));
  return note.ok ? succeed({ note: note.value, next: closing + 1, headLine }) : note;
}

/** Without the one empty line that stands above the words and the one below. */
function wordsOf(lines: ReadonlyArray<string>): string {
  const from = lines[0] === '' ? 1 : 0;
  const to = lines.length - (lines.length > from && lines.at(-1) === '' ? 1 : 0);
  return lines.slice(from, to).join('\n');
}

function strayLine(line: string, at: number, mark: number): string {
  return `Line ${at + 1}: “${line.trim().slice(0, 40)}” stands between the notes. Words belong between the lines ${openingLine(mark)} and ${closingLine(mark)}.`;
}

function find(
  lines: ReadonlyArray<string>,
  from: number,
  isWanted: (line: string) => boolean,
): number {
  for (let at = from; at < lines.length; at += 1) if (isWanted(lines[at] ?? '')) return at;
  return lines.length;
}

function isSpace(line: string): boolean {
  return line.trim() === '';
}

function isHeading(line: string): boolean {
  return /^#{1,6}\s/.test(line);
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
