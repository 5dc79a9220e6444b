import { basename } from 'node:path';
import type { JournalEntry, JournalPart } from '#ipc/contract/journal.ts';
import { listSegments, readHeader, readSegment, type SegmentFile } from './segment.ts';

/** About as much as one message to the page should carry, in characters. */
const PART_CHARACTERS = 8_000_000;

/** A file of one store, with the number of the change from which on a later file stands in for it. */
interface Relevant {
  readonly file: SegmentFile;
  readonly until: number;
}

/**
 * The changes of that store after number `since` which the journal holds: in order, without a gap, about as many as
 * one message should carry, and what is missing or damaged behind them.
 */
export async function readEntries(
  folder: string,
  uuid: string,
  since: number,
  partCharacters = PART_CHARACTERS,
): Promise<JournalPart> {
  const entries: JournalEntry[] = [];
  const { relevant, unknown } = await sortOut(folder, uuid);
  let damaged = unknown;
  // Whose changes such a file holds cannot be told; if they are this store's, they are its last.
  let isEndKnown = !unknown.some(({ number }) => number > (relevant.at(-1)?.file.number ?? 0));
  let size = 0;
  let wanted = since + 1;
  for (const { file, until } of relevant) {
    if (until <= wanted) continue;
    const { lines, tail } = await readSegment(file);
    for (const { sequence, text } of lines) {
      if (sequence < wanted || sequence >= until) continue;
      if (sequence > wanted) return part(entries, false, gap(wanted, sequence - 1, damaged));
      if (size > 0 && size + text.length > partCharacters) return part(entries, true, '');
      entries.push({ sequence, entry: text });
      size += text.length;
      wanted += 1;
    }
    if (tail !== 'damaged') continue;
    damaged = [...damaged, file];
    isEndKnown = isEndKnown && until !== Infinity;
  }
  return part(entries, false, isEndKnown ? '' : endsAt(wanted - 1, damaged));
}

/** The files that hold changes of that store, oldest first, and those of which that cannot be told. */
async function sortOut(folder: string, uuid: string) {
  const relevant: Relevant[] = [];
  const unknown: SegmentFile[] = [];
  let until = Infinity;
  for (const file of (await listSegments(folder)).reverse()) {
    const header = await readHeader(file);
    if (header === null) unknown.unshift(file);
    if (header?.uuid !== uuid) continue;
    relevant.unshift({ file, until });
    until = Math.min(until, header.from);
  }
  return { relevant, unknown };
}

function part(entries: readonly JournalEntry[], more: boolean, problem: string): JournalPart {
  return { entries, more, problem };
}

function gap(from: number, to: number, damaged: readonly SegmentFile[]): string {
  const what = from === to ? `Change ${from} is` : `Changes ${from} to ${to} are`;
  return `${what} missing in the journal, so what came after cannot be used.${because(damaged)}`;
}

function endsAt(last: number, damaged: readonly SegmentFile[]): string {
  return `What the journal held after change ${last} cannot be read.${because(damaged)}`;
}

function because(damaged: readonly SegmentFile[]): string {
  if (damaged.length === 0) return '';
  const names = damaged.map(({ path }) => basename(path));
  return names.length === 1
    ? ` Its file ${names[0]} is damaged.`
    : ` Its files ${names.join(', ')} are damaged.`;
}
