import { itemAt, type Clause } from './clauses.ts';
import type { When } from './claims.ts';
import { stretchOf, timeOf } from './when.ts';

/** What is stated in place of an amount. */
export interface StateClaim {
  readonly index: number;
  readonly last: number;
  readonly state: 'zero' | 'withheld' | 'not-available';
  /** Every one of them: the years of a stretch. */
  readonly when: ReadonlyArray<When>;
}

const things = '(?:production|output|imports|exports|consumption|stocks|shipments)';
const what = '(?:indium |refined |refinery |primary |refinery |«a» |metal )*';
const before = '(?:from|in|of|by|at|during|was|were|came|arrived|entered|took|,|«t»|$)';

const patterns: ReadonlyArray<readonly [RegExp, StateClaim['state']]> = [
  [new RegExp(`(?<= )no ${what}${things} (?=${before} ?)`, 'g'), 'zero'],
  [
    new RegExp(
      `(?<= )no ${what}(?:was|were) (?:produced|imported|exported|consumed|shipped) `,
      'g',
    ),
    'zero',
  ],
  [
    /(?<= )(?:produced|imported|exported|consumed|supplied|shipped) no (?:indium |metal )?(?=(?:in|from|to|,|«t»|$) ?)/g,
    'zero',
  ],
  [
    /(?<= (?:was|were|remained|fell to|dropped to|declined to|decreased to) )(?:zero|nil) /g,
    'zero',
  ],
  [/(?<= (?:was|were|is|are) (?:again |also |being )?)withheld /g, 'withheld'],
  [/(?<= (?:was|were|is|are) )(?:not available|unavailable) /g, 'not-available'],
];

/** `There was no production in Italy`, `imports were withheld`: statements without a number. */
export function readStates(clause: Clause, fallback: When): StateClaim[] {
  return patterns.flatMap(([pattern, state]) =>
    [...clause.text.matchAll(pattern)].map((match) => {
      const index = itemAt(clause, match.index);
      const last = itemAt(clause, match.index + match[0].length - 2);
      return { index, last, state, when: timesOf(clause, last, fallback) };
    }),
  );
}

/** The years from the first to the last of a stretch, else the time of the statement. */
function timesOf(clause: Clause, index: number, fallback: When): When[] {
  const stretch = stretchOf(clause);
  const [from, to] = [stretch?.from, stretch?.to].map((when) => Number(when?.periods[0]));
  if (from === undefined || to === undefined || !(to >= from) || to - from > 30)
    return [timeOf(clause, index, fallback)];
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    periods: [String(from + at)],
    isExplicit: true,
  }));
}
