import { crc32c, maskCrc } from '../workspace/crc32c.ts';
import { concatenate } from './log-writer.ts';

type Compression = 'plain' | 'snappy' | 'unknown';
const codes: Record<Compression, number> = { plain: 0, snappy: 1, unknown: 9 };

/** Writes a table file as LevelDB's `table_builder` does, with a block of data for each payload. */
export function writeTable(
  payloads: readonly Uint8Array[],
  indexCompression: Compression = 'plain',
): Uint8Array {
  const parts: Uint8Array[] = [];
  const place = (content: Uint8Array, compression: Compression) => {
    const offset = parts.reduce((sum, part) => sum + part.length, 0);
    parts.push(seal(content, codes[compression]));
    return concatenate([varint(offset), varint(content.length)]);
  };
  const data = payloads.map((payload) => place(payload, 'plain'));
  const filter = place(new Uint8Array(20).fill(3), 'plain');
  const more = place(writeIndex([filter]), 'plain');
  const index = writeIndex(data);
  const packed = indexCompression === 'snappy' ? asLiteral(index) : index;
  const main = place(packed, indexCompression);
  const handles = concatenate([more, main]);
  const padding = new Uint8Array(40 - handles.length);
  const magic = Uint8Array.of(0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb);
  return concatenate([...parts, handles, padding, magic]);
}

/** A number in groups of seven bits, lowest first. */
export function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest < 128 ? rest : (rest % 128) + 128);
    if (rest < 128) return Uint8Array.from(bytes);
  }
}

/** Bytes behind their length. */
export function prefixed(bytes: Uint8Array): Uint8Array {
  return concatenate([varint(bytes.length), bytes]);
}

function writeIndex(places: readonly Uint8Array[]): Uint8Array {
  const key = Uint8Array.of(107);
  const entries = places.map((one) =>
    concatenate([varint(0), varint(key.length), varint(one.length), key, one]),
  );
  const end = new Uint8Array(8);
  // One starting point, at the first entry.
  new DataView(end.buffer).setUint32(4, 1, true);
  return concatenate([...entries, end]);
}

function seal(content: Uint8Array, compression: number): Uint8Array {
  const block = new Uint8Array(content.length + 5);
  block.set(content);
  block[content.length] = compression;
  const sum = maskCrc(crc32c(block, 0, content.length + 1));
  new DataView(block.buffer).setUint32(content.length + 1, sum, true);
  return block;
}

/** Snappy's form of bytes in which nothing repeats; up to 256 of them. */
function asLiteral(bytes: Uint8Array): Uint8Array {
  return concatenate([varint(bytes.length), Uint8Array.of(60 << 2, bytes.length - 1), bytes]);
}
