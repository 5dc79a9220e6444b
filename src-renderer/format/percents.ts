import { percentText } from '#domain/change.ts';

/**
 * A percent of change as a yearbook prints it, for the screen: whole, with one decimal below 0.5, and always with its
 * sign: `+21%`, `−0.4%`. What is printed as zero has no sign.
 */
export function yearbookPercent(percent: number): string {
  const text = percentText(percent);
  if (text.startsWith('-')) return `\u2212${text.slice(1)}`;
  return Number.parseFloat(text) === 0 ? text : `+${text}`;
}
