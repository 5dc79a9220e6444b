import { replaceReferences } from '#domain/references/references-in.ts';

/** What stands in the place of a reference, by what is written between its braces. */
export type PrintReference = (source: string) => string;

/**
 * Markdown as the plain text that a picture has room for: without its signs, with references printed, lines kept but
 * for empty ones. It is made by a few replacements and not by reading the text: ten thousand notes are searched as one
 * types. Each goes through the text once, whatever stands in it: notes come from files of others.
 */
export function plainLines(markdown: string, print: PrintReference): string {
  return holdReferences(markdown, print, (text) =>
    text
      .replaceAll(/!?\[([^[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
      .replaceAll(emptyLines, '')
      .replaceAll(/^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+)/gm, '')
      .replaceAll(/(\*\*|__|~~|`)(.+?)\1/gs, '$2')
      .replaceAll(/(?<![\p{L}\p{N}*])\*(?!\s)([^*]+)\*(?![\p{L}\p{N}*])/gu, '$1')
      .replaceAll(/(?<![\p{L}\p{N}_])_(?!\s)([^_]+)_(?![\p{L}\p{N}_])/gu, '$1')
      .replaceAll(/[|\s]+/g, (gap) => (gap.includes('\n') ? '\n' : ' '))
      .trim(),
  );
}

/** The same as it reads in one line, for lists and for searching. */
export function plainLine(markdown: string, print: PrintReference): string {
  return plainLines(markdown, print).replaceAll(/\s+/g, ' ');
}

/** Rules, the line below a table's head, and the fences of code. */
const emptyLines = /^(?:[ \t]*(?:```|~~~).*|[ \t]*(?:[-*_][ \t]*){3,}|(?=[^\n]*\|)[|:\- \t]+)$/gm;

/** Does something to a text in which references stand as signs that nothing else takes for its own. */
function holdReferences(
  markdown: string,
  print: PrintReference,
  change: (text: string) => string,
): string {
  const held: string[] = [];
  const hold = (printed: string) => `\uFFFC${held.push(printed) - 1}\uFFFC`;
  const text = replaceReferences(
    markdown.replaceAll('\uFFFC', () => hold('\uFFFC')),
    (source) => hold(print(source)),
  );
  return change(text).replaceAll(/\uFFFC(\d+)\uFFFC/g, (_, at: string) => held[Number(at)] ?? '');
}
