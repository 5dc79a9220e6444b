/** A stretch of text that is read as one sentence. Offsets are those of the whole text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** As long as the text there, with every line break and tab a space. */
  readonly text: string;
  /** The run-in head of its paragraph (`China.—`); empty when there is none. */
  readonly heading: string;
  /**
   * Is it the first of its paragraph? What an earlier sentence was about carries on only inside a
   * paragraph.
   */
  readonly opens: boolean;
}

/** Longer ones are cut, so that text without full stops is read in bounded time. */
const mostCharacters = 1500;

/** Words that end with a full stop inside a sentence. */
const abbreviations = new Set(
  'u.s s.a s.r.o s.r ltd ltda co corp inc no nos vs mr mrs ms dr st mt etc fig figs al approx est ca e.g i.e jr sr plc jan feb mar apr jun jul aug sep sept oct nov dec dept div p pp vol u.k p.l.c n.v k.k l.l.c'.split(
    ' ',
  ),
);

/**
 * The sentences of a text in order. Headings that stand on a line of their own are sentences too.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  // A run-in head goes for the paragraphs that follow it, until a line that stands alone begins
  // another section.
  let head = '';
  for (const { start, end } of splitParagraphs(text)) {
    const flat = text.slice(start, end).replace(/[\s\u00a0]/g, ' ');
    const runIn = /^ ?([\p{L}][\p{L} ,.'’-]{1,60}?)\.(?:—|–|--)/u.exec(flat);
    const isSection = flat.trim().length <= 40 && !/[.;:,\d]/.test(flat);
    if (runIn !== null) head = runIn[1] ?? '';
    else if (isSection) head = '';
    const skipped = runIn?.[0].length ?? 0;
    let from = skipped;
    let opens = true;
    for (const to of ends(flat, skipped)) {
      if (flat.slice(from, to).trim() !== '') {
        const piece = flat.slice(from, to);
        sentences.push({ start: start + from, end: start + to, text: piece, heading: head, opens });
        opens = false;
      }
      from = to;
    }
  }
  return sentences;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function splitParagraphs(text: string): Stretch[] {
  const paragraphs: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r?\n[ \t]*\r?\n/g)) {
    paragraphs.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  paragraphs.push({ start, end: text.length });
  // A run-in head begins a paragraph even where no blank line parts it from the one before.
  return paragraphs.flatMap((one) => splitAtHeads(text, one));
}

function splitAtHeads(text: string, { start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (const match of text
    .slice(start, end)
    .matchAll(/\n(?=[ \t]*\p{Lu}[\p{L} ,'’-]{1,40}\.—)/gu)) {
    parts.push({ start: from, end: start + match.index });
    from = start + match.index;
  }
  parts.push({ start: from, end });
  return parts;
}

/** Where sentences end, the end of the paragraph included. */
function ends(flat: string, from: number): number[] {
  const all: number[] = [];
  let last = from;
  // Only from the first sign of a run: a leader of a hundred thousand dots is then gone through
  // once.
  const stop = /(?<![.!?])[.!?]+[)\]"”’']*(?=\s|$)/g;
  stop.lastIndex = from;
  for (let match = stop.exec(flat); match !== null; match = stop.exec(flat)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && goesOn(flat, match.index, end)) continue;
    cut(all, last, end);
    all.push(end);
    last = end;
  }
  cut(all, last, flat.length);
  all.push(flat.length);
  return all;
}

/**
 * Is the full stop there that of an abbreviation? A small letter after it says so as well, in sound
 * text or damaged.
 */
function goesOn(flat: string, stop: number, end: number): boolean {
  const word = /[\p{L}\d.]{1,12}$/u.exec(flat.slice(Math.max(0, stop - 12), stop))?.[0] ?? '';
  const next = /\S\S*/.exec(flat.slice(end, end + 24))?.[0] ?? '';
  if (abbreviations.has(word.toLowerCase())) {
    // After a company's ending a new sentence may begin with one of these words; they begin no
    // name.
    return !/^(?:The|In|It|At|Its|This|These|Other|During|Imports|Exports|Production|Prices|World|Global|Most|However|Primary|Several|About)$/.test(
      next,
    );
  }
  return /^\p{L}$/u.test(word) && /^\p{Lu}/u.test(next) && /^\p{Lu}$/u.test(word);
}

function cut(all: number[], from: number, to: number): void {
  for (let end = from + mostCharacters; end < to; end += mostCharacters) all.push(end);
}
