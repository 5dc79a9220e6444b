import { describe, expect, it } from 'vitest';
import { baselineEdition, workingEdition } from './figure-samples.ts';
import { makeSeries, makeTable, observe } from './observation-samples.ts';
import type { Block } from './observations.ts';
import { diffRecords, recordKey, type WorkspaceRecords } from './record-diff.ts';
import { toFigure } from './revised-flags.ts';

const block = (editionId: string, cells: Record<string, string>): Block => ({
  seriesId: 'a',
  editionId,
  tableId: 'table',
  figures: Object.fromEntries(
    Object.entries(cells).map(([period, text]) => [period, toFigure(observe(text))]),
  ),
});
const records: WorkspaceRecords = {
  editions: [baselineEdition],
  tables: [makeTable()],
  series: [makeSeries({ id: 'a' })],
  notes: [],
  sources: [],
  annotations: [],
  charts: [],
  reports: [],
  blocks: [block('myb-2013', { '2013': '97' })],
  choices: null,
};

describe('diffRecords', () => {
  it('is empty for the same records, whatever their order', () => {
    const tables = [makeTable(), makeTable({ id: 'other' })];
    expect(
      diffRecords({ ...records, tables }, { ...records, tables: [...tables].reverse() }),
    ).toEqual([]);
  });

  it('finds what is new, gone and changed', () => {
    const later: WorkspaceRecords = {
      ...records,
      editions: [baselineEdition, workingEdition],
      tables: [],
      series: [makeSeries({ id: 'a', label: 'Renamed' })],
      blocks: [block('myb-2013', {}), block('working', { '2014': '98 e' })],
    };
    expect(diffRecords(records, later)).toMatchObject([
      { on: 'edition', id: 'working', before: null },
      { on: 'table', id: 'table', after: null },
      { on: 'series', id: 'a', before: { label: 'a' }, after: { label: 'Renamed' } },
      {
        on: 'figure',
        period: '2013',
        editionId: 'myb-2013',
        before: { printed: '97' },
        after: null,
      },
      { on: 'figure', period: '2014', editionId: 'working', before: null, after: { flags: ['e'] } },
    ]);
  });
});

describe('recordKey', () => {
  it('is one for one record, and tells a figure from a row of the same name', () => {
    const changes = diffRecords({ ...records, blocks: [] }, records);
    const [figure] = changes;
    expect(figure === undefined ? '' : recordKey(figure)).toBe('["a","2013","myb-2013"]');
  });
});
