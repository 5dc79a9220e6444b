import { namePeriod } from '../periods.ts';

interface Side {
  readonly period: string;
  readonly name: string;
}

/** What sentences and heads call a side: its period in words, with the edition where both sides are of one period. */
export function nameSide({ period, name }: Side): string {
  return `${namePeriod(period)}${name.slice(period.length)}`;
}
