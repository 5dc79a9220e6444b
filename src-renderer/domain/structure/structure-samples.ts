import { applyToRecords } from '../merge/apply-records.ts';
import { makeSeries, makeTable, observe } from '../observation-samples.ts';
import type { Block, Edition, Figure, Series } from '../observations.ts';
import { makeWorkingEdition } from '../editions.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import type { Result } from '../result.ts';
import { toFigure } from '../revised-flags.ts';
import { invert, type Step } from '../steps.ts';

/** For tests only: a workspace with one printed table of two measures and one that the analyst made. */

const baseline: Edition = { ...makeWorkingEdition('myb-2013', 'Yearbook', 0), role: 'baseline' };
const working = makeWorkingEdition('working', 'Working edition', 1);

function imports(): Series[] {
  return ['Belgium', 'Canada', 'Total'].flatMap((label, row) =>
    (['quantity', 'value'] as const).map((measure, at) =>
      makeSeries({
        id: `imports/${label.toLowerCase()}/${measure}`,
        tableId: 'imports',
        order: row * 2 + at + 1,
        label,
        country: label === 'Total' ? 'World' : label,
        indicator: 'imports',
        measure,
        unit: measure === 'quantity' ? 'kg' : 'kUSD',
        role: label === 'Total' ? 'total' : 'part',
        parentId: label === 'Total' ? '' : `imports/total/${measure}`,
      }),
    ),
  );
}

export function block(
  seriesId: string,
  editionId: string,
  cells: Readonly<Record<string, string>>,
): Block {
  const figures: Record<string, Figure> = {};
  for (const [period, text] of Object.entries(cells)) {
    figures[period] = toFigure(observe(text, period, seriesId));
  }
  return { seriesId, editionId, tableId: seriesId.split('/')[0] ?? '', figures };
}

export const sample: WorkspaceRecords = {
  editions: [baseline, working],
  tables: [
    makeTable({ id: 'imports', number: '1', title: 'Imports', rowHeading: 'Country', order: 1 }),
    makeTable({
      id: 'stocks',
      number: '',
      title: 'Stocks',
      unitLine: 'Kilograms',
      order: 2,
      addedPeriods: ['2014', '2015'],
    }),
  ],
  series: [
    ...imports(),
    ...['Dealers', 'Makers', 'State'].map((label, index) =>
      makeSeries({
        id: `stocks/${label.toLowerCase()}/stocks`,
        tableId: 'stocks',
        order: index + 1,
        label,
        measure: 'stocks',
        indicator: 'stocks',
        role: 'single',
      }),
    ),
  ],
  notes: [],
  sources: [],
  annotations: [],
  charts: [],
  reports: [],
  blocks: [
    block('imports/belgium/quantity', 'myb-2013', { 2012: '8,930', 2013: '4,100' }),
    block('imports/canada/quantity', 'myb-2013', { 2013: '21,300' }),
    block('imports/total/quantity', 'myb-2013', { 2013: '25,400' }),
    block('imports/belgium/quantity', 'working', { 2014: '5,000' }),
    block('stocks/dealers/stocks', 'working', { 2014: '25,000 e', 2015: 'NA' }),
    block('stocks/makers/stocks', 'working', { 2014: '1,629' }),
  ],
  choices: null,
};

export function get<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** What stands in the workspace after the step. */
export function after(records: WorkspaceRecords, step: Step | null): WorkspaceRecords {
  return step === null ? records : applyToRecords(records, step.changes);
}

/** What stands there when the step was made and taken back. */
export function undone(records: WorkspaceRecords, step: Step): WorkspaceRecords {
  return applyToRecords(after(records, step), invert(step.changes));
}

/** The same records whatever the order in which they are listed. */
export function sorted(records: WorkspaceRecords): unknown {
  const byId = <T extends { readonly id: string }>(rows: ReadonlyArray<T>) =>
    [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    tables: byId(records.tables),
    series: byId(records.series),
    notes: byId(records.notes),
    editions: byId(records.editions),
    annotations: byId(records.annotations),
    blocks: [...records.blocks]
      .filter(({ figures }) => Object.keys(figures).length > 0)
      .map((one) => JSON.stringify([one.seriesId, one.editionId, one.figures]))
      .sort(),
  };
}
