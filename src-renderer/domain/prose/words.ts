/** Words that tell nothing of what a statement is about. */
const plainWords = new Set(
  (
    'the a an of in on to from by for at as and or with its it is are was were be been their other all total world united states ' +
    'indium quantity value per year years tons ton metric t kg dollars dollar million billion thousand percent share change increase ' +
    'previous over noted text reported according estimated according annual average including includes most first whole used made needed ' +
    'metal powder powders unwrought imports import exports production consumption capacity price prices stocks demand producer producers ' +
    'company companies plant plants smelter refinery facility gigawatts megawatts yuan yen together global'
  ).split(' '),
);

/** The words of a text in small letters, without endings of possession. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\d]+(?:[.'’][\p{L}\d]+)*/gu) ?? []).map((word) =>
    word.replace(/['’]s?$/, ''),
  );
}

/** Those words that tell one row from another. */
export function tellingWords(text: string): string[] {
  return wordsOf(text)
    .map(singular)
    .filter((word) => word.length > 1 && !plainWords.has(word) && !/^[\d.,]+$/.test(word));
}

export function singular(word: string): string {
  if (word.length < 4 || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
