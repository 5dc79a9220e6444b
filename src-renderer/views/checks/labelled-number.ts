import { formatShort } from '#format/numbers.ts';
import { withUnit } from '#format/units.ts';

/** One of a check's numbers, and what it is in this check. */
export interface LabelledNumber {
  readonly label: string;
  readonly text: string;
}

export interface Units {
  /** The unit of a series; empty when it is not known. */
  readonly unitOf: (seriesId: string) => string;
  readonly locale: string;
}

/** How far figures may lie apart: of percentages in points. */
export function formatMargin(value: number, unit: string, locale: string): string {
  const number = formatShort(value, locale);
  return unit === '%' ? `${number} points` : withUnit(number, unit);
}
