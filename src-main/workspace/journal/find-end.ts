import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { writeAtomic } from '../../files/atomic.ts';
import { removeTemporaries } from '../../files/temporaries.ts';
import { listSegments, readSegment, type SegmentRead } from './segment.ts';

/** The place in the journal where it goes on. */
export interface JournalEnd {
  /** The number of the newest file; 0 when there is none. */
  readonly number: number;
  /** The newest file, when it can be gone on with; null when a new one has to be begun. */
  readonly file: { readonly path: string; readonly length: number } | null;
  /** The store whose changes were written last, and the last of them; null when there is none that can be read. */
  readonly tail: { readonly uuid: string; readonly last: number } | null;
  /** What was found amiss, in words; empty when nothing was. */
  readonly problem: string;
}

/**
 * Finds the end of the journal and makes it fit to be gone on with: what a write that did not come to its end has left
 * is cut, and kept beside. A file that is damaged before its end is left as it is.
 */
export async function findEnd(folder: string, stamp: string): Promise<JournalEnd> {
  await removeTemporaries(folder);
  const newest = (await listSegments(folder)).at(-1);
  if (newest === undefined) return { number: 0, file: null, tail: null, problem: '' };
  const { number, path } = newest;
  const read = await readSegment(newest);
  const tail = tailOf(read);
  if (read.header === null || read.tail === 'damaged') {
    const problem =
      `The journal's file ${basename(path)} is damaged${tail === null ? '' : ` after change ${tail.last}`}; ` +
      'it is kept, and Lode goes on in a new one. The store itself is not affected.';
    return { number, file: null, tail, problem };
  }
  const file = { path, length: read.soundLength };
  if (read.tail === 'none') return { number, file, tail, problem: '' };
  const keptAt = await cutTail(path, read.soundLength, stamp);
  const problem =
    'Lode ended in the middle of a write last time; the unfinished last line of the journal was removed ' +
    `and is kept as journal/${basename(keptAt)}.`;
  return { number, file, tail, problem };
}

/** Cuts the file there; what is cut is on disk beside it before that. Resolves to where. */
async function cutTail(path: string, length: number, stamp: string): Promise<string> {
  const keptAt = `${path}.torn-${stamp}`;
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(size - length), 0, size - length, length);
    await writeAtomic(keptAt, buffer);
    await file.truncate(length);
    await file.sync();
  } finally {
    await file.close();
  }
  return keptAt;
}

function tailOf({ header, lines }: SegmentRead): JournalEnd['tail'] {
  if (header === null) return null;
  return { uuid: header.uuid, last: lines.at(-1)?.sequence ?? header.from - 1 };
}
