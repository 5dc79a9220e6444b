/** What is read is not there, or is not what it should be. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** The number that the bytes stand for, lowest first; exact up to what a `number` holds exactly. */
export function littleEndian(bytes: Uint8Array): number {
  let value = 0;
  for (let at = bytes.length - 1; at >= 0; at -= 1) value = value * 256 + bytes[at]!;
  return value;
}

/** Reads LevelDB's numbers and strings one after the other; throws `UnreadableError` where they end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#offset >= this.#bytes.length;
  }

  /** How many bytes are left. */
  get left(): number {
    return Math.max(0, this.#bytes.length - this.#offset);
  }

  byte(): number {
    const byte = this.#bytes[this.#offset];
    if (byte === undefined) throw new UnreadableError('It ends too early.');
    this.#offset += 1;
    return byte;
  }

  /** A number in groups of seven bits, lowest first; exact up to what a `number` holds exactly. */
  varint(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 63; factor *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw new UnreadableError('A number does not end.');
  }

  /** A number in so many bytes, lowest first; exact up to what a `number` holds exactly. */
  fixed(length: number): number {
    return littleEndian(this.take(length));
  }

  /** So many bytes; a view, not a copy. */
  take(length: number): Uint8Array {
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw new UnreadableError('It ends too early.');
    const taken = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return taken;
  }
}
