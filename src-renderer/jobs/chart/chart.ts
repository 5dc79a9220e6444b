import type { Job, JobFile, JobResult } from '#ipc/contract/jobs.ts';
import { composeChart } from '#charts/configure/compose.ts';
import { chartModel, type ChartModel } from '#charts/model/chart-model.ts';
import { makePicture } from '#charts/picture/make-picture.ts';
import { editionsIn, pictureData } from '#charts/picture-data.ts';
import { chartWords } from '#charts/words/chart-words.ts';
import { describeChart } from '#charts/words/describe-chart.ts';
import type { LodeDatabase } from '#data/database.ts';
import { readChoices } from '#data/read-workspace.ts';
import type { ChartRow } from '#domain/charts/chart-row.ts';
import { carriedNotes, type CarriedNote } from '#domain/charts/read-carried.ts';
import { latest } from '#domain/view.ts';
import { plural } from '#domain/plural.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { writeChartCsv } from '#exchange/chart-csv.ts';
import { done, wrongUsage } from '../outcome.ts';
import { readFigures } from '../read-figures.ts';
import { readOrder, type ChartOrder } from './read-order.ts';

type ChartJob = Extract<Job, { command: 'chart' }>;

/** Pictures of the command line are set as yearbooks are. */
const locale = 'en-US';

/** `lode chart`: a kept chart, or one described, as a picture or as its figures. */
export async function runChart(db: LodeDatabase, job: ChartJob): Promise<JobResult> {
  const { tables, series, notes, figures } = await readFigures(db, null, null);
  const annotations = await db.annotations.toArray();
  const choices = await readChoices(db);
  const sources = { tables, series, notes, figures, annotations, choices, view: latest };
  const order = readOrder(job, sources, await db.charts.toArray());
  if (!order.ok) return wrongUsage(order.reason);
  const model = chartModel(order.value.chart.spec, sources, locale);
  if (model.content.kind === 'nothing') return wrongUsage(model.content.reason);
  const data = pictureData(model, locale);
  const content = await write(job, model, order.value, annotations, data);
  if (!content.ok) return wrongUsage(content.reason);
  const { title } = chartWords(model, order.value.chart);
  const rows = data.length;
  const file: JobFile = { name: `chart.${job.format}`, content: content.value };
  const json = {
    chart: job.chart,
    title,
    type: model.spec.type,
    mode: model.spec.mode,
    series: model.figures.drawn.map((one) => one.series.id),
    format: job.format,
    rows,
    remarks: model.remarks,
  };
  return done(json, `${title}: ${plural(rows, 'figure')}.`, [file], model.remarks);
}

async function write(
  { format }: ChartJob,
  model: ChartModel,
  { chart, size, theme }: ChartOrder,
  annotations: ReadonlyArray<CarriedNote>,
  data: ReadonlyArray<ChartRow>,
): Promise<Result<string | Uint8Array>> {
  if (format === 'csv') return succeed(writeChartCsv(data));
  const words = chartWords(model, chart);
  const composition = composeChart(model, words, { theme, locale, size: 12 });
  if (composition === null) return fail('There is nothing to draw.');
  const order = { composition, theme, size, description: describeChart(model, words, locale) };
  const made = new Date().toISOString();
  const notes = carriedNotes(chart.spec, annotations);
  return makePicture(order, format, 2, {
    chart: { ...chart, notes },
    data,
    editions: editionsIn(model, data),
    made,
  });
}
