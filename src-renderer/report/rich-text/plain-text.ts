import { referencePattern } from '#domain/references/reference.ts';

/**
 * Markdown as it reads in one line, for lists and for searching: without its signs, with references printed. It is
 * made by a few replacements and not by reading the text: ten thousand notes are searched as one types.
 */
export function plainText(markdown: string, printReference: (source: string) => string): string {
  return (
    markdown
      .replaceAll(referencePattern, (_, source: string) => printReference(source.trim()))
      // No bracket within brackets, and no white space that two parts could share: else a long line of either would be
      // gone through again from each of its places.
      .replaceAll(/!?\[([^[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
      .replaceAll(/^[ \t]+/gm, '')
      .replaceAll(/^(?:#{1,6}[ \t]+|>+[ \t]?|[-*+][ \t]+|(?:```|~~~).*$|[|:\- \t]+$)/gm, '')
      .replaceAll(/\*\*|__|~~|`/g, '')
      .replaceAll(/(?<![\p{L}\p{N}*_])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}*_])/gu, '')
      .replaceAll(/[|\s]+/g, ' ')
      .trim()
  );
}
