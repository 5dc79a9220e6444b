import type { Sentence } from './sentences.ts';
import { foldPhrases } from './concepts.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import { maskAsides } from './mask.ts';
import { readQuantity, type Quantity } from './quantities.ts';
import { readTime, type Time } from './times.ts';

/** A word, a mark, or what several of them name together. Offsets are those of the sentence. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /**
   * The word in small letters, or `«q»`, `«t»`, `«a»`, `«e»` for a quantity, time, area or company.
   */
  readonly mark: string;
  readonly quantity?: Quantity;
  readonly time?: Time;
  readonly area?: { readonly name: string; readonly isAdjective: boolean };
  readonly entities?: ReadonlyArray<string>;
  /** Does it begin with a capital letter? */
  readonly isCapital?: boolean;
  /** Is it written as short names are, `ITO` or `InP`? */
  readonly isAcronym?: boolean;
}

const word = /[\p{L}\d~]+(?:['’](?!s\b)[\p{L}]+)?/uy;

/**
 * The sentence as items. `year` is the year that it is about where it names none; `home` the
 * country of its heading.
 */
export function markSentence(
  sentence: Pick<Sentence, 'text'>,
  lexicon: Lexicon,
  year: string,
  home: string | null,
): Item[] {
  const { text: squeezed, offsets } = squeeze(sentence.text);
  const text = maskAsides(squeezed);
  const lower = foldPhrases(text.replace(/\p{Lu}/gu, lowered));
  const items: Item[] = [];
  for (let at = 0; at < text.length;) {
    const item = readItem(text, lower, at, lexicon, year, home);
    if (item === null) {
      at += 1;
      continue;
    }
    items.push(item);
    at = Math.max(item.end, at + 1);
  }
  const place = (at: number) => offsets[at] ?? sentence.text.length;
  return items.map((item, index) => {
    const { start, end } = item;
    return { ...withPerKilogram(items, item, index), start: place(start), end: place(end - 1) + 1 };
  });
}

/** The text with one space for several, and where each of its characters stands. */
function squeeze(text: string): { readonly text: string; readonly offsets: ReadonlyArray<number> } {
  const offsets: number[] = [];
  let squeezed = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === ' ' && squeezed.endsWith(' ')) continue;
    // Flags that tables print behind a figure (`799,000e kg`, `60%e`) are no part of it.
    const flags = /[\d%]/.test(squeezed.at(-1) ?? '') ? flagsAt(text, at) : 0;
    if (flags > 0) {
      at += flags - 1;
      continue;
    }
    squeezed += character;
    offsets.push(at);
  }
  return { text: squeezed, offsets };
}

function flagsAt(text: string, at: number): number {
  flags.lastIndex = at;
  return flags.exec(text)?.[0].length ?? 0;
}

const flags =
  /[eprf]{1,4}(?= (?:kg|t|t\/yr|thousand|million|billion|%)(?![\p{L}\d])|[%)]|\/kg)|(?<=%)[eprf]{1,4}(?![\p{L}\d])/uy;

/** In small letters, where that is as long. */
function lowered(capital: string): string {
  const small = capital.toLowerCase();
  return small.length === capital.length ? small : capital;
}

