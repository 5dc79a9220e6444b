import { flagNames } from '#domain/flags.ts';
import type { Observation } from '#domain/observations.ts';
import { kindNames } from '#domain/values.ts';
import { nameUnit } from './units.ts';

/** A figure as a screen reader should say it: `21,300 kilograms, estimated`. */
export function speakFigure(observation: Observation, unit: string): string {
  return [speakValue(observation, unit), ...observation.flags.map((flag) => flagNames[flag])].join(
    ', ',
  );
}

function speakValue({ value, printed }: Observation, unit: string): string {
  switch (value.kind) {
    case 'number':
      return printed.endsWith('%') ? printed : `${printed} ${nameUnit(unit)}`;
    case 'range':
      return `${value.low} to ${value.high} ${nameUnit(unit)}`;
    case 'bound':
      return value.low === null
        ? `less than ${value.high} ${nameUnit(unit)}`
        : `more than ${value.low} ${nameUnit(unit)}`;
    default:
      return kindNames[value.kind];
  }
}
