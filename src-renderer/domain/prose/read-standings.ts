import type { When } from './claims.ts';
import { itemAt, type Clause } from './clauses.ts';
import { conceptOfWord } from './concepts.ts';
import type { RankClaim } from './read-ranks.ts';
import { leadingTime, timeOf } from './when.ts';

const nth: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};
const made =
  '(produced|supplied|shipped|imported|exported|consumed) (?:much |slightly |far )?(more|less) (?:refined |primary )?(?:indium |metal )?(?:in «t» )?than';

const ranked = new RegExp(
  `«[ae]» (?:again |also )?(?:was |is )?(?:ranked|placed|stood) (?:again )?(${Object.keys(nth).join('|')}) (?:in|among|as|with|by|for|,|«t»|«a»|$)`,
  'g',
);
const beyondAll = new RegExp(`«[ae]» ${made} any other `, 'g');
const beyondOne = new RegExp(`«[ae]» ${made} (?:did )?(?:the )?(?=«[ae]» )`, 'g');

/**
 * `ranked second in production`, `produced more than any other country`: places that a clause gives
 * without an order.
 */
export function readStandings(clause: Clause, fallback: When): RankClaim[] {
  const own = clause.items.map(({ mark }) => conceptOfWord(mark)).find((one) => one !== null);
  const named = [...clause.text.matchAll(ranked)].flatMap((match) =>
    own === undefined ? [] : [claim(clause, match, nth[match[1] ?? ''] ?? 1, own, fallback)],
  );
  const first = [...clause.text.matchAll(beyondAll)]
    .filter((match) => match[2] === 'more')
    .map((match) => claim(clause, match, 1, conceptOf(match[1]), fallback));
  return [...named, ...first];
}

function claim(
  clause: Clause,
  match: RegExpExecArray,
  place: number,
  concept: string,
  fallback: When,
): RankClaim {
  const area = itemAt(clause, match.index);
  const last = itemAt(clause, match.index + match[0].trimEnd().lastIndexOf(' ') - 1);
  const when = leadingTime(clause, area) ?? timeOf(clause, last, fallback);
  return { areas: [area], place, concept, index: area, last, when };
}

/** Two of whom the one is said to have more than the other, the one with more first. */
export interface Comparison {
  readonly more: number;
  readonly less: number;
  readonly concept: string;
  readonly index: number;
  readonly last: number;
  readonly when: When;
}

export function readComparisons(clause: Clause, fallback: When): Comparison[] {
  return [...clause.text.matchAll(beyondOne)].map((match) => {
    const index = itemAt(clause, match.index);
    const last = itemAt(clause, match.index + match[0].length);
    const when = leadingTime(clause, index) ?? timeOf(clause, last, fallback);
    const [more, less] = match[2] === 'more' ? [index, last] : [last, index];
    return { more, less, concept: conceptOf(match[1]), index, last, when };
  });
}

function conceptOf(verb = ''): string {
  return verb === 'shipped' ? 'import' : (conceptOfWord(verb) ?? verb);
}
