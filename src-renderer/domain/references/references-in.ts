import type { Nodes } from 'mdast';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { referencePattern } from './reference.ts';

/** A reference where it stands in a text, from its first brace to behind its last. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** What stands between the braces. */
  readonly source: string;
}

/** What stands between `{{` and `}}` in a text of Markdown, in the order of the text; code is shown as it stands. */
export function referencesIn(markdown: string): string[] {
  return findReferences(markdown).map(({ source }) => source);
}

/** The text with each of its references replaced; what is code, raw HTML or an address stays as it is written. */
export function replaceReferences(markdown: string, replace: (source: string) => string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, source } of findReferences(markdown)) {
    parts.push(markdown.slice(done, start), replace(source));
    done = end;
  }
  return [...parts, markdown.slice(done)].join('');
}

function findReferences(markdown: string): Place[] {
  const places = [...markdown.matchAll(referencePattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    source: (match[1] ?? '').trim(),
  }));
  if (places.length === 0 || !mayHoldOther.test(markdown)) return places;
  const root = parseMarkdown(markdown);
  if (root === null) return places;
  // Both go forward through the text: neither is looked through from its beginning for the other.
  const words = wordsIn(root);
  let at = 0;
  return places.filter(({ start, end }) => {
    while ((words[at]?.[1] ?? Infinity) < end) at += 1;
    return (words[at]?.[0] ?? Infinity) <= start;
  });
}

/** What begins or ends something else than words: most texts are not read for it. */
const mayHoldOther = /[`<\]]|~~~|^[^\S\n]*(?:(?:[>*+-]|\d+[.)])[^\S\n]*)*(?: {4}|\t)/m;

/** From where to where the text is words, in its order. */
function wordsIn(node: Nodes): ReadonlyArray<readonly [number, number]> {
  if ('children' in node) return node.children.flatMap(wordsIn);
  const { position } = node;
  if (node.type !== 'text' || position === undefined) return [];
  return [[position.start.offset ?? 0, position.end.offset ?? 0]];
}
