import { Parser } from 'htmlparser2';
import { longestMetadata, pictureKeyword } from './metadata.ts';

/** What a text is found to be: no SVG at all, or one that holds a text of Lode's own, or holds none. */
export type SvgReading =
  { readonly isSvg: false } | { readonly isSvg: true; readonly text: string | null };

/** Looks for the text of Lode's own in an SVG file. Nothing in it is run, fetched or shown. */
export function readSvg(svg: string): SvgReading {
  // A file of another kind need not be gone through to its end.
  if (!/^\uFEFF?\s*</.test(svg.slice(0, 1000))) return { isSvg: false };
  const reader = new MetadataReader();
  const parser = new Parser(
    {
      onopentag: (name, { id }) => reader.open(name, id),
      ontext: (part) => reader.take(part),
      onclosetag: () => reader.close(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(svg);
  parser.end();
  return reader.root === 'svg' ? { isSvg: true, text: reader.text } : { isSvg: false };
}

class MetadataReader {
  root: string | null = null;
  text: string | null = null;
  /** How many elements are open from the one that holds the text on; 0 outside of it. */
  #depth = 0;

  open(name: string, id: string | undefined): void {
    this.root ??= name;
    if (this.#depth > 0) {
      this.#depth += 1;
    } else if (name === 'metadata' && id === pictureKeyword && this.text === null) {
      this.#depth = 1;
      this.text = '';
    }
  }

  take(part: string): void {
    if (this.#depth === 0 || this.text === null) return;
    // One part more than is ever read is enough to be refused.
    if (this.text.length <= longestMetadata) this.text += part;
  }

  close(): void {
    if (this.#depth > 0) this.#depth -= 1;
  }
}
