/** A stretch of tracks (rows or columns) from `first` up to, not including, `end`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** One side of what is seen: `from` and `size` in pixels, counted from where the first track begins. */
export interface Sight {
  readonly from: number;
  readonly size: number;
}

/** A track that is drawn, and the tracks left out before it. */
export interface Drawn {
  readonly index: number;
  readonly skipped: number;
}

/** Where each track begins, and after the last one where it ends: one more than there are tracks. */
export function startsOf(sizes: ReadonlyArray<number>): number[] {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return starts;
}

/** The tracks of one size that are seen at least in part, and `beyond` more on either side. */
export function seenTracks(sight: Sight, size: number, count: number, beyond: number): Stretch {
  const first = Math.floor(sight.from / size) - beyond;
  const end = Math.ceil((sight.from + sight.size) / size) + beyond;
  return clampStretch({ first, end }, count);
}

/** The tracks of any size, which begin at `starts`, that are seen at least in part, and `beyond` more on either side. */
export function seenAmong(sight: Sight, starts: ReadonlyArray<number>, beyond: number): Stretch {
  const count = starts.length - 1;
  const first = lastNotAfter(starts, sight.from) - beyond;
  const end = lastNotAfter(starts, sight.from + sight.size) + 1 + beyond;
  return clampStretch({ first, end }, count);
}

/**
 * The tracks to draw, in order: a stretch and one track besides it, wherever it is, which is -1 when there is none. The
 * one besides keeps what the analyst is at (the active cell, its editor) in the page while it is scrolled out of sight.
 */
export function drawnTracks({ first, end }: Stretch, besides: number, count: number): Drawn[] {
  const indexes: number[] = [];
  for (let index = first; index < end; index += 1) indexes.push(index);
  const isKnown = besides >= 0 && besides < count;
  if (isKnown && besides < first) indexes.unshift(besides);
  else if (isKnown && besides >= end) indexes.push(besides);
  return indexes.map((index, place) => ({
    index,
    skipped: index - (place === 0 ? 0 : (indexes[place - 1] ?? 0) + 1),
  }));
}

/**
 * The same tracks, as the objects that stood for them before, and the former list itself when nothing has changed: what
 * is drawn of them has nothing to do then.
 */
export function reuseDrawn(
  before: ReadonlyArray<Drawn>,
  now: ReadonlyArray<Drawn>,
): ReadonlyArray<Drawn> {
  const known = new Map(before.map((one) => [one.index, one]));
  const reused = now.map((one) => {
    const former = known.get(one.index);
    return former?.skipped === one.skipped ? former : one;
  });
  const isSame =
    reused.length === before.length && reused.every((one, place) => one === before[place]);
  return isSame ? before : reused;
}

/**
 * Which element draws each row, by number. Rows that stay keep theirs, so that nothing is taken away from under the
 * pointer or the focus; rows that come take over those of rows that went, which is far faster than to make new ones.
 */
export function assignSlots(
  before: ReadonlyMap<number, number>,
  rows: ReadonlyArray<number>,
): ReadonlyMap<number, number> {
  const kept = rows.flatMap((row) => before.get(row) ?? []);
  const used = new Set(kept);
  const free = [...before.values()].filter((slot) => !used.has(slot));
  let next = Math.max(-1, ...before.values()) + 1;
  return new Map(rows.map((row) => [row, before.get(row) ?? free.shift() ?? next++]));
}

/** Where to scroll so that the track is seen whole; `sight.from` itself when it is, or where it begins when it is too large. */
export function scrollToShow(sight: Sight, start: number, end: number): number {
  if (start < sight.from || end - start > sight.size) return Math.max(0, start);
  return Math.max(sight.from, end - sight.size);
}

/** The last track that begins at or before that point. */
function lastNotAfter(starts: ReadonlyArray<number>, point: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= point) low = middle;
    else high = middle - 1;
  }
  return low;
}

function clampStretch({ first, end }: Stretch, count: number): Stretch {
  const last = Math.min(Math.max(end, 0), count);
  return { first: Math.min(Math.max(first, 0), last), end: last };
}
