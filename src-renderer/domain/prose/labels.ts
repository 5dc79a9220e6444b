import { nameRow, nameRowShortly } from '../names.ts';
import type { Profile } from './profiles.ts';
import type { Sentence } from './sentences.ts';

/** A row's own name that stands word for word before a colon: nothing else can be meant. */
export interface Labelled {
  readonly profiles: ReadonlyArray<Profile>;
  /** The sentence with its name blanked, so that no word or number of it is read as a statement. */
  readonly text: string;
  /** A country or a company alone is the name of many things: then nothing is contradicted. */
  readonly isBare: boolean;
}

/** Rows by the names under which sentences list them. */
export type Labels = ReadonlyMap<string, ReadonlyArray<Profile>>;

export function labelsOf(profiles: ReadonlyArray<Profile>): Labels {
  const known = labels.get(profiles);
  if (known !== undefined) return known;
  const made = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const { series, isComputed } = profile;
    if (isComputed) continue;
    const names = new Set([series.label, nameRow(series), nameRowShortly(series)].map(plain));
    for (const name of names) made.set(name, [...(made.get(name) ?? []), profile]);
  }
  labels.set(profiles, made);
  return made;
}

const labels = new WeakMap<ReadonlyArray<Profile>, Labels>();

const longest = 200;

/**
 * The rows that the sentence names before a colon; null when what stands there is no row's name.
 */
export function readLabel({ text }: Sentence, known: Labels): Labelled | null {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    if (colon > longest) return null;
    const before = text.slice(lead, colon);
    const name = before.replace(/, (?:19|20)\d\d$/, '');
    const profiles =
      known.get(plain(name)) ?? (name === before ? undefined : known.get(plain(before)));
    if (profiles === undefined) continue;
    const end = lead + name.length;
    return {
      profiles,
      text: `${' '.repeat(end)}${text.slice(end)}`,
      isBare: profiles.some(({ series }) => isBare(series, plain(name))),
    };
  }
  return null;
}

function isBare({ country, counterpart, entity }: Profile['series'], name: string): boolean {
  return ['Total', country, counterpart, entity].some((one) => one !== '' && plain(one) === name);
}

/** In small letters, with one space for several, a country's name turned as running text has it. */
function plain(name: string): string {
  const even = name.replace(/\s+/g, ' ').replaceAll('’', "'").trim().toLowerCase();
  const turned = /^([^,]+), ([^,]+ of)$/.exec(even);
  return (turned === null ? even : `${turned[2] ?? ''} ${turned[1] ?? ''}`).replace(/^the /, '');
}
