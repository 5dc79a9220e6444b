import { compareFigures, type Change } from './change.ts';
import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import type { View } from './view.ts';
import { measure } from './measure.ts';
import type { Edition, Observation, Series, Table } from './observations.ts';

/** What one edition states of a figure, beside what the edition before it stated. */
export interface EditionFigure {
  readonly edition: Edition;
  readonly observation: Observation;
  /** What the edition before it that states the figure states; null for the first. */
  readonly before: Observation | null;
  /** From that one; null for the first, and where both state the same value. */
  readonly change: Change | null;
  /** Does the edition before it state the same value? */
  readonly isRepeated: boolean;
  /** Is this the one that the view shows? */
  readonly isShown: boolean;
}

/**
 * Every edition that states the figure, oldest first, those later than the view too: what is looked back from is told
 * apart, not hidden.
 */
export function listEditionFigures(
  series: Series,
  period: string,
  { table, figures, view }: { table: Table; figures: Figures; view: View },
): EditionFigure[] {
  const shown = figures.at(series.id, period, view);
  const all = figures.all(series.id, period);
  return all.flatMap((observation, index) => {
    const edition = figures.editions.find(({ id }) => id === observation.editionId);
    if (edition === undefined) return [];
    const before = all[index - 1] ?? null;
    const isRepeated = before !== null && isEqual(before.value, observation.value);
    return [
      {
        edition,
        observation,
        before,
        change:
          before === null || isRepeated
            ? null
            : compareFigures(
                measure(before, table, figures),
                measure(observation, table, figures),
                {
                  from: 'The edition before',
                  to: 'this one',
                  unit: series.unit,
                },
              ),
        isRepeated,
        isShown: observation.editionId === shown?.editionId,
      },
    ];
  });
}
