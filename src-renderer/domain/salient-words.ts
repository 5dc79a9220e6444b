import type { Edition } from './observations.ts';
import type { StatisticFigure } from './salient-years.ts';

/**
 * Says which years of a row are of which edition: `Several editions: 2014 and 2015 of Working edition, the others of
 * 2013 Minerals Yearbook: Indium.` Null where all are of one.
 */
export function describeMix(
  figures: ReadonlyArray<Pick<StatisticFigure, 'year' | 'editionIds'>>,
  editions: ReadonlyArray<Edition>,
): string | null {
  const ids = new Set(figures.flatMap(({ editionIds }) => editionIds));
  const [first, ...others] = editions.filter(({ id }) => ids.has(id));
  if (first === undefined || others.length === 0) return null;
  const clauses = others.flatMap(({ id, title }) => {
    const ofEdition = figures.filter(({ editionIds }) => editionIds.includes(id));
    const whole = ofEdition.filter(({ editionIds }) => editionIds.length === 1);
    const parts = ofEdition.filter(({ editionIds }) => editionIds.length > 1);
    return [
      ...(whole.length === 0 ? [] : [`${listYears(whole)} of ${title}`]),
      ...(parts.length === 0 ? [] : [`${listYears(parts)} in part of ${title}`]),
    ];
  });
  return `Several editions: ${[...clauses, `the others of ${first.title}`].join(', ')}.`;
}

/** `2014`, `2014 and 2015`, `2014 to 2016`, `2014, 2016 and 2017`. */
function listYears(figures: ReadonlyArray<Pick<StatisticFigure, 'year'>>): string {
  const years = [...new Set(figures.map(({ year }) => year))];
  const [first = '', last = ''] = [years[0], years.at(-1)];
  const isUnbroken = Number(last) - Number(first) === years.length - 1;
  if (years.length > 2 && isUnbroken) return `${first} to ${last}`;
  return years.length < 2 ? first : `${years.slice(0, -1).join(', ')} and ${last}`;
}
