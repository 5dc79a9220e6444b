/** Breaks text into lines no wider than `width`, by words; a word that is wider alone is broken where it must be. */
export function wrapText(
  text: string,
  width: number,
  measureWidth: (text: string) => number,
): string[] {
  const lines: string[] = [];
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => breakWord(word, width, measureWidth).map((part, at) => ({ part, at })));
  for (const { part, at } of words) {
    const last = lines.at(-1);
    const longer = `${last} ${part}`;
    // The rest of a broken word begins a line, or a blank would stand inside the word.
    const isJoined = last !== undefined && at === 0 && measureWidth(longer) <= width;
    if (isJoined) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** The word in parts of which each fits, or is a single character. */
function breakWord(word: string, width: number, measureWidth: (text: string) => number): string[] {
  if (measureWidth(word) <= width) return [word];
  return [...word].reduce<string[]>((parts, character) => {
    const last = parts.at(-1);
    if (last === undefined || measureWidth(last + character) > width) return [...parts, character];
    return [...parts.slice(0, -1), last + character];
  }, []);
}
