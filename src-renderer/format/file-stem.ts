/** What names a file after a title: words of letters and digits, joined by hyphens; no longer than 80. */
export function fileStem(title: string, fallback: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const name = (words ?? [fallback]).reduce((joined, word) =>
    joined.length + word.length < 80 ? `${joined}-${word}` : joined,
  );
  return [...name].slice(0, 80).join('');
}
