import { nameRowShortly } from '#domain/names.ts';
import type { Series } from '#domain/observations.ts';
import { escapeMarkdown } from '../rich-text/escape.ts';

/** A row's name as running text has it: a country that lists turn round is turned back (`the Republic of Korea`). */
export function nameInText(series: Series): string {
  const name = nameRowShortly(series);
  const turned = /^([^,]+), ([^,]+ of)$/.exec(name);
  return escapeMarkdown(turned === null ? name : `the ${turned[2]} ${turned[1]}`);
}

/** The same at the beginning of a sentence. */
export function nameAtStart(series: Series): string {
  const name = nameInText(series);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
