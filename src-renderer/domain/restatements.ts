import { compareFigures, type Change } from './change.ts';
import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import { measure } from './measure.ts';
import type { Observation, Series, Table } from './observations.ts';

/** A figure and what a later edition states in its place. */
export interface Restatement extends Pick<Change, 'change' | 'percent' | 'reason'> {
  readonly series: Series;
  readonly period: string;
  readonly from: Observation;
  readonly to: Observation;
  /** Does the later figure say so itself, by carrying `r`? */
  readonly flagged: boolean;
}

/** Does the later figure state something else? Flags, notes and the way it is printed do not matter. */
export function restates(from: Observation, to: Observation): boolean {
  // What came of a plan is no revision of it: the outlook tracker sets the two side by side.
  const isOutcome = from.flags.includes('f') && !to.flags.includes('f');
  return !isOutcome && !isEqual(from.value, to.value);
}

/** The restatement with its change in the figures' unit and in percent; null where there is none, with the reason. */
export function describeRestatement(
  series: Series,
  table: Table,
  figures: Figures,
  from: Observation,
  to: Observation,
): Restatement {
  const { change, percent, reason } = compareFigures(
    measure(from, table, figures),
    measure(to, table, figures),
    { unit: series.unit, from: nameStated(from, figures), to: nameStated(to, figures) },
  );
  return {
    series,
    period: from.period,
    from,
    to,
    change,
    percent,
    reason,
    flagged: to.flags.includes('r'),
  };
}

/** A figure by its period and the title of its edition, since both are of one period. */
function nameStated({ period, editionId }: Observation, { editions }: Figures): string {
  const edition = editions.find(({ id }) => id === editionId);
  return `${period} in ${edition?.title ?? editionId}`;
}
