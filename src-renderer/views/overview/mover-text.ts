import type { Movers } from '#domain/overview-movers.ts';
import { plural } from '#domain/plural.ts';

/** How the whole changed: `2012 to 2013: −11%`. */
export function totalText({ against, period, percentText }: Movers): string {
  const years = `${against} to ${period}`;
  return percentText === null
    ? `${years}, no percent of the total`
    : `${years}, total ${percentText.replace('-', '\u2212')}`;
}

/** The rows that are not named, and what else has to be said; empty when there is nothing. */
export function describeRest({ others, unmoved, without, broken, mix }: Movers): string {
  return [
    others > 0 ? `${plural(others, 'row')} moved less.` : '',
    unmoved > 0 ? `${plural(unmoved, 'row')} did not move.` : '',
    without.length > 0 ? `Without a number on one side: ${nameSome(without)}.` : '',
    broken.length > 0 ? `Not compared across a series break: ${nameSome(broken)}.` : '',
    mix ?? '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** The first of many names, and how many more there are. */
function nameSome(names: ReadonlyArray<string>): string {
  const most = 6;
  const shown = names.slice(0, most).join('; ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
