import { describe, expect, it } from 'vitest';
import { groupByTable, stepFor } from '../table-differences.ts';
import { applyToRecords } from '../merge/apply-records.ts';
import { diffRecords, type WorkspaceRecords } from '../record-diff.ts';
import { charted, dealers, makers } from './chart-workspace.ts';
import { removeRow } from '../structure/row-removal.ts';
import { after, get } from '../structure/structure-samples.ts';

/** What a restore of those tables alone makes of one workspace ('' names the workspace as a whole). */
function restore(from: WorkspaceRecords, to: WorkspaceRecords, ...tableIds: string[]) {
  const groups = groupByTable(diffRecords(from, to), from.tables, [...from.series, ...to.series]);
  const chosen = groups.filter(({ tableId }) => tableIds.includes(tableId));
  return after(from, stepFor('Restore', chosen, groups));
}

/** References of charts to rows and notes that are not there. */
function dangling({ charts, series, annotations }: WorkspaceRecords): string[] {
  const [rows, notes] = [series, annotations].map((list) => new Set(list.map(({ id }) => id)));
  return [
    ...charts.flatMap(({ spec }) => [
      ...spec.seriesIds.filter((id) => !rows?.has(id)),
      ...spec.marks.map((mark) => mark.annotationId).filter((id) => !notes?.has(id)),
    ]),
    ...annotations
      .map(({ target }) => target.replace('chart:', ''))
      .filter((id) => !id.includes('@') && !charts.some((chart) => chart.id === id)),
  ];
}

const without = applyToRecords(charted, get(removeRow(charted, dealers)).step.changes);
const bare: WorkspaceRecords = { ...charted, charts: [], annotations: [] };

describe('a restore of some of the differences', () => {
  it('brings charts back without the rows and marks that stay away', () => {
    const restored = restore(without, charted, '');
    expect(dangling(restored)).toEqual([]);
    expect(restored.charts.map(({ id }) => id)).toEqual(['stocks']);
    expect(restored.charts[0]?.spec.seriesIds).toEqual([makers]);
  });

  it('takes rows and notes that go out of the charts that stay', () => {
    const restored = restore(charted, without, 'stocks');
    expect(dangling(restored)).toEqual([]);
    expect(restored.charts.map(({ id }) => id)).toEqual(['stocks']);
  });

  it('ends a chart of which nothing is left, with the notes on it', () => {
    const stripped = { ...bare, series: bare.series.filter(({ tableId }) => tableId !== 'stocks') };
    const restored = restore(charted, stripped, 'stocks');
    expect(restored.charts).toEqual([]);
    expect(dangling(restored)).toEqual([]);
  });

  it.each([[['']], [['stocks']], [['imports']], [['', 'stocks']]])(
    'leaves nothing that is not there, either way: %j',
    (chosen) => {
      for (const other of [without, bare]) {
        expect(dangling(restore(charted, other, ...chosen))).toEqual([]);
        expect(dangling(restore(other, charted, ...chosen))).toEqual([]);
      }
    },
  );

  it('is whole when all is chosen', () => {
    expect(diffRecords(restore(without, charted, '', 'stocks'), charted)).toEqual([]);
  });
});
