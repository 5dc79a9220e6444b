import type { Clause } from './clauses.ts';
import { isLeftOutTime } from './when.ts';

/** `Apart from 2010`, `except for 2010`, `with one exception`, before the words or behind them. */
const butOne =
  / (?:except|excepted|excepting|exceptions?|excluding|apart|aside|save|barring|besides|omitting|ignoring|disregarding|skipping|leav(?:es?|ing) (?:out|aside)|other than|(?:not|without) counting|not in|but(?: for| in| not| not in)? (?:«t»|one)) /;

/** May the clause except one of the years that it speaks of, by name or without? */
export function mayLeaveOut({ text }: Clause): boolean {
  return butOne.test(text);
}

/** The years that the clause excepts by name: `except in 2010`. */
export function leftOutOf(clause: Clause): ReadonlyArray<string> {
  return clause.items.flatMap(({ time }, place) =>
    time !== undefined && isLeftOutTime(clause, place) ? (time.periods[0] ?? []) : [],
  );
}
