import type { SavedChart } from '#domain/charts/chart.ts';

interface NamedChart {
  readonly chart: SavedChart;
  readonly name: string;
}

/** The charts whose name, words or tags have every word of the text, and which have the tag; an empty tag is any. */
export function filterCharts<T extends NamedChart>(
  charts: ReadonlyArray<T>,
  text: string,
  tag: string,
): T[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return charts.filter(({ chart, name }) => {
    const said = [name, chart.subtitle, chart.note, ...chart.tags].join(' ').toLowerCase();
    return words.every((word) => said.includes(word)) && (tag === '' || chart.tags.includes(tag));
  });
}

/** All tags in use, each once, in the order of the alphabet. */
export function tagsOf(charts: ReadonlyArray<Pick<SavedChart, 'tags'>>): string[] {
  return [...new Set(charts.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, 'en'));
}
