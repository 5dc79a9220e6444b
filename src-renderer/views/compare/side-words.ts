/** One side of a comparison: its period as it is read, and the editions its figures come from. */
export interface Side {
  readonly period: string;
  readonly editions: string;
}

/** Which periods are compared, from which editions; what both sides share is said once. */
export function describeSides(shown: Side, against: Side): string {
  const [to, from] = [shown, against].map(({ editions }) => editions || 'no edition');
  if (to !== from) return `${shown.period} from ${to}; ${against.period} from ${from}`;
  const periods =
    shown.period === against.period ? shown.period : `${shown.period} and ${against.period}`;
  return `${periods} from ${to}`;
}
