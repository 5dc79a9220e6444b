/** A stretch of text: in both, only in the old one, only in the new one. */
export interface DifferencePart {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** So many pairs of words, or lines, are compared with one another. */
const mostPairs = 1_000_000;

/**
 * How one text becomes the other, word by word; of long texts line by line; of very long ones with very many changes as
 * one stretch for another. The parts that are not `come` make up the old text, those that are not `gone` the new one.
 */
export function findTextDifference(before: string, after: string): DifferencePart[] {
  const byWord = compare(split(before, /(\s+)/), split(after, /(\s+)/));
  if (byWord !== null) return byWord;
  const byLine = compare(split(before, /(?<=\n)/), split(after, /(?<=\n)/));
  if (byLine !== null) return byLine;
  return join([
    { kind: 'gone', text: before },
    { kind: 'come', text: after },
  ]);
}

/** What has changed is drawn up to so many characters of a stretch: a megabyte would take seconds. */
const longestChange = 2_000;

/**
 * The parts with what is the same cut to so many characters around each change, and a very long change to its beginning
 * and its end; `…` stands where something was cut.
 */
export function foldDifference(
  parts: ReadonlyArray<DifferencePart>,
  around: number,
): DifferencePart[] {
  if (parts.length < 2) return [...parts];
  return parts.map((part, index) => {
    const { kind, text } = part;
    if (kind !== 'same') return { kind, text: cutMiddle(text) };
    const isFirst = index === 0;
    const isLast = index === parts.length - 1;
    const kept = (isFirst ? 0 : around) + (isLast ? 0 : around);
    if (text.length <= kept + 1) return part;
    const start = isFirst ? '' : text.slice(0, around);
    const end = isLast ? '' : text.slice(-around);
    return { kind, text: `${start}…${end}` };
  });
}

function cutMiddle(text: string): string {
  const half = longestChange / 2;
  return text.length <= longestChange ? text : `${text.slice(0, half)}…${text.slice(-half)}`;
}

function split(text: string, where: RegExp): string[] {
  return text.split(where).filter(Boolean);
}

/** Null where there is too much to compare. */
function compare(
  before: ReadonlyArray<string>,
  after: ReadonlyArray<string>,
): DifferencePart[] | null {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  if (old.length * fresh.length > mostPairs) return null;
  const same = (text: ReadonlyArray<string>) => ({ kind: 'same' as const, text: text.join('') });
  return join([
    same(before.slice(0, start)),
    ...walk(old, fresh),
    same(before.slice(before.length - end)),
  ]);
}

/** By the longest common subsequence. */
function walk(old: ReadonlyArray<string>, fresh: ReadonlyArray<string>): DifferencePart[] {
  const width = fresh.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        old[row] === fresh[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: DifferencePart[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    const [gone, come] = [old[row], fresh[column]];
    if (gone !== undefined && gone === come) {
      parts.push({ kind: 'same', text: gone });
      row += 1;
      column += 1;
    } else if (
      gone !== undefined &&
      (come === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      parts.push({ kind: 'gone', text: gone });
      row += 1;
    } else {
      parts.push({ kind: 'come', text: come ?? '' });
      column += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind as one part; between two stretches that are the same, first all that is gone. */
function join(parts: ReadonlyArray<DifferencePart>): DifferencePart[] {
  const joined: DifferencePart[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone !== '') joined.push({ kind: 'gone', text: gone });
    if (come !== '') joined.push({ kind: 'come', text: come });
    gone = come = '';
  };
  for (const [index, { kind, text }] of parts.entries()) {
    if (text === '') continue;
    const isGap = kind === 'same' && /^[^\S\n]+$/.test(text) && gone !== '' && come !== '';
    // `half only` for `of the` reads better than word for word with the spaces kept.
    if (isGap && parts[index + 1]?.kind !== 'same') {
      gone += text;
      come += text;
      continue;
    }
    if (kind === 'gone') gone += text;
    else if (kind === 'come') come += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') joined.splice(-1, 1, { kind, text: last.text + text });
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