function readItem(
  text: string,
  lower: string,
  at: number,
  lexicon: Lexicon,
  year: string,
  home: string | null,
): Item | null {
  const character = text[at] ?? '';
  if (character === ' ') return null;
  const beginsWord = at === 0 || !/[\p{L}\d]/u.test(text[at - 1] ?? '');
  if (beginsWord && /[\d$\p{L}]/u.test(character)) {
    const special = readSpecial(text, lower, at, lexicon, year, home);
    if (special !== null) return special;
  }
  if (/^['’]s\b/.test(text.slice(at, at + 3))) return { start: at, end: at + 2, mark: "'s" };
  if (/[,;:()[\]]/.test(character)) return { start: at, end: at + 1, mark: character };
  word.lastIndex = at;
  const found = word.exec(lower);
  if (found === null) return null;
  const end = at + found[0].length;
  return {
    start: at,
    end,
    mark: joinHyphen(lower, end) ?? found[0],
    isCapital: /\p{Lu}/u.test(character),
    isAcronym:
      /^(?:\p{Lu}\p{Ll}?\p{Lu}|\p{Ll}\p{Lu}\p{Lu})/u.test(text.slice(at, end)) && end - at > 2,
  };
}

function readSpecial(
  text: string,
  lower: string,
  at: number,
  lexicon: Lexicon,
  year: string,
  home: string | null,
): Item | null {
  const quantity = readQuantity(text, at);
  const isYear = /^(?:19|20)\d\d$/.test(text.slice(at, quantity?.end ?? at).split(/[ -]/)[0] ?? '');
  if (quantity !== null && quantity.unit !== '' && !(isYear && quantity.unit === 'company')) {
    return { start: quantity.start, end: quantity.end, mark: '«q»', quantity };
  }
  const time = readTime(text, at, year);
  if (time !== null) return { start: time.start, end: time.end, mark: '«t»', time };
  if (quantity !== null) return { start: quantity.start, end: quantity.end, mark: '«q»', quantity };
  return readName(text, lower, at, lexicon, home);
}

function readName(
  text: string,
  lower: string,
  at: number,
  lexicon: Lexicon,
  home: string | null,
): Item | null {
  const piece = lower.slice(at, at + 90).replaceAll('’', "'");
  const american = /^u\. ?s\.?(?![a-z])(?:a\.)?/.exec(piece);
  // An office of the state is no country that figures are about.
  const isOffice =
    /^u\. ?s\.? (?:geological|census|department|bureau|government|mint|environmental)/.test(piece);
  if (isOffice) return null;
  if (american !== null) return area(at, at + american[0].length, 'United States', true);
  const british = /^u\. ?k\.(?![a-z])/.exec(piece);
  if (british !== null) return area(at, at + british[0].length, 'United Kingdom', true);
  const first = /^[\p{L}\d]+(?:[.'][\p{L}\d]+)*/u.exec(piece)?.[0] ?? '';
  // `us` is a country only in capitals, a word in small letters.
  if (first === 'us' && text.slice(at, at + 2) !== 'US') return null;
  for (const key of [first, first.replace(/'s?$/, '')]) {
    for (const phrase of lexicon.phrases.get(key) ?? []) {
      const length = matchPhrase(phrase, piece);
      if (length === null) continue;
      const { named } = phrase;
      const end = at + length;
      if (named.kind === 'entity') {
        // Names begin with a capital; damaged text keeps that of most names, and a small letter is
        // then no proof.
        return { start: at, end, mark: '«e»', entities: named.names };
      }
      const name = /^domestic/.test(key) && home !== null ? home : named.name;
      return area(at, end, name, named.isAdjective);
    }
  }
  return null;
}

function area(start: number, end: number, name: string, isAdjective: boolean): Item {
  return { start, end, mark: '«a»', area: { name, isAdjective } };
}

/** How many characters of the text the phrase takes; null when the text does not begin with it. */
function matchPhrase({ words }: Phrase, piece: string): number | null {
  let at = 0;
  for (const [index, one] of words.entries()) {
    if (index > 0) {
      const gap = /^[ ,.&()'/-]{1,3}(?:and )?/.exec(piece.slice(at))?.[0];
      if (gap === undefined) return null;
      at += gap.length;
    }
    const plain = one.replaceAll('’', "'");
    if (!piece.startsWith(plain, at)) return null;
    at += plain.length;
  }
  return /^[\p{L}\d]/u.test(piece.slice(at)) ? null : at;
}

/**
 * A word that a line break has cut in two is read whole; the rest of it then follows as a word of
 * its own.
 */
function joinHyphen(lower: string, end: number): string | null {
  const rest = /^- ([a-z]+)/.exec(lower.slice(end, end + 30));
  if (rest === null) return null;
  const start = /[\p{L}]+$/u.exec(lower.slice(Math.max(0, end - 30), end))?.[0] ?? '';
  const joined = `${start}${rest[1] ?? ''}`;
  return /^(?:import|export|product|consum|capaci|increas|decreas|declin|leading|supplier|refiner|unchanged)/.test(
    joined,
  ) && !/^(?:import|export|product|leading|supplier|refiner)$/.test(start)
    ? joined
    : null;
}

/** `$692 (4,290 yuan) per kilogram`: both are per kilogram. */
function withPerKilogram(items: ReadonlyArray<Item>, item: Item, index: number): Item {
  const { quantity } = item;
  if (quantity === undefined || !/^(?:USD|CNY|JPY)$/.test(quantity.unit)) return item;
  // `$485 per kilogram in the first quarter and $530 in the second`: the unit stands with the first
  // alone.
  const former = items.slice(0, index).findLast((one) => one.quantity !== undefined)?.quantity;
  const isLike = former !== undefined && quantity.low < 5 * former.high;
  const isPrice = items.some((one) => one.quantity?.unit === `${quantity.unit}/kg`);
  if (isPrice && isLike) return { ...item, quantity: { ...quantity, unit: `${quantity.unit}/kg` } };
  const after = items
    .slice(index + 1, index + 6)
    .map(({ mark }) => mark)
    .join(' ');
  return /^(?:\( «q» \) |\) )?(?:per|a|each) (?:kilogram|kg)\b/.test(after)
    ? { ...item, quantity: { ...quantity, unit: `${quantity.unit}/kg` } }
    : item;
}
