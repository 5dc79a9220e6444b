import type { ChartSpec } from '#domain/charts/chart.ts';
import { evaluate, type ReferenceWorld } from '#domain/references/evaluate.ts';
import { worldOf } from '#domain/references/world-of.ts';
import { plainLines } from '#format/plain-text.ts';
import { referenceWords } from '#format/reference-words.ts';
import type { ChartSources } from './chart-figures.ts';

/** What the marks of a chart say, by the ids of their annotations: plain text, with the figures of now for references. */
export function markTexts(
  { marks }: Pick<ChartSpec, 'marks'>,
  sources: Pick<ChartSources, 'tables' | 'series' | 'figures' | 'annotations'>,
  locale: string,
): ReadonlyMap<string, string> {
  // The others may be ten thousand.
  const marked = new Set(marks.map(({ annotationId }) => annotationId));
  const shown = sources.annotations.filter(({ id }) => marked.has(id));
  // Most charts name no figure, and all rows are gone through for it.
  const made: { world?: ReferenceWorld } = {};
  const world = () => (made.world ??= worldOf(sources));
  return new Map(
    shown.map(({ id, markdown, seen = {} }) => [
      id,
      plainLines(markdown, (source) =>
        referenceWords(source, evaluate(source, world()), seen, locale),
      ),
    ]),
  );
}
