import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from '../../files/atomic.ts';
import { errorCode } from '../../files/explain.ts';
import { encodeLine, readLines, type LinesRead } from './line.ts';

/** One file of the journal. They are numbered, and one is only ever begun when the one before it is finished. */
export interface SegmentFile {
  readonly number: number;
  readonly path: string;
}

/** What the first line of a file says: whose changes follow, and that theirs replace all from this number on. */
export interface SegmentHeader {
  readonly uuid: string;
  /** Whatever earlier files hold of this store from this change on is no longer part of it. */
  readonly from: number;
}

export interface SegmentRead extends LinesRead {
  /** Null when the first line cannot be read; then nothing of the file can. */
  readonly header: SegmentHeader | null;
}

const FORMAT_VERSION = 1;
/** Longer than any first line. */
const LONGEST_HEADER = 512;
const namePattern = /^(\d{6,12})\.journal$/;

/** The journal's files, oldest first; none where the folder does not exist. */
export async function listSegments(folder: string): Promise<SegmentFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const number = Number(namePattern.exec(name)?.[1]);
      return number > 0 ? [{ number, path: join(folder, name) }] : [];
    })
    .sort((a, b) => a.number - b.number);
}

export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.journal`);
}

/** Makes a file that holds its first line only; resolves to that line's length once it is on disk. */
export async function createSegment(path: string, header: SegmentHeader): Promise<number> {
  // Its number is 0, which no change has.
  const line = encodeLine(0, JSON.stringify({ journal: FORMAT_VERSION, ...header }));
  await writeAtomic(path, line);
  return line.length;
}

export async function readSegment({ path }: SegmentFile): Promise<SegmentRead> {
  const read = readLines(await readFile(path));
  const header = parseHeader(read);
  return header === null
    ? { header, lines: [], soundLength: 0, tail: read.tail }
    : { ...read, header, lines: read.lines.slice(1) };
}

/** The first line alone, without reading the rest. */
export async function readHeader({ path }: SegmentFile): Promise<SegmentHeader | null> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER);
    return parseHeader(readLines(buffer.subarray(0, bytesRead)));
  } finally {
    await file.close();
  }
}

function parseHeader({ lines }: LinesRead): SegmentHeader | null {
  const [first] = lines;
  if (first?.sequence !== 0) return null;
  // The checksum fits, so this is what was written, if perhaps by a newer Lode.
  const { journal, uuid, from } = JSON.parse(first.text) as Record<string, unknown>;
  const isKnown =
    journal === FORMAT_VERSION && typeof uuid === 'string' && Number.isSafeInteger(from);
  return isKnown ? { uuid, from: from as number } : null;
}
