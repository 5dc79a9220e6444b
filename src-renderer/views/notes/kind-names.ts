import type { TargetKind } from '#domain/targets.ts';

/** What notes are on, as a heading of a choice. */
export const kindNames: Record<TargetKind, string> = {
  figure: 'Figures',
  range: 'Ranges of cells',
  series: 'Rows',
  period: 'Periods',
  area: 'Countries',
  table: 'Tables',
  chart: 'Charts',
  check: 'Checks',
  workspace: 'The workspace',
};

/** What one of them is called in a sentence. */
export const kindWords: Record<TargetKind, string> = {
  figure: 'figure',
  range: 'cells',
  series: 'row',
  period: 'period',
  area: 'country',
  table: 'table',
  chart: 'chart',
  check: 'check',
  workspace: 'workspace',
};
