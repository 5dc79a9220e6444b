import { nameRowShortly } from '#domain/names.ts';
import type { Series } from '#domain/observations.ts';
import { escapeMarkdown } from '../rich-text/escape.ts';

/** Countries whose names running text gives an article. */
const withArticle =
  /^(?:united (?:kingdom|states|arab emirates)|netherlands|philippines|bahamas|gambia|maldives|seychelles|comoros|.* (?:republic|islands|federation))$/i;

/** Rows that gather what is not listed by itself: one of them leads nothing and moves by itself. */
export function isGathered({ label }: Series): boolean {
  return /^(?:all )?others?\b|^undistributed\b|^(?:not|un)[ -]?specified\b/i.test(label);
}

/** A row's name as running text has it: a country that lists turn round is turned back (`the Republic of Korea`). */
export function nameInText(series: Series): string {
  const name = nameRowShortly(series);
  const turned = /^([^,]+), ([^,]+ of)$/.exec(name);
  if (turned !== null) return escapeMarkdown(`the ${turned[2]} ${turned[1]}`);
  if (isGathered(series)) return escapeMarkdown(name.charAt(0).toLowerCase() + name.slice(1));
  const hasArticle = name === series.country && withArticle.test(name);
  return `${hasArticle ? 'the ' : ''}${escapeMarkdown(name)}`;
}

/** The same at the beginning of a sentence. */
export function nameAtStart(series: Series): string {
  const name = nameInText(series);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
