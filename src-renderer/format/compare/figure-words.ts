import type { Observation } from '#domain/observations.ts';
import { flagNames } from '#domain/flags.ts';
import { kindNames } from '#domain/values.ts';
import { formatCell } from '../cell-parts.ts';
import { percentSize } from '../percents.ts';
import { withUnit } from '../units.ts';

/** A figure in running text as its table prints it: `841,000 kg (estimated)`, `withheld`. */
export function sayFigure(observation: Observation | null, unit: string): string {
  if (observation === null) return 'not listed';
  const { kind } = observation.value;
  const isAmount = kind === 'number' || kind === 'range' || kind === 'bound';
  const text = isAmount
    ? withUnit(formatCell({ ...observation, flags: [] }), unit)
    : kindNames[kind];
  const told = observation.flags.filter((flag) => flag === 'e' || flag === 'f' || flag === 'p');
  return told.length === 0 ? text : `${text} (${told.map((flag) => flagNames[flag]).join(', ')})`;
}

/** How much it rose or fell, without the sign: `rose 5%`, `fell 0.4%`, `did not change`. */
export function sayMove(percent: number): string {
  if (percent === 0) return 'did not change';
  const size = percentSize(percent);
  const by = Number.parseFloat(size) === 0 ? 'by less than 0.05%' : size;
  return `${percent > 0 ? 'rose' : 'fell'} ${by}`;
}
