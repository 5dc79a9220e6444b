import { areaItems, isImporter, opensWithSending } from './areas-in.ts';
import { formOf, isNet, wordsIn, type Carried } from './carried.ts';
import type { Clause } from './clauses.ts';
import { conceptsOf } from './clauses.ts';
import type { Concept } from './concepts.ts';
import type { Item } from './mark.ts';
import { findProducts } from './products.ts';

/**
 * What stands before a clause: what earlier clauses of its sentence leave, earlier sentences, and
 * its run-in head.
 */
export interface Before {
  readonly clause: Carried;
  readonly sentence: Carried;
  readonly heading: string | null;
}

/** What a statement is about, as far as words say. */
export interface Subject extends Before {
  /** The area nearest to the statement in its clause, and the others there. */
  readonly area: string | null;
  readonly areas: ReadonlySet<string>;
  readonly importer: string | null;
  readonly supplier: string | null;
  readonly entities: ReadonlyArray<string>;
  readonly concepts: ReadonlyArray<Concept>;
  readonly words: ReadonlySet<string>;
  /** A company or plant of which no row is known. */
  readonly isStranger: boolean;
  /** Short names in its clause, before the statement. */
  readonly acronyms: ReadonlyArray<string>;
  readonly isNet: boolean;
  readonly form: 'money' | 'amount' | null;
  /**
   * What is produced or traded, where the words right beside say so: `gallium production`, `imports
   * of wafers`.
   */
  readonly products: ReadonlyArray<string>;
}

const companyMark =
  /^(?:ltd|inc|corp|llc|plc|co|gmbh|ojsc|smelter|refinery|mine|facility|plant|bureau|exchange|company)$/;

/**
 * The subject of the statement that stands at the item; `clause` is what earlier clauses of the
 * sentence leave.
 */
export function findSubject(clause: Clause, index: number, before: Before): Subject {
  const { items } = clause;
  const areas = areaItems(items);
  const trades = areas.map((one) => ({ ...one, isImporter: isImporter(items, one.index) }));
  const suppliers = trades.filter((one) => !one.isImporter && one.name !== 'World');
  const after = sourceAfter(items, index);
  const entityItems = items.flatMap((item, place) =>
    item.entities === undefined ? [] : [{ entities: item.entities, place }],
  );
  const entity = nearest(
    entityItems.map((one) => ({ ...one, index: one.place })),
    index,
  );
  // `Korea (150 t) and Japan (72 t)`: what stands in brackets is said of the name before them.
  const bracketed =
    items[index - 1]?.mark === '('
      ? areas.find((one) => one.index === Math.floor(index) - 2)
      : undefined;
  const importers = trades.filter((one) => one.isImporter);
  return {
    area: nearest(areas, index)?.name ?? null,
    areas: new Set((bracketed === undefined ? areas : [bracketed]).map(({ name }) => name)),
    importer: nearest(importers, index)?.name ?? null,
    supplier:
      after ??
      suppliers.filter((one) => one.index < index).at(-1)?.name ??
      (opensWithSending(items) ? before.clause.area : null),
    entities: entity?.entities ?? [],
    concepts: conceptsOf(clause).map(({ concept }) => concept),
    words: wordsIn(items),
    isStranger: entity === null && items.some((item, place) => isStranger(items, item, place)),
    acronyms: items
      .slice(0, Math.ceil(index))
      .filter(({ isAcronym }) => isAcronym === true)
      .map(({ mark }) => mark),
    isNet: isNet(items),
    form: formOf(items),
    products: findProducts(clause),
    ...before,
  };
}

/** The last one before the place, else the first after it. */
function nearest<T extends { readonly index: number }>(
  places: ReadonlyArray<T>,
  index: number,
): T | null {
  return (
    places.filter((one) => one.index <= index).at(-1) ??
    places.find((one) => one.index > index) ??
    null
  );
}

/** `10% from Japan`, `26 t came from Canada`. */
function sourceAfter(items: ReadonlyArray<Item>, index: number): string | null {
  for (let place = index + 1; place < Math.min(items.length, index + 8); place += 1) {
    const { mark = '', area } = items[place] ?? {};
    const before =
      items[place - 1]?.mark === 'the' ? items[place - 2]?.mark : items[place - 1]?.mark;
    if (area !== undefined && before === 'from') return area.name;
    if (/^(?:«q»|,|;|\)|to)$/.test(mark)) return null;
  }
  return null;
}

function isStranger(items: ReadonlyArray<Item>, { mark }: Item, place: number): boolean {
  if (!companyMark.test(mark)) return false;
  const before = items[place - 1];
  return before?.isCapital === true && !/^(?:the|its|a|an|this|that|each|in|at)$/.test(before.mark);
}
