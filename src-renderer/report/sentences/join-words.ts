/** `a`, `a and b`, `a, b, and c`; with semicolons where one of them has a comma of its own. */
export function joinWords(words: ReadonlyArray<string>): string {
  if (words.length < 3) return words.join(' and ');
  const comma = words.some((word) => word.includes(',')) ? ';' : ',';
  return `${words.slice(0, -1).join(`${comma} `)}${comma} and ${words.at(-1) ?? ''}`;
}
