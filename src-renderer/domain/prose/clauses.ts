import { conceptOfWord, type Concept } from './concepts.ts';
import type { Item } from './mark.ts';
import { movementNoun } from './movement-words.ts';

/** A part of a sentence that says one thing. */
export interface Clause {
  readonly items: ReadonlyArray<Item>;
  /** The marks, each between two spaces: what patterns are matched against. */
  readonly text: string;
  /** For each item, where its mark begins in `text`. */
  readonly places: ReadonlyArray<number>;
}

const finite =
  /^(?:was|were|is|are|be|been|had|has|have|will|would|could|held|made|did|increased|decreased|declined|dropped|fell|rose|grew|remained|continued|stayed|totaled|totalled|amounted|reached|averaged|ranged|accounted|produced|imported|exported|consumed|supplied|shipped|raised|planned|closed|operated|forecast|forecasts|announced|expected|doubled|tripled|climbed|slipped|gained|lost|stood|became|ranked|led|ended)$/;

/**
 * The clauses of a sentence: cut at semicolons and before joining words that a verb of their own
 * follows.
 */
export function splitClauses(items: ReadonlyArray<Item>): Clause[] {
  const clauses: Item[][] = [[]];
  items.forEach((item, index) => {
    if (cutsBefore(items, index) && !isInList(items, index, clauses.at(-1) ?? [])) clauses.push([]);
    clauses.at(-1)?.push(item);
  });
  return clauses.filter((clause) => clause.length > 0).map(makeClause);
}

export function makeClause(items: ReadonlyArray<Item>): Clause {
  const places: number[] = [];
  let text = ' ';
  for (const { mark } of items) {
    places.push(text.length);
    text += `${mark} `;
  }
  return { items, text, places };
}

/** The item whose mark stands at that place of the clause’s text. */
export function itemAt({ places }: Clause, place: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What the clause counts, in the order in which its words say so. */
export function conceptsOf({ items }: Clause): ReadonlyArray<{ concept: Concept; index: number }> {
  return items.flatMap(({ mark }, index) => {
    const concept = conceptOfWord(mark);
    return concept === null ? [] : [{ concept, index }];
  });
}

/** `Canada, Belgium, and Japan supplied`: the verb is that of all of them. */
function isInList(items: ReadonlyArray<Item>, index: number, clause: ReadonlyArray<Item>): boolean {
  if (items[index]?.mark !== 'and' || items[index - 1]?.mark !== ',') return false;
  const after = items[index + 1]?.mark === 'the' ? index + 2 : index + 1;
  const isNamed = (place: number) =>
    items[place]?.area !== undefined || items[place]?.entities !== undefined;
  return isNamed(index - 2) && isNamed(after) && !clause.some(({ mark }) => finite.test(mark));
}

/** `and the quantity fell`, `as the unit value rose`: another measure, with a verb of its own. */
function speaksOfAnother(items: ReadonlyArray<Item>, index: number): boolean {
  const after = /^(?:the|its|their)$/.test(items[index + 1]?.mark ?? '') ? index + 2 : index + 1;
  return (
    /^(?:quantity|quantities|tonnage|volume|value|unit)$/.test(items[after]?.mark ?? '') &&
    items.slice(after + 1, after + 6).some(({ mark }) => finite.test(mark)) &&
    items.slice(Math.max(0, index - 20), index).some(({ mark }) => finite.test(mark))
  );
}

const aside = new RegExp(
  `^(?:after|following|despite|amid|on) an? (?:[^ ,;()]+ ){0,3}?${movementNoun}(?: |$)`,
);

/** Does the item begin `after a fall from 340 t`, `on an 11% decline in imports`? */
export function isAside(items: ReadonlyArray<Item>, index: number): boolean {
  const marks = items.slice(index, index + 6).map(({ mark }) => mark);
  return aside.test(marks.join(' '));
}

function cutsBefore(items: ReadonlyArray<Item>, index: number): boolean {
  const mark = items[index]?.mark ?? '';
  const before = items[index - 1]?.mark ?? '';
  if (before === ';') return true;
  // `Although not in 2010` leaves a year out of what goes before.
  if (mark === 'although' && items[index + 1]?.mark === 'not') return false;
  if (/^(?:while|whereas|although)$/.test(mark) && before !== 'even') return true;
  // `even as the tonnage declined`, `as the quantity fell`.
  if (mark === 'even' && /^(?:as|though|while)$/.test(items[index + 1]?.mark ?? '')) return true;
  if (/^(?:as|and|but|though)$/.test(mark) && before !== 'even' && speaksOfAnother(items, index))
    return true;
  if (isAside(items, index) && items.slice(0, index).some((one) => finite.test(one.mark)))
    return true;
  if (/^resulting$/.test(mark) && before === ',') return true;
  if (
    /^(?:nearly|almost|more)$/.test(mark) &&
    /^(?:doubling|tripling)$/.test(items[index + 1]?.mark ?? '')
  )
    return true;
  if (mark === 'and' && finite.test(items[index + 1]?.mark ?? '') && before !== ',') return true;
  // `but 8% more than in 2013`, `but increased in value`, `, their value increased`.
  const next = items[index + 1];
  if (mark === 'but' && before === 'all') return false;
  if (mark === 'but' && (finite.test(next?.mark ?? '') || next?.quantity !== undefined))
    return true;
  if (before === ',' && /^(?:their|its)$/.test(mark))
    return items.slice(index + 1, index + 5).some((one) => finite.test(one.mark));
  // `and those from Belgium were 21.3 t`, with a comma before it or without.
  if (mark === 'and' && /^(?:those|that)$/.test(items[index + 1]?.mark ?? ''))
    return items.slice(index + 2, index + 9).some(({ mark: next }) => finite.test(next));
  if (!/^(?:and|but|which|with|compared)$/.test(mark) || before !== ',') return false;
  if (mark === 'with') return /^(?:an?|the)$/.test(items[index + 1]?.mark ?? '');
  if (mark === 'compared') return false;
  // Only when a verb follows before the next comma, and none but a list goes before.
  for (const { mark: next } of items.slice(index + 1, index + 16)) {
    if (/^[;)]$/.test(next)) return false;
    if (finite.test(next)) return true;
    if (next === ',') return mark === 'which';
  }
  return false;
}
