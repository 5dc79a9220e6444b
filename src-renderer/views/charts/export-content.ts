import type { Composition } from '#charts/composition.ts';
import { composeChart } from '#charts/configure/compose.ts';
import { editionsIn, pictureData } from '#charts/picture-data.ts';
import { describeChart } from '#charts/words/describe-chart.ts';
import type { ChartTheme } from '#charts/palette.ts';
import type { ChartRow } from '#domain/charts/chart-row.ts';
import type { Edition } from '#domain/observations.ts';
import { carriedNotes, type CarriedChart, type CarriedNote } from '#domain/charts/read-carried.ts';
import type { PictureMetadata } from '#exchange/pictures/metadata.ts';
import type { ShownChart } from './shown-chart.svelte.ts';

/** What is drawn, as an export needs it. */
export interface ExportContent {
  /** The picture in the colours of a theme. */
  compose(theme: ChartTheme): Composition;
  /** What it shows in words, for whoever does not see it. */
  readonly description: string;
  /** Travels in the picture, so that it can be opened again. */
  readonly chart: CarriedChart;
  readonly rows: ReadonlyArray<ChartRow>;
  readonly editions: ReadonlyArray<Edition>;
}

/** The chart on screen as an export needs it; null while there is nothing to draw. */
export function exportContent(
  { model, words }: Pick<ShownChart, 'model' | 'words'>,
  form: CarriedChart,
  annotations: ReadonlyArray<CarriedNote>,
  locale: string,
): ExportContent | null {
  if (model === null || words === null || model.content.kind === 'nothing') return null;
  const rows = pictureData(model, locale);
  return {
    compose(theme) {
      const composition = composeChart(model, words, { theme, locale, size: 12 });
      if (composition === null) throw new Error('A chart that draws something has panels.');
      return composition;
    },
    description: describeChart(model, words, locale),
    chart: { ...form, notes: carriedNotes(form.spec, annotations) },
    rows,
    editions: editionsIn(model, rows),
  };
}

/** What a picture of it, made now, carries. */
export function carriedBy({ chart, rows, editions }: ExportContent): PictureMetadata {
  return { chart, data: rows, editions, made: new Date().toISOString() };
}
