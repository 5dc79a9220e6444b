import type { SavedChart } from '#domain/charts/chart.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { composeChart } from '../configure/compose.ts';
import { chartModel } from '../model/chart-model.ts';
import type { ChartSources } from '../model/chart-figures.ts';
import { lightTheme } from '../palette.ts';
import { chartWords } from '../words/chart-words.ts';
import type { ChartNote } from '../words/sources.ts';
import { describeChart } from '../words/describe-chart.ts';
import { preparePicture } from './make-picture.ts';
import { pngPicture } from './png-picture.ts';
import type { SvgNode } from './svg/node.ts';
import { svgPicture } from './svg-picture.ts';

/** A chart as it stands in a report. */
export interface PagePicture {
  readonly title: string;
  /** What is drawn, in which unit and time. */
  readonly subtitle: string;
  /** What stands below it. None of these words are in the picture: the page sets them as its own text. */
  readonly notes: ReadonlyArray<ChartNote>;
  /** What it shows, in words. */
  readonly alternative: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly svg: SvgNode;
  /** Of twice as many pixels along each side. */
  readonly png: Uint8Array;
}

/** The width of a report's column, in CSS pixels. */
const columnWidth = 640;
const pngScale = 2;

/** The chart as a picture for a page of text, in the light theme; fails in words where nothing can be drawn. */
export async function drawForPage(
  chart: SavedChart,
  sources: ChartSources,
  locale: string,
): Promise<Result<PagePicture>> {
  const model = chartModel(chart.spec, sources, locale);
  if (model.content.kind === 'nothing') return fail(model.content.reason);
  const words = chartWords(model, chart);
  const theme = lightTheme;
  const composition = composeChart(model, words, { theme, locale, size: 12 });
  if (composition === null) return fail('There is nothing to draw.');
  const description = describeChart(model, words, locale);
  const size = { width: columnWidth, height: null };
  const plan = await preparePicture({
    ...{ composition, theme, size, description },
    isAmongText: true,
  });
  if (!plan.ok) return plan;
  const png = await pngPicture(plan.value, pngScale, '');
  if (!png.ok) return png;
  const { width, height, zoom } = plan.value.layout;
  const svg = svgPicture(plan.value, {
    // Several stand in one page.
    idPrefix: `chart-${chart.id}`,
    isFile: true,
    description,
    metadata: '',
  });
  return succeed({
    title: words.title,
    subtitle: words.subtitle,
    notes: words.notes,
    alternative: description,
    width: width * zoom,
    height: height * zoom,
    svg,
    png: png.value,
  });
}
