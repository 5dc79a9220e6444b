import type { Annotation } from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { readTime } from './file-times.ts';
import type { Head } from './note-head.ts';

const names = [
  ...['id', 'target', 'subject', 'author', 'tags', 'state', 'resolved'],
  ...['source', 'page', 'created', 'updated', 'seen'],
];

/** The note that a block and the words under it say; fails naming the line and what to do. */
export function readNote(head: Head, markdown: string): Result<Annotation> {
  const faults: string[] = [];
  const { values, lineOf } = head;
  const get = <T>(name: string, read: (value: unknown) => T | null, wanted: string): T | null => {
    const value = read(values.get(name));
    if (value === null) {
      const is = values.has(name) ? 'is not' : 'is missing; it must be';
      faults.push(`Line ${lineOf(name)}: “${name}” ${is} ${wanted}.`);
    }
    return value;
  };
  const maybe = <T>(name: string, read: (value: unknown) => T | null, wanted: string) =>
    values.has(name) ? (get(name, read, wanted) ?? undefined) : undefined;

  const unknown = [...values.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) {
    return fail(
      `Line ${lineOf(unknown)}: a note has no “${unknown.slice(0, 40)}”. It has ${names.join(', ')}.`,
    );
  }
  const id = get('id', word, 'the text by which Lode knows the note');
  const target = get('target', word, 'what the note is on, such as table:us-imports');
  const author = maybe('author', text, 'a text; put it between double quotes');
  const tags = maybe('tags', textList, 'a list of texts; put numbers between double quotes');
  const state = get('state', readState, 'open or resolved');
  const resolvedAt = maybe('resolved', readTime, timeWanted);
  const cites = maybe('source', text, 'a text; put it between double quotes');
  const locator = maybe('page', text, 'a text; put it between double quotes');
  const createdAt = get('created', readTime, timeWanted);
  const updatedAt = get('updated', readTime, timeWanted);
  const seen = maybe('seen', textMap, 'a list of “reference: what it said”');
  const [fault] = faults;
  if (fault !== undefined) return fail(fault);
  if ((state === 'resolved') !== (resolvedAt !== undefined)) {
    return fail(
      `Line ${lineOf('state')}: a note that is resolved says when (“resolved”), and one that is open does not.`,
    );
  }
  return succeed({
    // Whatever is null here has been named as a fault.
    id: id!,
    target: target!,
    markdown,
    createdAt: createdAt!,
    updatedAt: updatedAt!,
    ...(author === undefined ? {} : { author }),
    ...(tags === undefined ? {} : { tags }),
    ...(resolvedAt === undefined ? {} : { resolvedAt }),
    ...(cites === undefined && locator === undefined
      ? {}
      : { source: { cites: cites ?? '', locator: locator ?? '' } }),
    ...(seen === undefined ? {} : { seen }),
  });
}

const timeWanted = 'a time such as 2026-03-01T14:02:31.000Z';

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function word(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function textList(value: unknown): string[] | null {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;
}

function textMap(value: unknown): Record<string, string> | null {
  if (!(value instanceof Map)) return null;
  const entries = [...value.entries()];
  return entries.every((pair) => pair.every((one) => typeof one === 'string'))
    ? Object.fromEntries(entries)
    : null;
}

function readState(value: unknown): 'open' | 'resolved' | null {
  return value === 'open' || value === 'resolved' ? value : null;
}
