import { nameChart } from '#domain/charts/chart-list.ts';
import type { SavedChart } from '#domain/charts/chart.ts';
import { fail, type Result } from '#domain/result.ts';
import type { ChartSources } from '../model/chart-figures.ts';
import { drawForPage, type PagePicture } from './report-picture.ts';

/** The chart as a picture for a page, or a sentence that names it and says why it is not drawn. Never throws. */
export async function drawOrSay(
  chart: SavedChart,
  sources: ChartSources,
  locale: string,
  draw: typeof drawForPage = drawForPage,
): Promise<Result<PagePicture>> {
  const name = `The chart “${nameChart(chart, sources.series)}”`;
  try {
    const drawn = await draw(chart, sources, locale);
    return drawn.ok ? drawn : fail(`${name} could not be drawn. ${drawn.reason}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(`${name} could not be drawn: ${why}`);
  }
}
