import { readMarkdown } from './read-markdown.ts';
import type { RichText } from './rich-text.ts';

/** Characters of texts that are remembered together. */
const most = 4_000_000;

const known = new Map<string, RichText>();
let length = 0;

/** The same as `readMarkdown`; texts that were read before are not read again, which takes a second for a megabyte. */
export function readOnce(markdown: string): RichText {
  const before = known.get(markdown);
  if (before !== undefined) return before;
  const read = readMarkdown(markdown);
  if (markdown.length > most) return read;
  length += markdown.length;
  known.set(markdown, read);
  // A map goes by the order in which its keys came.
  for (const oldest of known.keys()) {
    if (length <= most) break;
    known.delete(oldest);
    length -= oldest.length;
  }
  return read;
}
