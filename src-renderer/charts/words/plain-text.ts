/** Markdown as the plain text that a picture has room for: without its marks, links by their words, lines kept. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+\.)[ \t]+/gm, '')
    .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])\*(?!\s)([^*\n]+)\*(?![\w*])/g, '$1')
    .replace(/(?<!\w)_(?!\s)([^_\n]+)_(?!\w)/g, '$1')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
