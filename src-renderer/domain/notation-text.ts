/** Pasted text made plain before it is read, and quoted again in messages. */

/** Longer text is no cell of a table; it is refused unread. */
export const longestEntry = 80;

/**
 * The text composed (NFC), without invisible characters, with every run of white space as one space and none at the
 * ends. A thin or no-break space that groups digits in threes becomes the thousands separator: it is never typed by
 * accident, whereas a plain space may stand between two figures. Where an apostrophe parts thousands, its typographic
 * forms do too.
 */
export function plainText(text: string, thousands: string): string {
  const spaced = withoutInvisible(text)
    .replace(/(?<=\d)[\u00a0\u2007\u2008\u2009\u202f](?=\d{3}(?!\d))/g, () => thousands)
    .replace(/\s+/g, ' ')
    .trim();
  return thousands === "'" ? spaced.replace(/(?<=\d)[\u2019\u02bc](?=\d)/g, "'") : spaced;
}

/**
 * The text as a message shows it: as it was typed, character by character as long as the plain one, so that a place in
 * that is the same place here. White space that does not part thousands is a space.
 */
export function shownText(text: string): string {
  return withoutInvisible(text)
    .replace(/\s+/g, (run) => (isThin.test(run) ? run : ' '))
    .trim();
}

const isThin = /^[\u00a0\u2007\u2008\u2009\u202f]$/;

function withoutInvisible(text: string): string {
  return text.normalize('NFC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '');
}

/** The text in quotation marks, shortened when long, for a message. */
export function quote(text: string): string {
  // What is cut off anyway need not be taken apart: pasted text can be megabytes.
  const characters = [...text.slice(0, 2 * longestEntry)];
  const shown = characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
  return `“${shown.replace(/\p{C}/gu, '\ufffd')}”`;
}

/** What a character is, in words: `the letter O`, `the character %`, `a space`. */
export function nameCharacter(character: string): string {
  if (/\s/.test(character)) return 'a space';
  if (/\p{C}/u.test(character)) return `the character ${codePoint(character)}`;
  if (/\p{L}/u.test(character)) return `the letter ${character}`;
  if (/\p{N}/u.test(character)) return `the numeral ${character}`;
  const named: Record<string, string> = {
    ',': 'a comma',
    '.': 'a point',
    '-': 'a hyphen',
    '–': 'an en dash',
    '—': 'an em dash',
    "'": 'an apostrophe',
  };
  return named[character] ?? `the character ${character}`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Part of a text that knows where in it it stands, so that a message can count characters from the start. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The piece from one of its characters to before another, without white space at its ends. */
export function cut({ text, start }: Piece, from: number, to = text.length): Piece {
  const inner = text.slice(from, to);
  const leading = inner.length - inner.trimStart().length;
  return { text: inner.trim(), start: start + from + leading };
}

/** Why a text cannot be read, and at which of its characters (from 0); null when it is at fault as a whole. */
export interface Fault {
  readonly fault: string;
  readonly at: number | null;
}

export function isFault(read: object): read is Fault {
  return 'fault' in read;
}
