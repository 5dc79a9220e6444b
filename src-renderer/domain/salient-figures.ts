import type { Evidence } from './checks/evidence.ts';
import { assertNever } from './result.ts';
import { concentrations, unitValues } from './salient-calculated.ts';
import type { Statistic } from './salient.ts';
import { yearlyFigures, type StatisticFigure } from './salient-years.ts';

/** The statistic's figures, one a year, in time order; a year in which nothing of it is listed has none. */
export function figuresOf(statistic: Statistic, evidence: Evidence): StatisticFigure[] {
  switch (statistic.kind) {
    case 'series':
      return yearlyFigures(evidence, statistic.series).map((dated) => ({
        ...dated,
        ...listed,
        editionIds: [dated.figure.observation.editionId],
      }));
    case 'unit-value':
      return unitValues(evidence, statistic.value, statistic.quantity);
    case 'concentration':
      return concentrations(evidence, statistic.total);
    default:
      return assertNever(statistic);
  }
}

const listed = { reason: null, note: null, working: null };
