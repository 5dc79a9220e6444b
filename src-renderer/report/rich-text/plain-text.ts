import { referencePattern } from '#domain/references/reference.ts';

/**
 * Markdown as it reads in one line, for lists and for searching: without its signs, with references printed. It is
 * made by a few replacements and not by reading the text: ten thousand notes are searched as one types. Each goes through
 * the text once, whatever stands in it: notes come from files of others.
 */
export function plainText(markdown: string, printReference: (source: string) => string): string {
  return markdown
    .replaceAll(referencePattern, (_, source: string) => printReference(source.trim()))
    .replaceAll(/!?\[([^[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
    .replaceAll(
      /^(?:[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+|(?:```|~~~).*$)|[|:\- \t]+$)/gm,
      '',
    )
    .replaceAll(/\*\*|__|~~|`/g, '')
    .replaceAll(/(?<![\p{L}\p{N}*_])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}*_])/gu, '')
    .replaceAll(/[\s|]+/g, ' ')
    .trim();
}
