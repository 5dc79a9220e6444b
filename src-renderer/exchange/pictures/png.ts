import { fail, succeed, type Result } from '#domain/result.ts';
import { joinBytes } from '../join-bytes.ts';
import { crc32 } from './crc32.ts';
import { longestMetadata, pictureKeyword } from './metadata.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * The PNG with its physical size and, unless that is empty, the text of Lode's own. Source: W3C, PNG Specification
 * (Third Edition), 11.3.3.4 iTXt and 11.3.4.3 pHYs.
 */
export function withPngChunks(
  png: Uint8Array,
  { metadata, pixelsPerMetre }: { readonly metadata: string; readonly pixelsPerMetre: number },
): Uint8Array {
  // The head is the first chunk and always as long: 8 for the signature, 12 around 13 bytes.
  const afterHead = 33;
  const physical = new Uint8Array(9);
  const view = new DataView(physical.buffer);
  view.setUint32(0, Math.round(pixelsPerMetre));
  view.setUint32(4, Math.round(pixelsPerMetre));
  physical[8] = 1;
  const text = new TextEncoder().encode(metadata);
  // Keyword, its end, not compressed, no method, no language, no translated keyword.
  const head = new TextEncoder().encode(`${pictureKeyword}\0\0\0\0\0`);
  return joinBytes([
    png.subarray(0, afterHead),
    chunk('pHYs', physical),
    ...(metadata === '' ? [] : [chunk('iTXt', joinBytes([head, text]))]),
    ...otherChunks(png, afterHead),
  ]);
}

/** The text of Lode's own; null where there is none. Fails where it is damaged. */
export function readPngText(png: Uint8Array): Result<string | null> {
  for (const { type, data, isWhole } of chunksOf(png)) {
    if (type !== 'iTXt' || !startsWith(data, `${pictureKeyword}\0`)) continue;
    const text = textOf(data);
    if (!isWhole || text === null) {
      return fail('What the picture holds of its chart is damaged.');
    }
    return succeed(text);
  }
  return succeed(null);
}

function textOf(data: Uint8Array): string | null {
  const isCompressed = data[pictureKeyword.length + 1] !== 0;
  // Behind the two marks of compression come two texts of which each ends with a zero.
  const afterLanguage = data.indexOf(0, pictureKeyword.length + 3) + 1;
  const start = data.indexOf(0, afterLanguage) + 1;
  if (isCompressed || afterLanguage === 0 || start === 0) return null;
  if (data.length - start > longestMetadata) return null;
  return new TextDecoder().decode(data.subarray(start));
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly isWhole: boolean;
  /** From its length to its checksum. */
  readonly bytes: Uint8Array;
}

/** The chunks in order, up to the first that reaches past the end. */
function* chunksOf(png: Uint8Array, from = signature.length): Generator<Chunk> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = from;
  while (at + 12 <= png.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > png.length) return;
    const named = png.subarray(at + 4, end - 4);
    yield {
      type: String.fromCharCode(...named.subarray(0, 4)),
      data: named.subarray(4),
      isWhole: crc32(named) === view.getUint32(end - 4),
      bytes: png.subarray(at, end),
    };
    at = end;
  }
}

function otherChunks(png: Uint8Array, from: number): Uint8Array[] {
  return [...chunksOf(png, from)].filter(({ type }) => type !== 'pHYs').map(({ bytes }) => bytes);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((character, index) => bytes[index] === character.charCodeAt(0));
}
