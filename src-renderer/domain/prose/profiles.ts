import { findConversion, findYearlyConversion } from '../conversions.ts';
import type { Series, Table } from '../observations.ts';
import { conceptOfIndicator, type Concept } from './concepts.ts';
import { tellingWordsOf } from './lexicon.ts';
import { products } from './products.ts';
import { unitValueRows } from './unit-values.ts';
import { singular, wordsOf } from './words.ts';

/** What a series is recognised by in prose. */
export interface Profile {
  readonly series: Series;
  readonly concept: Concept;
  /** Words of its row that tell it from others. */
  readonly words: ReadonlySet<string>;
  /** Short names in capitals (`ITO`): without them the text means something else. */
  readonly acronyms: ReadonlyArray<string>;
  /** Other proper names in its row, such as whose count it is. */
  readonly names: ReadonlyArray<string>;
  /** Does it stand in a numbered table, not among figures of the text? */
  readonly isNumbered: boolean;
  readonly isNet: boolean;
  /** The commodities and products that its row or its table names. */
  readonly products: ReadonlySet<string>;
  /** Does it state a change, a share, a sum of money, a percentage? */
  readonly form:
    'amount' | 'money' | 'price' | 'unit-value' | 'change' | 'share' | 'percent' | 'count';
  /** No table prints it. */
  readonly isComputed: boolean;
}

/** The series as prose knows them. */
export function profilesOf(
  series: ReadonlyArray<Series>,
  tables: ReadonlyArray<Table>,
): ReadonlyArray<Profile> {
  const known = profiles.get(series);
  if (known?.tables === tables) return known.made;
  const made = makeProfiles(series, tables);
  profiles.set(series, { tables, made });
  return made;
}

const profiles = new WeakMap<
  ReadonlyArray<Series>,
  { readonly tables: ReadonlyArray<Table>; readonly made: ReadonlyArray<Profile> }
>();

function makeProfiles(
  series: ReadonlyArray<Series>,
  tables: ReadonlyArray<Table>,
): ReadonlyArray<Profile> {
  const numbered = new Set(tables.filter(({ number }) => number !== '').map(({ id }) => id));
  const titles = new Map(tables.map(({ id, title }) => [id, title]));
  // Rows under a title without a commodity are of those that the other titles name.
  const homes = new Set(tables.flatMap(({ title }) => wordsOf(title).map(singular)));
  const productsOf = ({ label, tableId }: Series) => {
    const own = new Set(wordsOf(`${label} ${titles.get(tableId) ?? ''}`).map(singular));
    return [...own].some((word) => products.has(word)) ? own : new Set([...own, ...homes]);
  };
  const computed = unitValueRows(series).map((row) => row.series);
  return [...series, ...computed].map((one, at) => {
    const own = new Set([
      ...wordsOf(one.country),
      ...wordsOf(one.counterpart),
      ...wordsOf(one.entity),
      ...wordsOf(one.location),
    ]);
    const label = one.label.split(/\s+/);
    const capitals = label
      .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
      .filter((word, index) => /^\p{Lu}/u.test(word) && (index > 0 || /^\p{Lu}{3,}$/u.test(word)));
    const acronyms = capitals.filter((word) => /^\p{Lu}{3,}$/u.test(word)).map(lower);
    const names = capitals
      .map(lower)
      .filter(
        (word) =>
          !acronyms.includes(word) &&
          !own.has(word) &&
          !/^(?:us|of|united|states|republic|korea|korean|chinese)$/.test(word),
      );
    return {
      series: one,
      concept: conceptOfIndicator(one.indicator),
      words: tellingWordsOf(one),
      acronyms: acronyms.filter((word) => word !== 'usa'),
      names,
      isNumbered: numbered.has(one.tableId),
      isNet: /\bnet\b/i.test(one.indicator),
      form: formOf(one),
      isComputed: at >= series.length,
      products: productsOf(one),
    };
  });
}

const lower = (word: string) => word.toLowerCase();

function formOf({ measure, unit }: Series): Profile['form'] {
  if (/\bchange\b/i.test(measure)) return 'change';
  if (/\bunit value\b/i.test(measure)) return 'unit-value';
  if (/%/.test(unit)) return /\bshare\b/i.test(measure) ? 'share' : 'percent';
  if (/^(?:USD|CNY|JPY|EUR)\//.test(unit)) return 'price';
  if (/USD|CNY|JPY|EUR/.test(unit)) return 'money';
  return unit === 'company' ? 'count' : 'amount';
}

/** Do two units measure one thing, so that a named conversion leads from the one to the other? */
export function areCompatible(some: string, other: string): boolean {
  return some === other || findConversion(some, other).ok;
}

/**
 * May an amount in that unit be said of the series? Of capacities, what they make in one year may
 * be; of production, an amount a year.
 */
export function fitsUnit(unit: string, { series, concept }: Profile): boolean {
  return concept === 'capacity' || (concept === 'production' && unit.endsWith('/yr'))
    ? findYearlyConversion(unit, series.unit).ok
    : areCompatible(unit, series.unit);
}
