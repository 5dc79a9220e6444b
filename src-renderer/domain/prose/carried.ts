import { areaItems, isImporter } from './areas-in.ts';
import type { Clause } from './clauses.ts';
import type { Concept } from './concepts.ts';
import type { Item } from './mark.ts';
import { singular } from './words.ts';

/**
 * What earlier text leaves behind for what follows: the sentences of a paragraph, the clauses of a
 * sentence.
 */
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

/** The words of the items, as they are and in the singular. */
export function wordsIn(items: ReadonlyArray<Item>): Set<string> {
  const words = items.map(({ mark }) => mark).filter((mark) => /^\p{L}/u.test(mark));
  return new Set([...words, ...words.map(singular)]);
}

/** Do the items speak of money or of quantities? */
export function formOf(items: ReadonlyArray<Item>): Carried['form'] {
  const units = items.flatMap(({ quantity }) => quantity?.unit ?? []);
  const isMoney =
    items.some(({ mark }) => /^(?:value|valued|worth)$/.test(mark)) || units.includes('USD');
  const isAmount =
    items.some(({ mark }) => /^(?:quantity|quantities|tonnage)$/.test(mark)) ||
    units.some((unit) => unit === 't' || unit === 'kg');
  return isMoney === isAmount ? null : isMoney ? 'money' : 'amount';
}

/** Do they speak of imports or exports after taking off the others? */
export function isNet(items: ReadonlyArray<Item>): boolean {
  return items.some(
    ({ mark }, index) =>
      mark === 'net' && /^(?:import|export|«a»|indium)/.test(items[index + 1]?.mark ?? ''),
  );
}
