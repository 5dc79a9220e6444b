import { percentText } from '#domain/change.ts';

/** How large a percent is, as a yearbook prints it, with commas between thousands: `21%`, `1,587%`. */
export function percentSize(percent: number): string {
  return percentText(Math.abs(percent)).replace(/\B(?=(\d{3})+%)/g, ',');
}

/**
 * A percent of change as a yearbook prints it, for the screen: whole, with one decimal below 0.5, and always with its
 * sign: `+21%`, `+1,587%`, `−0.4%`. What is printed as zero has no sign.
 */
export function yearbookPercent(percent: number): string {
  const text = percentSize(percent);
  if (Number.parseFloat(text) === 0) return text;
  return `${percent < 0 ? '\u2212' : '+'}${text}`;
}
