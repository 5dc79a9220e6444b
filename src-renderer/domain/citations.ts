import type { Figures } from './figures.ts';
import type { Edition, FigureSource, Observation, Series, Source } from './observations.ts';

/** A work or a text that figures give as their source, with the figures that do. */
export interface Citation {
  /** Unique among citations: the source's id, or the text. */
  readonly key: string;
  /** Null for a text that is no listed source, and for figures that state none. */
  readonly source: Source | null;
  /** How it is cited; empty for figures that state no source. */
  readonly text: string;
  readonly figures: ReadonlyArray<{ readonly series: Series; readonly figure: Observation }>;
}

/** What a figure cites: listed sources by id, or else one text as it was typed. */
export function readCites(
  cites: string,
  sources: ReadonlyMap<string, Source>,
): ReadonlyArray<Source | string> {
  const found = cites.split(' ').map((id) => sources.get(id));
  const isListed = found.every((source) => source !== undefined);
  return isListed ? found : cites.trim() === '' ? [] : [cites.trim()];
}

/** What a figure cites, in words: citations and typed texts with semicolons between them; empty when it cites nothing. */
export function printCites(cites: string, sources: ReadonlyMap<string, Source>): string {
  return readCites(cites, sources)
    .map((one) => (typeof one === 'string' ? one : one.citation))
    .join('; ');
}

/** A source with its page in words: `Nyrstar, 2015, p. 24`. */
export function printSource({ cites, locator }: FigureSource, sources: Iterable<Source>): string {
  const byId = new Map([...sources].map((source) => [source.id, source]));
  return [printCites(cites, byId), locator].filter((part) => part !== '').join(', ');
}

/** What a figure stores for a source in words: the ids of listed sources where it names them, else the text itself. */
export function citesOf(text: string, sources: Iterable<Source>): string {
  const trimmed = text.trim();
  const ids = new Map([...sources].map(({ id, citation }) => [citation.trim(), id]));
  const whole = ids.get(trimmed);
  if (whole !== undefined) return whole;
  const parts = trimmed.split(';').map((part) => ids.get(part.trim()));
  return parts.every((id) => id !== undefined) ? parts.join(' ') : trimmed;
}

/** Sources in words that can be named again: listed ones, what the figures cite, the editions' defaults; by name. */
export function knownSources(input: {
  readonly sources: ReadonlyArray<Source>;
  readonly editions: ReadonlyArray<Edition>;
  readonly figures?: Figures;
  readonly series?: ReadonlyArray<Series>;
}): string[] {
  const byId = new Map(input.sources.map((source) => [source.id, source]));
  const cited =
    input.figures === undefined
      ? []
      : allFigures(input.figures, input.series ?? []).map(({ figure }) => figure.cites);
  const defaults = input.editions.flatMap(({ source }) => source?.cites ?? []);
  const texts = [...new Set([...cited, ...defaults])].map((cites) => printCites(cites, byId));
  const all = new Set([...input.sources.map(({ citation }) => citation), ...texts]);
  return [...all].filter((text) => text !== '').sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Every listed source and every typed one with the figures that cite them; last, the analyst's figures that state no
 * source at all. A figure that cites two works stands under both.
 */
export function gatherCitations(input: {
  readonly figures: Figures;
  readonly series: ReadonlyArray<Series>;
  readonly sources: ReadonlyArray<Source>;
}): Citation[] {
  const byId = new Map(input.sources.map((source) => [source.id, source]));
  const found = new Map<string, Citation['figures'][number][]>(
    input.sources.map(({ id }) => [id, []]),
  );
  const typed = new Set<string>();
  const unsourced: Citation['figures'][number][] = [];
  for (const entry of allFigures(input.figures, input.series)) {
    const cites = readCites(entry.figure.cites, byId);
    for (const one of cites) {
      const key = typeof one === 'string' ? one : one.id;
      if (typeof one === 'string') typed.add(key);
      const list = found.get(key);
      if (list === undefined) found.set(key, [entry]);
      else list.push(entry);
    }
    if (cites.length === 0 && isOwn(entry.figure, input.figures)) unsourced.push(entry);
  }
  return [
    ...input.sources.map((source) => ({
      key: source.id,
      source,
      text: source.citation,
      figures: found.get(source.id) ?? [],
    })),
    ...[...typed].map((text) => ({
      key: text,
      source: null,
      text,
      figures: found.get(text) ?? [],
    })),
    ...(unsourced.length === 0 ? [] : [{ key: '', source: null, text: '', figures: unsourced }]),
  ];
}

function allFigures(figures: Figures, series: ReadonlyArray<Series>) {
  return series.flatMap((one) =>
    [...figures.periods([one.id])].flatMap((period) =>
      figures.all(one.id, period).map((figure) => ({ series: one, figure })),
    ),
  );
}

/** The document's own figures need no other source than the document. */
function isOwn({ editionId }: Observation, { editions }: Figures): boolean {
  return editions.find(({ id }) => id === editionId)?.role === 'working';
}
