/**
 * What an annotation is attached to, as one line of text:
 *
 * - a figure: `us-imports/canada/quantity@2015#working`
 * - a range of cells, from corner to corner as the table sets them: `range:SERIES..SERIES@2013..2015`
 * - a series: `series:us-imports/canada/quantity`
 * - a period, in every table: `period:2015`
 * - an area, in every table: `area:Canada`
 * - a table: `table:us-imports`, a chart that is kept: `chart:ID`, a check: `check:total/us-imports/…`
 * - the workspace: `workspace`
 */
export type Target =
  | ({ readonly on: 'figure' } & ObservationTarget)
  | {
      readonly on: 'range';
      /** The series at the corners. */
      readonly from: string;
      readonly to: string;
      readonly first: string;
      readonly last: string;
    }
  | { readonly on: 'series'; readonly seriesId: string }
  | { readonly on: 'period'; readonly period: string }
  | { readonly on: 'area'; readonly country: string }
  | { readonly on: 'table'; readonly tableId: string }
  | { readonly on: 'chart'; readonly chartId: string }
  | { readonly on: 'check'; readonly checkId: string }
  | { readonly on: 'workspace' };

export type TargetKind = Target['on'];

export const targetKinds: ReadonlyArray<TargetKind> = [
  ...(['figure', 'range', 'series', 'period', 'area'] as const),
  ...(['table', 'chart', 'check', 'workspace'] as const),
];

/** One edition's figure. */
export interface ObservationTarget {
  readonly seriesId: string;
  readonly period: string;
  readonly editionId: string;
}

export function writeTarget(target: Target): string {
  switch (target.on) {
    case 'figure':
      return `${target.seriesId}@${target.period}#${target.editionId}`;
    case 'range':
      return `range:${target.from}..${target.to}@${target.first}..${target.last}`;
    case 'series':
      return `series:${target.seriesId}`;
    case 'period':
      return `period:${target.period}`;
    case 'area':
      return `area:${target.country}`;
    case 'table':
      return `table:${target.tableId}`;
    case 'chart':
      return `chart:${target.chartId}`;
    case 'check':
      return `check:${target.checkId}`;
    case 'workspace':
      return 'workspace';
  }
}

/** The parts of a target, or null when the text is none. */
export function parseTarget(text: string): Target | null {
  if (text === 'workspace') return { on: 'workspace' };
  const [, word = '', rest = ''] = /^([a-z]+):(.+)$/s.exec(text) ?? [];
  switch (word) {
    case 'range':
      return parseRange(rest);
    case 'series':
      return isName(rest) ? { on: 'series', seriesId: rest } : null;
    case 'period':
      return isName(rest) ? { on: 'period', period: rest } : null;
    case 'area':
      return { on: 'area', country: rest };
    case 'table':
      return isName(rest) ? { on: 'table', tableId: rest } : null;
    case 'chart':
      return isName(rest) ? { on: 'chart', chartId: rest } : null;
    case 'check':
      return { on: 'check', checkId: rest };
    default: {
      const [, seriesId = '', period = '', editionId = ''] =
        /^([^@#]+)@([^@#]+)#([^@#]+)$/.exec(text) ?? [];
      return seriesId === '' ? null : { on: 'figure', seriesId, period, editionId };
    }
  }
}

function parseRange(rest: string): Target | null {
  const [corners = '', periods = '', ...more] = rest.split('@');
  const [from, to] = cutInTwo(corners);
  const [first, last] = cutInTwo(periods);
  const isWhole = [from, to, first, last].every((part) => part !== '' && isName(part));
  return isWhole && more.length === 0 ? { on: 'range', from, to, first, last } : null;
}

/** What stands before the first two dots that have something before them, and behind those. */
function cutInTwo(text: string): [string, string] {
  const at = text.indexOf('..', 1);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)];
}

function isName(text: string): boolean {
  return !/[@#]/.test(text);
}

/** The target of a figure's annotation. */
export function printTarget(target: ObservationTarget): string {
  return writeTarget({ on: 'figure', ...target });
}

/** The parts of an observation's target, or null when the text is something else. */
export function readTarget(text: string): ObservationTarget | null {
  const target = parseTarget(text);
  if (target?.on !== 'figure') return null;
  const { seriesId, period, editionId } = target;
  return { seriesId, period, editionId };
}

export function printChartTarget(chartId: string): string {
  return writeTarget({ on: 'chart', chartId });
}

/** The id of the chart, or null when the text is something else. */
export function readChartTarget(text: string): string | null {
  const target = parseTarget(text);
  return target?.on === 'chart' ? target.chartId : null;
}

/** The series that the target names: a figure's, a series' own, those at the corners of a range. */
export function seriesOfTarget(target: Target | null): string[] {
  switch (target?.on) {
    case 'figure':
    case 'series':
      return [target.seriesId];
    case 'range':
      return [...new Set([target.from, target.to])];
    default:
      return [];
  }
}
