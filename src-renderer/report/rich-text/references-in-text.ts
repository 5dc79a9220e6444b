import { referencePattern } from '#domain/references/reference.ts';
import type { Inline } from './rich-text.ts';

/** Text cut at its references: `{{…}}` within a line becomes a reference, the rest stays text. */
export function splitReferences(text: string): Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(referencePattern)) {
    if (match.index > done) parts.push({ kind: 'text', text: text.slice(done, match.index) });
    parts.push({ kind: 'reference', source: (match[1] ?? '').trim() });
    done = match.index + match[0].length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) });
  return parts;
}
