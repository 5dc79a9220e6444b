import type { Clause } from './clauses.ts';
import { conceptsOf } from './clauses.ts';
import type { Concept } from './concepts.ts';
import type { Item } from './mark.ts';
import { findProducts } from './products.ts';
import { singular } from './words.ts';

/** What earlier text leaves behind for what follows: the sentences of a paragraph, the clauses of a sentence. */
export interface Carried {
  readonly area: string | null;
  readonly importer: string | null;
  readonly supplier: string | null;
  readonly entities: ReadonlyArray<string>;
  readonly concepts: ReadonlyArray<Concept>;
  readonly words: ReadonlySet<string>;
  readonly isNet: boolean;
  /** Does it speak of money or of quantities? Null where it says neither, or both. */
  readonly form: 'money' | 'amount' | null;
}

export const nothingCarried: Carried = {
  area: null,
  importer: null,
  supplier: null,
  entities: [],
  concepts: [],
  words: new Set(),
  isNet: false,
  form: null,
};

/** What stands before a clause: what earlier clauses of its sentence leave, earlier sentences, and its run-in head. */
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
  /** What is produced or traded, where the words right beside say so: `gallium production`, `imports of wafers`. */
  readonly products: ReadonlyArray<string>;
}

const companyMark =
  /^(?:ltd|inc|corp|llc|plc|co|gmbh|ojsc|smelter|refinery|mine|facility|plant|bureau|exchange|company)$/;

/** The subject of the statement that stands at the item; `clause` is what earlier clauses of the sentence leave. */
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

/** What the clause leaves behind for the next one. */
export function carryFrom({ items }: Clause, concepts: ReadonlyArray<Concept>): Carried {
  const areas = areaItems(items);
  const trades = areas.map((one) => ({ ...one, isImporter: isImporter(items, one.index) }));
  const verb = items.findIndex(({ mark }) =>
    /^(?:was|were|is|are|had|has|held|made|«q»)$/.test(mark),
  );
  const leading = areas.filter(({ index }) => verb === -1 || index < verb);
  return {
    area: (leading[0] ?? areas[0])?.name ?? null,
    importer: trades.find((one) => one.isImporter)?.name ?? null,
    supplier: trades.find((one) => !one.isImporter && one.name !== 'World')?.name ?? null,
    entities: items.find(({ entities }) => entities !== undefined)?.entities ?? [],
    concepts,
    words: wordsIn(items),
    isNet: isNet(items),
    form: formOf(items),
  };
}

/** What two stretches leave together: the later one first. */
export function carryOn(former: Carried, latter: Carried): Carried {
  return {
    area: latter.area ?? former.area,
    importer: latter.importer ?? former.importer,
    supplier: latter.supplier ?? former.supplier,
    entities:
      latter.entities.length > 0 ? latter.entities : latter.area === null ? former.entities : [],
    concepts: latter.concepts.length > 0 ? latter.concepts : former.concepts,
    words: new Set([...former.words, ...latter.words].slice(-120)),
    isNet: latter.concepts.length > 0 ? latter.isNet : former.isNet,
    form: latter.form ?? former.form,
  };
}

interface AreaPlace {
  readonly name: string;
  readonly index: number;
}

function areaItems(items: ReadonlyArray<Item>): AreaPlace[] {
  return items.flatMap(({ area }, index) =>
    area === undefined || (area.name === 'World' && isLed(items, index)) || isLeftOut(items, index)
      ? []
      : [{ name: area.name, index }],
  );
}

/** `excluding China`, `other than Japan`. */
export function isLeftOut(items: ReadonlyArray<Item>, index: number): boolean {
  const at = items[index - 1]?.mark === 'the' ? index - 2 : index - 1;
  const [two, one] = [items[at - 1]?.mark ?? '', items[at]?.mark ?? ''];
  return (
    /^(?:excluding|except|outside|without)$/.test(one) ||
    /^(?:except for|outside of|other than)$/.test(`${two} ${one}`)
  );
}

/** `the world’s leading producer` speaks of the one that leads. */
function isLed(items: ReadonlyArray<Item>, index: number): boolean {
  const after = items[index + 1]?.mark === "'s" ? index + 2 : index + 1;
  const isNth = /^(?:second|third|fourth|fifth)$/.test(items[after]?.mark ?? '');
  const mark = items[isNth ? after + 1 : after]?.mark ?? '';
  return /^(?:leading|largest|biggest|top|foremost|main|only)$/.test(mark);
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

/** `and shipped 3 t to Japan`: it was shipped by whoever the clause before is about. */
function opensWithSending(items: ReadonlyArray<Item>): boolean {
  const first = items[/^(?:and|but)$/.test(items[0]?.mark ?? '') ? 1 : 0];
  return sends.test(first?.mark ?? '');
}

const sends = /^(?:ship(?:ped|ments?)|suppl(?:y|ied|ies|iers?)|export(?:s|ed)?|sold|sent)$/;

/** `Japan’s imports`, `U.S. imports of ...`, `the Republic of Korea imported`, `into China`, `imports by Japan`. */
function isImporter(items: ReadonlyArray<Item>, index: number): boolean {
  const before = items[index - 1]?.mark === 'the' ? items[index - 2]?.mark : items[index - 1]?.mark;
  if (before === 'into') return true;
  const two = items[index - 2]?.mark ?? '';
  if (before === 'by' && /^import/.test(two)) return true;
  if (before === 'from') return false;
  if (before === 'to' && items.slice(0, index).some(({ mark }) => sends.test(mark))) return true;
  for (let place = index + 1; place < Math.min(items.length, index + 6); place += 1) {
    const mark = items[place]?.mark ?? '';
    if (/^import(?:s|ed|ing|er)?$/.test(mark)) return true;
    if (mark !== "'s" && !/^(?:total|net|indium|annual|«t»|«e»|\p{L}{3,})$/u.test(mark))
      return false;
    if (
      /^(?:was|were|is|are|had|accounted|supplied|shipped|provided|remained|and|from|fell|rose)$/.test(
        mark,
      )
    )
      return false;
  }
  return false;
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

function wordsIn(items: ReadonlyArray<Item>): Set<string> {
  const words = items.map(({ mark }) => mark).filter((mark) => /^\p{L}/u.test(mark));
  return new Set([...words, ...words.map(singular)]);
}

function isStranger(items: ReadonlyArray<Item>, { mark }: Item, place: number): boolean {
  if (!companyMark.test(mark)) return false;
  const before = items[place - 1];
  return before?.isCapital === true && !/^(?:the|its|a|an|this|that|each|in|at)$/.test(before.mark);
}

function formOf(items: ReadonlyArray<Item>): Carried['form'] {
  const units = items.flatMap(({ quantity }) => quantity?.unit ?? []);
  const isMoney =
    items.some(({ mark }) => /^(?:value|valued|worth)$/.test(mark)) || units.includes('USD');
  const isAmount =
    items.some(({ mark }) => /^(?:quantity|quantities|tonnage)$/.test(mark)) ||
    units.some((unit) => unit === 't' || unit === 'kg');
  return isMoney === isAmount ? null : isMoney ? 'money' : 'amount';
}

function isNet(items: ReadonlyArray<Item>): boolean {
  return items.some(
    ({ mark }, index) =>
      mark === 'net' && /^(?:import|export|«a»|indium)/.test(items[index + 1]?.mark ?? ''),
  );
}
