import type { Series } from '../observations.ts';
import { otherAreaNames } from './area-names.ts';
import { tellingWords, wordsOf } from './words.ts';

/** What a phrase of the text names. */
type Named =
  | { readonly kind: 'area'; readonly name: string; readonly isAdjective: boolean }
  | { readonly kind: 'entity'; readonly names: ReadonlyArray<string> };

/** Names of areas, companies and plants, looked up by their first word. */
export interface Lexicon {
  readonly phrases: ReadonlyMap<string, ReadonlyArray<Phrase>>;
  /** In how many series a telling word stands: rare ones tell more. */
  readonly frequency: ReadonlyMap<string, number>;
  /**
   * Short names in capitals that stand in rows (`ito`): products that rows without them are not
   * about.
   */
  readonly topics: ReadonlySet<string>;
}

export interface Phrase {
  readonly words: ReadonlyArray<string>;
  readonly named: Named;
}

const companyEndings = new Set(
  'co ltd inc corp llc plc nv sa ag gmbh kk k.k s.a s.r ltda ojsc ojsz pjsc s.r.o group company limited corporation holding holdings'.split(
    ' ',
  ),
);

/**
 * Names that only countries have and words that any company may have: alone they name no company.
 */
const commonWords = new Set(
  'korea china japan peru doe metal metals mining zinc indium minerals resources technology industries new state the hong south north american rare silver gold lead copper tin solar general national first international'.split(
    ' ',
  ),
);

/** Forms of a commodity that are not what tables of its metal count. */
const otherProducts = ['wafer', 'scrap', 'ore', 'concentrate', 'substrate', 'panel'];

/** The names that the workspace itself gives rise to. */
export function lexiconOf(series: ReadonlyArray<Series>): Lexicon {
  const known = lexicons.get(series);
  if (known !== undefined) return known;
  const lexicon = makeLexicon(series);
  lexicons.set(series, lexicon);
  return lexicon;
}

/** The same list of series is looked at again after every change of the text. */
const lexicons = new WeakMap<ReadonlyArray<Series>, Lexicon>();

function makeLexicon(series: ReadonlyArray<Series>): Lexicon {
  const phrases = new Map<string, Phrase[]>();
  const add = (text: string, named: Named) => {
    const words = wordsOf(text);
    const [first] = words;
    if (first === undefined) return;
    const known = phrases.get(first) ?? [];
    const same = known.find((one) => one.words.join(' ') === words.join(' '));
    if (same === undefined) phrases.set(first, [...known, { words, named }]);
    else if (same.named.kind === 'entity' && named.kind === 'entity') {
      const names = [...new Set([...same.named.names, ...named.names])];
      known[known.indexOf(same)] = { words, named: { kind: 'entity', names } };
    }
  };
  const areas = new Set(series.flatMap(({ country, counterpart }) => [country, counterpart]));
  for (const name of [...areas, ...Object.keys(otherAreaNames)]) {
    if (name === '') continue;
    add(name, { kind: 'area', name, isAdjective: false });
    for (const other of otherAreaNames[name] ?? []) {
      const isAdjective = /(?:an|ese|ish|ch|u\.s\.|us|domestic|global)$/.test(other);
      add(other, { kind: 'area', name, isAdjective });
    }
  }
  const entities = [...new Set(series.map(({ entity }) => entity))].filter((name) => name !== '');
  const starts = countStarts(entities);
  for (const name of entities) {
    for (const alias of aliasesOf(name, starts)) add(alias, { kind: 'entity', names: [name] });
  }
  for (const { location, entity } of series) {
    const place = location.split(',')[0] ?? '';
    if (entity !== '' && place.length > 3) add(place, { kind: 'entity', names: [entity] });
  }
  for (const [first, list] of phrases) {
    phrases.set(
      first,
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
  const frequency = new Map<string, number>();
  for (const one of series) {
    for (const word of tellingWordsOf(one)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const topics = series
    .flatMap(({ label }) => label.match(/\b\p{Lu}{3,}\b/gu) ?? [])
    .map((word) => word.toLowerCase());
  return { phrases, frequency, topics: new Set([...topics, ...otherProducts]) };
}

/**
 * The words of a row that tell it from others, names of countries left out: what it is of, where,
 * by whom.
 */
export function tellingWordsOf({
  label,
  basis,
  country,
  counterpart,
  entity,
}: Series): Set<string> {
  const areas = new Set([country, counterpart].flatMap((name) => wordsOf(name)));
  const company = new Set(wordsOf(entity));
  const words = tellingWords(`${label} ${basis.startsWith('quantity') ? '' : basis}`);
  return new Set(words.filter((word) => !areas.has(word) && !company.has(word) && word !== 'u.s'));
}

/** How many names begin with these words. */
function countStarts(entities: ReadonlyArray<string>): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const name of entities) {
    const words = wordsOf(name);
    for (const length of [1, 2, 3]) {
      const start = words.slice(0, length).join(' ');
      starts.set(start, (starts.get(start) ?? 0) + 1);
    }
  }
  return starts;
}

function aliasesOf(name: string, starts: ReadonlyMap<string, number>): string[] {
  const bare = name.replace(/[([].*$/, '').trim();
  const words = wordsOf(bare);
  const core = words.filter((word) => !companyEndings.has(word));
  const shared = (start: ReadonlyArray<string>) => (starts.get(start.join(' ')) ?? 0) > 1;
  const aliases = [bare, core.join(' ')];
  for (const length of [1, 2, 3]) {
    const start = core.slice(0, length);
    const isTelling =
      length > 1 || ((start[0]?.length ?? 0) > 3 && !commonWords.has(start[0] ?? ''));
    if (start.length === length && isTelling && !shared(start)) aliases.push(start.join(' '));
  }
  // What the company alone is called in brackets stands as a name too; so do its initials.
  const initials = (bare.match(/\b\p{Lu}/gu) ?? []).join('');
  if (initials.length >= 3 && / of | and /.test(bare)) aliases.push(initials);
  return aliases.filter((alias) => alias !== '');
}
