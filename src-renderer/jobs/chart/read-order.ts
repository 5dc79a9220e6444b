import type { Job } from '#ipc/contract/jobs.ts';
import { presets, type PictureSize } from '#charts/picture/picture-size.ts';
import { darkTheme, lightTheme, type ChartTheme } from '#charts/palette.ts';
import type { ChartSources } from '#charts/model/chart-figures.ts';
import { chartModes, chartTypes, type SavedChart } from '#domain/charts/chart.ts';
import { startingSeries } from '#charts/starting-series.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import { readPeriod } from '#domain/periods.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { unknown } from '../lookup.ts';

type ChartJob = Extract<Job, { command: 'chart' }>;

/** What is to be drawn, and how large. */
export interface ChartOrder {
  readonly chart: Pick<SavedChart, 'title' | 'subtitle' | 'note' | 'tags' | 'spec'>;
  readonly size: PictureSize;
  readonly theme: ChartTheme;
}

/** As the window's export begins: wide, as high as what stands in it. */
const usualSize: PictureSize = { width: 1000, height: null };

/** Finds the kept chart or builds the one described; fails in words where there is no such thing. */
export function readOrder(
  job: ChartJob,
  sources: ChartSources,
  kept: ReadonlyArray<SavedChart>,
): Result<ChartOrder> {
  const theme = choose('theme', job.theme ?? 'light', ['light', 'dark']);
  if (!theme.ok) return theme;
  const size = readSize(job.size);
  if (!size.ok) return size;
  const chart = job.chart === null ? describe(job, sources) : findKept(job.chart, kept);
  if (!chart.ok) return chart;
  return succeed({
    chart: chart.value,
    size: size.value,
    theme: theme.value === 'dark' ? darkTheme : lightTheme,
  });
}

function readSize(name: string | null): Result<PictureSize> {
  if (name === null) return succeed(usualSize);
  const found = choose(
    'size',
    name,
    presets.map(({ id }) => id),
  );
  if (!found.ok) return found;
  return succeed(presets.find(({ id }) => id === found.value)?.size ?? usualSize);
}

function findKept(id: string, kept: ReadonlyArray<SavedChart>): Result<SavedChart> {
  const found = kept.find((one) => one.id === id);
  return found === undefined
    ? unknown(
        'chart',
        id,
        kept.map((one) => one.id),
      )
    : succeed(found);
}

function describe(job: ChartJob, sources: ChartSources): Result<ChartOrder['chart']> {
  const type = choose('type of chart', job.type ?? 'line', chartTypes);
  if (!type.ok) return type;
  const mode = choose('mode', job.mode ?? 'value', chartModes);
  if (!mode.ok) return mode;
  for (const period of [job.period, job.against, job.from, job.to]) {
    const read = period === null ? null : readPeriod(period);
    if (read !== null && !read.ok) return read;
  }
  const view = readView(job.asOf, sources);
  if (!view.ok) return view;
  const seriesIds = findRows(job, sources);
  if (!seriesIds.ok) return seriesIds;
  const plain = startSpec(seriesIds.value);
  return succeed({
    title: job.title ?? '',
    subtitle: '',
    note: '',
    tags: [],
    spec: {
      ...plain,
      type: type.value,
      mode: mode.value,
      from: job.from,
      to: job.to,
      period: job.period,
      against: job.against ?? plain.against,
      scale: job.log ? 'log' : 'linear',
      view: view.value,
    },
  });
}

function readView(asOf: string | null, { figures }: ChartSources) {
  if (asOf === null) return succeed(null);
  const ids = figures.editions.map(({ id }) => id);
  return ids.includes(asOf)
    ? succeed({ kind: 'as-of', editionId: asOf } as const)
    : unknown('edition', asOf, ids);
}

/** The series that are named, else the table's largest in its first measure. */
function findRows(job: ChartJob, sources: ChartSources): Result<ReadonlyArray<string>> {
  const tables = sources.tables.map(({ id }) => id);
  if (job.table !== null && !tables.includes(job.table)) return unknown('table', job.table, tables);
  const candidates = sources.series
    .filter(({ tableId }) => job.table === null || tableId === job.table)
    .sort((a, b) => a.order - b.order);
  const ids = candidates.map(({ id }) => id);
  const missing = job.series.find((id) => !ids.includes(id));
  if (missing !== undefined) return unknown('series', missing, ids);
  if (job.series.length > 0) return succeed(job.series);
  const [first] = candidates;
  const alike = candidates.filter(
    ({ measure, unit }) => measure === first?.measure && unit === first.unit,
  );
  return succeed(startingSeries(alike, sources.figures, sources.view));
}

function choose<Name extends string>(
  what: string,
  name: string,
  names: ReadonlyArray<Name>,
): Result<Name> {
  const found = names.find((one) => one === name);
  return found === undefined
    ? fail(`There is no ${what} “${name}”; there are ${names.join(', ')}.`)
    : succeed(found);
}
