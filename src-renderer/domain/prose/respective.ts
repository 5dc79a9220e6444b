import { makeClause, type Clause } from './clauses.ts';
import { conceptOfWord } from './concepts.ts';
import type { Item } from './mark.ts';

/**
 * The clause as often as `respectively` says it of something else, each with its own name, time or
 * thing counted and its own amount; the clause alone where nothing is so listed, or where the lists
 * are not equally long.
 */
export function splitRespectively(clause: Clause): Clause[] {
  const { items } = clause;
  const at = items.findIndex(({ mark }) => mark === 'respectively');
  if (at === -1) return [clause];
  const amounts = nearestRun(runs(items, isQuantity), at);
  if (amounts === null) return [clause];
  const named = [isArea, isEntity, isTime, isConcept]
    .flatMap((is) => runs(items, is))
    .filter((run) => run.length === amounts.length);
  const names = nearestRun(named, amounts[0] ?? 0);
  if (names === null) return [clause];
  const unit = items[amounts.at(-1) ?? 0]?.quantity?.unit ?? '';
  return amounts.map((own, index) => {
    const kept = new Set([own, names[index]]);
    const left = items.filter((item, place) => {
      if (kept.has(place)) return true;
      return !within(amounts, place) && !within(names, place) && item.mark !== 'respectively';
    });
    // `26.0, 21.3, and 10.1 t`: the unit stands behind the last alone.
    return makeClause(left.map((item) => (item === items[own] ? withUnit(item, unit) : item)));
  });
}

const isQuantity = ({ quantity }: Item) => quantity !== undefined;
const isArea = ({ area }: Item) => area !== undefined;
const isEntity = ({ entities }: Item) => entities !== undefined;
const isTime = ({ time }: Item) => time !== undefined;
const isConcept = ({ mark }: Item) =>
  conceptOfWord(mark) !== null || /^(?:quantity|value)$/.test(mark);

/** Lists of two or more in the items, each as the places of its members. */
export function runs(items: ReadonlyArray<Item>, is: (item: Item) => boolean): number[][] {
  const found: number[][] = [];
  let open: number[] = [];
  const close = () => {
    if (open.length > 1) found.push(open);
    open = [];
  };
  items.forEach((item, index) => {
    if (is(item)) {
      if (open.length > 0 && !isJoined(items, open.at(-1) ?? 0, index)) close();
      open.push(index);
    } else if (!joins.test(item.mark)) close();
  });
  close();
  return found;
}

const joins = /^(?:,|and|the|from|in|of|about|nearly|indium|to)$/;

/** A list goes on only behind a comma or an `and`. */
function isJoined(items: ReadonlyArray<Item>, from: number, to: number): boolean {
  return items.slice(from + 1, to).some(({ mark }) => /^(?:,|and)$/.test(mark));
}

function nearestRun(all: ReadonlyArray<number[]>, at: number): number[] | null {
  const distance = (run: number[]) => Math.min(...run.map((place) => Math.abs(place - at)));
  return [...all].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function within(run: ReadonlyArray<number>, place: number): boolean {
  return (run[0] ?? 0) <= place && place <= (run.at(-1) ?? 0);
}

function withUnit(item: Item, unit: string): Item {
  const { quantity } = item;
  return quantity?.unit === '' ? { ...item, quantity: { ...quantity, unit } } : item;
}
