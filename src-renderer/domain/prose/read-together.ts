import type { When } from './claims.ts';
import type { Concept } from './concepts.ts';
import { itemAt, type Clause } from './clauses.ts';
import { conceptOfWho, countsInWords, first, listFrom, who } from './read-ranks.ts';
import { timeOf } from './when.ts';

/** `The three largest suppliers, Canada, Belgium, and France, together had 59%`. */
export interface TogetherClaim {
  /** The items of those who are named. */
  readonly named: ReadonlyArray<number>;
  readonly concept: Concept;
  /** The first word of the order that the clause claims. */
  readonly start: number;
  /** The quantity’s item. */
  readonly index: number;
  readonly when: When;
}

const pattern = new RegExp(
  ` (${Object.keys(countsInWords).join('|')}) ${first} ${who} (?:by (?:value|quantity) )?, (?=(?:the )?«[ae]» )[^;]{1,400}? together (?:had|have|held|accounted for|supplied|produced) (?:(?:about|nearly|almost|more than|at least|over) )*«q» `,
  'gu',
);

export function readTogether(clause: Clause, fallback: When): TogetherClaim[] {
  return [...clause.text.matchAll(pattern)].flatMap((match) => {
    const start = itemAt(clause, match.index + 1);
    const index = itemAt(clause, match.index + match[0].length - 4);
    const head = clause.items.findIndex(
      ({ area, entities }, at) => at > start && (area !== undefined || entities !== undefined),
    );
    const named = listFrom(clause, head).filter((at) => at < index);
    if (named.length !== countsInWords[match[1] ?? '']) return [];
    const concept = conceptOfWho(match[0]);
    return [{ named, concept, start, index, when: timeOf(clause, index, fallback) }];
  });
}

/** An index of concentration: its number has no unit. */
interface IndexClaim {
  readonly index: number;
  readonly when: When;
}

export function readConcentration(clause: Clause, fallback: When): IndexClaim[] {
  if (!/ herfindahl(?: |-)hirsch?mann? | hhi /.test(clause.text)) return [];
  return clause.items.flatMap(({ quantity }, index) =>
    quantity?.unit === '' ? [{ index, when: timeOf(clause, index, fallback) }] : [],
  );
}
