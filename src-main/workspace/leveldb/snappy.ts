import { ByteReader, UnreadableError } from './byte-reader.ts';

/** What was compressed with Snappy (its `format_description.txt`); throws `UnreadableError` when that is damaged. */
export function unsnappy(compressed: Uint8Array): Uint8Array {
  const reader = new ByteReader(compressed);
  const length = reader.varint();
  // No format of ours holds more in one piece, and a damaged length must not take the memory.
  if (length > 2 ** 30) throw new UnreadableError('It is too long.');
  const out = new Uint8Array(length);
  let at = 0;
  while (!reader.isAtEnd) {
    const tag = reader.byte();
    const kind = tag & 3;
    if (kind === 0) {
      const literal = reader.take(readLiteralLength(tag >> 2, reader));
      if (at + literal.length > length) throw new UnreadableError('It is longer than it says.');
      out.set(literal, at);
      at += literal.length;
      continue;
    }
    const count = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = kind === 1 ? ((tag >> 5) << 8) | reader.byte() : reader.fixed(kind === 2 ? 2 : 4);
    if (back === 0 || back > at || at + count > length) {
      throw new UnreadableError('It repeats what is not there.');
    }
    // Byte by byte: a copy may reach into what it writes.
    for (const end = at + count; at < end; at += 1) out[at] = out[at - back]!;
  }
  if (at !== length) throw new UnreadableError('It is shorter than it says.');
  return out;
}

function readLiteralLength(short: number, reader: ByteReader): number {
  return short < 60 ? short + 1 : reader.fixed(short - 59) + 1;
}
