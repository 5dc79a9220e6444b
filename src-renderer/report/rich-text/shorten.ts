/** Characters of Markdown that are read and drawn within a frame. */
export const readAtOnce = 12_000;

/** The beginning of a text, cut where a paragraph, a line or a word ends; the whole of one that is not longer. */
export function shortenMarkdown(markdown: string, most = readAtOnce): string {
  if (markdown.length <= most) return markdown;
  const beginning = markdown.slice(0, most);
  const ends = ['\n\n', '\n', ' '].map((end) => beginning.lastIndexOf(end));
  // A cut near the beginning would leave next to nothing.
  const end = ends.find((at) => at > most / 2) ?? most;
  return beginning.slice(0, end).replace(/[\uD800-\uDBFF]$/, '');
}
