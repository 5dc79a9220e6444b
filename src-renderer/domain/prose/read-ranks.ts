import type { When } from './claims.ts';
import { conceptOfWord, type Concept } from './concepts.ts';
import { itemAt, type Clause } from './clauses.ts';
import { leadingTime, timeOf } from './when.ts';

/** A place in an order that the clause gives to areas. */
export interface RankClaim {
  /** The areas' items: the first one has the place, the others follow it. */
  readonly areas: ReadonlyArray<number>;
  readonly place: number;
  /** What they are ranked by: the word for those who do it. */
  readonly concept: Concept;
  readonly index: number;
  readonly last: number;
  readonly when: When;
}

/** `the three leading suppliers accounted for 59%`. */
export interface TopShare {
  readonly count: number;
  /** The quantity’s item. */
  readonly index: number;
  readonly when: When;
}

const places: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
/** How many are said to lead. */
export const countsInWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
};
export const who =
  '(?:plants?|destinations?|suppliers?|producers?|sources?|consumers?|importers?|exporters?|refiners?|imports source)';
export const first = '(?:leading|largest|biggest|top|foremost|principal|main|most important)';
const nth = '(?:(second|third|fourth|fifth|2nd|3rd|4th) )?';
const adverbs = "(?:(?:again|still|also|by far|once more|the|a|world|global|«a»|'s|U\\.S\\.) )*";

const areaFirst = new RegExp(
  `«a» (?:, |(?:\\( «q» \\) )?(?:was|is|remained|became|stayed|continued to be|continued as|ranked as|ranked|again was|has been|had been) )${adverbs}${nth}${first} (?:[\\p{L}«»]+ ){0,3}?${who} `,
  'gu',
);
const areaLast = new RegExp(
  ` (?:(two|three|four|five|six|ten) )?${nth}${first} (?:[\\p{L}«»]+ ){0,3}?${who} (?:[^;]{0,90}? )?(?:was|were|is|are|included|include) (?:also |again |the |in order |in (?:descending|decreasing) order |(?:in order )?of (?:quantity|value|volume|importance|output|tonnage) |: |by (?:quantity|value|volume) |, )*«[ae]» `,
  'gu',
);

export function readRanks(clause: Clause, fallback: When): RankClaim[] {
  const { text, items } = clause;
  if (/ (?:expected|would|will|could|may|might|forecast|projected) /.test(text)) return [];
  const found: RankClaim[] = [];
  for (const match of text.matchAll(areaFirst)) {
    const area = itemAt(clause, match.index);
    const last = itemAt(clause, match.index + match[0].length - 2);
    if (isInside(clause, area)) continue;
    const followers = followersOf(clause, last);
    found.push({
      areas: [area, ...followers],
      place: places[match[1] ?? ''] ?? 1,
      concept: conceptOfWho(match[0]),
      index: area,
      last: followers.at(-1) ?? last,
      when: leadingTime(clause, area) ?? timeOf(clause, last, fallback),
    });
  }
  for (const match of text.matchAll(areaLast)) {
    const start = itemAt(clause, match.index + 1);
    const area = itemAt(clause, match.index + match[0].length - 4);
    const isOne =
      !/(?:plants|destinations|suppliers|producers|sources|consumers|importers|exporters|refiners)/.test(
        match[0],
      );
    const areas = isOne ? [area] : listFrom(clause, area);
    const last = areas.at(-1) ?? area;
    const time = items.slice(start, area).find((item) => item.time !== undefined)?.time;
    const when =
      time === undefined
        ? (leadingTime(clause, start) ?? fallback)
        : { periods: time.periods, isExplicit: true };
    found.push({
      areas,
      place: places[match[2] ?? ''] ?? 1,
      concept: conceptOfWho(match[0]),
      index: start,
      last,
      when,
    });
  }
  return found;
}

/** `followed by Belgium and Japan`: who comes next, in that order. */
function followersOf(clause: Clause, last: number): number[] {
  const from = (clause.places[last] ?? 0) + (clause.items[last]?.mark.length ?? 0);
  const found = /^[^;]{0,80}? followed (?:closely )?by (?:the )?(?=«[ae]» )/.exec(
    clause.text.slice(from),
  );
  return found === null ? [] : listFrom(clause, itemAt(clause, from + found[0].length));
}

export function readTopShares(clause: Clause, fallback: When): TopShare[] {
  const pattern = new RegExp(
    ` (two|three|four|five|six|ten) ${first} (?:[\\p{L}«»]+ ){0,3}?${who} [^;]{0,60}?(?:accounted|accounting|supplied|provided|represented|made) (?:together )?(?:for |up )?(?:(?:about|nearly|almost|more than|at least|over) )*«q» `,
    'gu',
  );
  return [...clause.text.matchAll(pattern)].map((match) => {
    const index = itemAt(clause, match.index + match[0].length - 4);
    return {
      count: countsInWords[match[1] ?? ''] ?? 0,
      index,
      when: timeOf(clause, index, fallback),
    };
  });
}

/** `in China was the leading producer` says nothing of China’s own place. */
function isInside({ items }: Clause, area: number): boolean {
  const before = items[area - 1]?.mark === 'the' ? items[area - 2]?.mark : items[area - 1]?.mark;
  return /^(?:in|from|of|into|to|near|by)$/.test(before ?? '');
}

/** The areas or companies of a list, with what stands in brackets behind them. */
export function listFrom({ items }: Clause, start: number): number[] {
  const areas: number[] = [];
  for (let index = start; index < items.length; index += 1) {
    const { mark = '', area, entities } = items[index] ?? {};
    if (area !== undefined || entities !== undefined) areas.push(index);
    else if (!/^(?:,|and|the|\(|\)|«q»|with|at|in|«t»|followed|by|then)$/.test(mark)) break;
  }
  return areas;
}

export function conceptOfWho(words: string): Concept {
  const named = new RegExp(` ${who} `).exec(words)?.[0].trim() ?? '';
  if (/^(?:sources?|imports source)$/.test(named)) return 'import';
  if (/^plants?$/.test(named)) return 'capacity';
  if (/^destinations?$/.test(named)) return 'export';
  return conceptOfWord(named) ?? named;
}
