import { printPeriod, readPeriod } from '../periods.ts';

/** A figure as printed, with its unit. */
export function printFigure(printed: string, unit: string): string {
  if (unit === '%') return printed.endsWith('%') ? printed : `${printed}%`;
  return printed === '' ? `(${unit})` : `${printed} ${unit}`;
}

/** A period as messages name it. */
export function printWhen(period: string): string {
  const read = readPeriod(period);
  return read.ok ? printPeriod(read.value) : period;
}
