/**
 * What an annotation is attached to, as one line of text. An observation is `SERIES@PERIOD#EDITION`:
 * `us-imports/canada/quantity@2015#working`; a chart that is kept is `chart:ID`.
 */
export interface ObservationTarget {
  readonly seriesId: string;
  readonly period: string;
  readonly editionId: string;
}

export function printTarget(target: ObservationTarget): string {
  return `${target.seriesId}@${target.period}#${target.editionId}`;
}

/** The parts of an observation's target, or null when the text is something else. */
export function readTarget(text: string): ObservationTarget | null {
  const match = /^([^@#]+)@([^@#]+)#([^@#]+)$/.exec(text);
  if (match === null) return null;
  const [, seriesId = '', period = '', editionId = ''] = match;
  return { seriesId, period, editionId };
}

export function printChartTarget(chartId: string): string {
  return `chart:${chartId}`;
}

/** The id of the chart, or null when the text is something else: a chart's id has neither of an observation's signs. */
export function readChartTarget(text: string): string | null {
  return /^chart:([^@#]+)$/.exec(text)?.[1] ?? null;
}
