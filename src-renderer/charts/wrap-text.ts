/** Breaks text into lines no wider than `width`, by words; a word that is wider alone stands alone. */
export function wrapText(
  text: string,
  width: number,
  measureWidth: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
