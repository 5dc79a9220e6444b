import { namePeriod } from '#format/periods.ts';

/**
 * Columns in few words: years in a row as `2010–2014`, others by name up to three, then how many more. Empty for none.
 */
export function describePeriods(periods: ReadonlyArray<string>): string {
  const years = periods.filter((id) => /^\d{4}$/.test(id)).map(Number);
  const others = periods.filter((id) => !/^\d{4}$/.test(id)).map((id) => namePeriod(id));
  const shown = others.slice(0, years.length === 0 ? 3 : 0);
  const more = others.length - shown.length;
  return [...runs(years), ...shown, ...(more === 0 ? [] : [`${more} more`])].join(', ');
}

/** Consecutive years joined: 2010, 2011, 2013 gives `2010–2011` and `2013`. */
function runs(years: ReadonlyArray<number>): string[] {
  const found: Array<{ first: number; last: number }> = [];
  for (const year of years) {
    const run = found.at(-1);
    if (run !== undefined && run.last === year - 1) run.last = year;
    else found.push({ first: year, last: year });
  }
  return found.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
}
