import { crc32c } from '../crc32c.ts';

/**
 * A line of the journal: `<sequence> <length of the text in bytes> <checksum> <text>\n`. The checksum is the CRC-32C,
 * as eight hexadecimal digits, of everything in the line but itself and the line's end.
 */
export interface JournalLine {
  readonly sequence: number;
  readonly text: string;
}

export interface LinesRead {
  /** The whole lines up to the first that is not. */
  readonly lines: readonly JournalLine[];
  /** How many bytes they take. */
  readonly soundLength: number;
  /** What stands behind them: nothing, a write that did not come to its end, or damage with whole lines behind it. */
  readonly tail: 'none' | 'torn' | 'damaged';
}

/** Longer than any head of a line. */
const LONGEST_HEAD = 48;
const NEWLINE = 0x0a;
const head = /^(\d{1,16}) (\d{1,10}) ([0-9a-f]{8}) /;

/** The line with this text, which must not hold an end of line itself. */
export function encodeLine(sequence: number, text: string): Buffer {
  const body = Buffer.from(text);
  const checksum = checksumOf(sequence, body).toString(16).padStart(8, '0');
  return Buffer.concat([Buffer.from(`${sequence} ${body.length} ${checksum} `), body, newline]);
}

/** What can be read of lines that were written one after the other. */
export function readLines(bytes: Uint8Array): LinesRead {
  const lines: JournalLine[] = [];
  let offset = 0;
  for (;;) {
    const line = readLine(bytes, offset);
    if (line === null) break;
    lines.push({ sequence: line.sequence, text: line.text });
    offset = line.end;
  }
  if (offset === bytes.length) return { lines, soundLength: offset, tail: 'none' };
  return {
    lines,
    soundLength: offset,
    tail: hasLineBehind(bytes, offset) ? 'damaged' : 'torn',
  };
}

const newline = Buffer.of(NEWLINE);

function readLine(bytes: Uint8Array, offset: number): (JournalLine & { end: number }) | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset + offset, bytes.length - offset);
  const found = head.exec(start.toString('latin1', 0, LONGEST_HEAD));
  if (found === null) return null;
  const [whole, sequence, length, checksum] = found;
  const end = whole.length + Number(length);
  if (end >= start.length || start[end] !== NEWLINE) return null;
  const body = start.subarray(whole.length, end);
  if (checksumOf(Number(sequence), body) !== Number.parseInt(checksum!, 16)) return null;
  return { sequence: Number(sequence), text: body.toString(), end: offset + end + 1 };
}

/** Whether a whole line begins anywhere behind the damage: then it was no write that merely did not end. */
function hasLineBehind(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    if (readLine(bytes, at + 1) !== null) return true;
  }
  return false;
}

function checksumOf(sequence: number, body: Buffer): number {
  return crc32c(Buffer.concat([Buffer.from(`${sequence} ${body.length} `), body]));
}
