import { basePeriod } from '../base.ts';
import { readPeriod } from '../periods.ts';
import { fail, succeed, type Result } from '../result.ts';

/** What a reference can ask of a figure beside the figure itself. */
export const referenceFunctions = [
  ...(['change', 'percent', 'index'] as const),
  ...(['share', 'rank'] as const),
  // Of the measure that the figure is of, whichever of its rows is named.
  ...(['hhi', 'top-three'] as const),
] as const;

export type ReferenceFunction = (typeof referenceFunctions)[number];

/**
 * A place in the tables that a text prints by naming it: `us-imports/canada/quantity@2015`, or what a comparison says
 * of it: `percent(us-imports/canada/quantity@2015, since 2012)`.
 */
export interface Reference {
  /** Null for the figure itself. */
  readonly ask: ReferenceFunction | null;
  readonly seriesId: string;
  readonly period: string;
  /** Null for what stands there as of now. */
  readonly editionId: string | null;
  /** With what it is compared; the base year where nothing is said. Of no meaning for figures, shares and ranks. */
  readonly since: string;
  readonly form: ReferenceForm;
}

/** How it is printed: `unsigned` without plus or minus, `bare` without its unit, `words` a rank as `second`. */
export interface ReferenceForm {
  readonly unsigned: boolean;
  readonly bare: boolean;
  readonly words: boolean;
}

const forms = ['unsigned', 'bare', 'words'] as const;

const grammar =
  'Write {{SERIES@PERIOD}}, for instance {{us-imports/canada/quantity@2015}}, or {{percent(SERIES@PERIOD, since 2013)}}.';

/** Nobody writes a longer one. */
const longestReference = 1000;

/** Reads what stands between `{{` and `}}`; fails in words that say how to write it. */
export function readReference(source: string): Result<Reference> {
  const text = source.trim();
  if (text.length > longestReference) {
    return fail(`“${text.slice(0, 60)}…” is too long to name a figure. ${grammar}`);
  }
  const call = /^([a-z-]+)\s*\((.*)\)$/i.exec(text);
  const ask = call === null ? null : readFunction(call[1] ?? '');
  if (ask !== null && !ask.ok) return ask;
  const [place = '', ...options] = (call?.[2] ?? text).split(',').map((part) => part.trim());
  const match = /^([^@#()]+)@([^@#()]+)(?:#([^@#()]+))?$/.exec(place);
  if (match === null) return fail(`“${place}” names no figure. ${grammar}`);
  const period = readPeriod(match[2] ?? '');
  if (!period.ok) return period;
  const read = readOptions(options, ask?.value ?? null);
  if (!read.ok) return read;
  return succeed({
    ask: ask?.value ?? null,
    seriesId: (match[1] ?? '').trim().toLowerCase().replaceAll(/\s+/g, '-'),
    period: period.value.id,
    editionId: match[3]?.trim() ?? null,
    ...read.value,
  });
}

function readFunction(word: string): Result<ReferenceFunction> {
  const known = referenceFunctions.find((name) => name === word.toLowerCase());
  if (known !== undefined) return succeed(known);
  return fail(`“${word}” is none of ${referenceFunctions.join(', ')}.`);
}

function readOptions(
  options: ReadonlyArray<string>,
  ask: ReferenceFunction | null,
): Result<Pick<Reference, 'since' | 'form'>> {
  let since = basePeriod;
  const form = { unsigned: false, bare: false, words: false };
  for (const option of options) {
    const word = forms.find((name) => name === option.toLowerCase());
    const base = /^since\s+(.+)$/i.exec(option)?.[1];
    if (word !== undefined) {
      form[word] = true;
    } else if (base !== undefined && hasBase(ask)) {
      const period = readPeriod(base);
      if (!period.ok) return period;
      since = period.value.id;
    } else {
      return fail(
        `“${option}” says nothing here: after the figure may stand ${hasBase(ask) ? 'since PERIOD, ' : ''}${forms.join(', ')}.`,
      );
    }
  }
  return succeed({ since, form });
}

/** Is this a comparison with another period? */
export function hasBase(ask: ReferenceFunction | null): boolean {
  return ask === 'change' || ask === 'percent' || ask === 'index';
}

/** Does it rest on all rows of a measure, not on its own alone? */
export function asksForRows(ask: ReferenceFunction | null): boolean {
  return ask !== null && !hasBase(ask);
}

/** The reference as it is written between braces, in its shortest form. */
export function writeReference({ form, ...reference }: Reference): string {
  const options = forms.filter((name) => form[name]);
  return writeCall(reference, options);
}

/** What it asks, however it is printed: by this a text remembers what it said. */
export function referenceKey({ form: _, ...reference }: Reference): string {
  return writeCall(reference, []);
}

function writeCall(
  { ask, seriesId, period, editionId, since }: Omit<Reference, 'form'>,
  options: ReadonlyArray<string>,
): string {
  const place = `${seriesId}@${period}${editionId === null ? '' : `#${editionId}`}`;
  const base = hasBase(ask) && since !== basePeriod ? [`since ${since}`] : [];
  const all = [place, ...base, ...options].join(', ');
  return ask === null ? all : `${ask}(${all})`;
}

/** A reference in running text; the first group is what stands between the braces. */
export const referencePattern = /\{\{([^{}\n]+)\}\}/g;
