import type { Interval } from './intervals.ts';
import type { Figures } from './figures.ts';
import type { Observation, Table } from './observations.ts';
import { reportingUnit, roundingInterval } from './rounding.ts';

/** A figure with the interval in which its true value lies; null where it has none. */
export interface Measured {
  readonly observation: Observation;
  readonly interval: Interval | null;
}

/** The observation with the interval in which rounding lets its true value lie. */
export function measure(observation: Observation, table: Table, figures: Figures): Measured {
  const rule = {
    significantDigits: table.significantDigits,
    reportingUnit: reportingUnit(figures.printed(observation.seriesId, observation.editionId)),
  };
  return {
    observation,
    interval: roundingInterval(observation.value, observation.printed, rule),
  };
}
