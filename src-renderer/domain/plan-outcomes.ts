import type { Figures } from './figures.ts';
import type { Observation } from './observations.ts';

/** Where the outcome of a plan is looked for: in its period, the year in which that lies, and that year's end. */
export function outcomePeriods(planned: string): string[] {
  const year = planned.slice(0, 4);
  return [...new Set([planned, year, `${year}-12-31`])];
}

/**
 * Does the figure say what came of a plan? It does where an earlier edition plans the series for that time, or states
 * nothing but plans of it. It is entered when its plan is due, whatever else is known of that year: it reports the year
 * no more than the plan did.
 */
export function isOutcome(figures: Figures, place: Observation): boolean {
  const { seriesId, period, editionId } = place;
  const own = figures.editions.findIndex(({ id }) => id === editionId);
  const before = figures.editions[own - 1];
  if (before === undefined) return false;
  const view = { kind: 'as-of', editionId: before.id } as const;
  const stated = [...figures.periods([seriesId], view)].flatMap((at) =>
    figures.all(seriesId, at, view),
  );
  const plans = stated.filter(({ flags }) => flags.includes('f'));
  if (plans.length === 0) return false;
  if (plans.length === stated.length) return true;
  return plans.some((plan) => outcomePeriods(plan.period).includes(period));
}

/** Does the figure report on its time, being neither a plan nor what came of one? */
export function isReport(figures: Figures, observation: Observation): boolean {
  return !observation.flags.includes('f') && !isOutcome(figures, observation);
}
