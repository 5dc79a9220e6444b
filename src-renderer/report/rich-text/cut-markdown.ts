import { shortenMarkdown } from './shorten.ts';

/** A part ends with the first paragraph that brings it to this length. */
const partLength = 4_000;
/** A paragraph longer than this is cut where a line or a word ends. */
const longestPart = 20_000;

/** The text in parts of whole paragraphs, none cut inside a fence; together they are the text. */
export function cutMarkdown(
  markdown: string,
  length = partLength,
  longest = longestPart,
): string[] {
  const parts: string[] = [];
  let from = 0;
  let isFenced = false;
  for (const { index } of markdown.matchAll(/^(?:```|~~~)|\n[ \t]*\n(?=\S)/gm)) {
    if (markdown[index] !== '\n') {
      isFenced = !isFenced;
    } else if (!isFenced && index - from >= length) {
      parts.push(markdown.slice(from, index));
      from = index;
    }
  }
  return [...parts, markdown.slice(from)].flatMap((part) => cutLong(part, longest));
}

function cutLong(part: string, longest: number): string[] {
  const pieces: string[] = [];
  let rest = part;
  while (rest.length > longest) {
    const piece = shortenMarkdown(rest, longest);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}
