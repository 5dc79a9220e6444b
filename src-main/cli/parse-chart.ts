import type { Job, PictureFormat } from '#ipc/contract/jobs.ts';
import type { Syntax } from './syntax.ts';

export const chartSyntax: Syntax = {
  positionals: ['CHART_ID'],
  optional: true,
  options: [
    ...['table', 'type', 'mode', 'period', 'against', 'from', 'to', 'as-of'],
    ...['title', 'size', 'theme', 'out'],
  ],
  lists: ['series'],
  flags: ['log'],
};

const pictureFormats: readonly PictureFormat[] = ['svg', 'png', 'pdf', 'csv'];

/** The job of a `lode chart` line, or what is wrong with it. */
export function buildChart(
  chart: string | null,
  option: (name: string) => string | null,
  rest: Pick<Extract<Job, { command: 'chart' }>, 'series' | 'log'>,
): Job | string {
  const out = option('out');
  if (out === null) return 'chart needs --out.';
  const format = pictureFormats.find((ending) => out.toLowerCase().endsWith(`.${ending}`));
  if (format === undefined) return '--out must end in .svg, .png, .pdf or .csv.';
  const described = ['table', 'type', 'mode', 'period', 'against', 'from', 'to', 'as-of', 'title'];
  const also = described.find((name) => option(name) !== null);
  if (chart !== null && (also !== undefined || rest.series.length > 0 || rest.log)) {
    const name = also ?? (rest.log ? 'log' : 'series');
    return `A kept chart is drawn as it is kept: --${name} cannot be given with it.`;
  }
  if (chart === null && option('table') === null && rest.series.length === 0) {
    return 'chart needs CHART_ID, --table or --series.';
  }
  return {
    command: 'chart',
    chart,
    ...rest,
    table: option('table'),
    type: option('type'),
    mode: option('mode'),
    period: option('period'),
    against: option('against'),
    from: option('from'),
    to: option('to'),
    asOf: option('as-of'),
    title: option('title'),
    format,
    size: option('size'),
    theme: option('theme'),
  };
}
