import { namePeriod } from '../periods.ts';

interface Side {
  readonly period: string;
  readonly name: string;
}

/** What sentences and heads call a side: its period in words, with the edition where both sides are of one period. */
export function nameSide({ period, name }: Side): string {
  return `${namePeriod(period)}${name.slice(period.length)}`;
}

/** The same where there is little room: of one period, `then` and `now`, whose editions are named elsewhere. */
export function nameSidesShortly(from: Side, to: Side): readonly [from: string, to: string] {
  return from.period === to.period ? ['then', 'now'] : [nameSide(from), nameSide(to)];
}
