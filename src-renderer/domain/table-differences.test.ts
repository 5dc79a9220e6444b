import { describe, expect, it } from 'vitest';
import { workingEdition } from './figure-samples.ts';
import { makeSeries, makeTable, observe } from './observation-samples.ts';
import { toFigure } from './revised-flags.ts';
import type { RecordChange } from './steps.ts';
import { groupByTable, stepFor } from './table-differences.ts';

const tables = [makeTable({ id: 'late', order: 2, title: 'Late' }), makeTable({ title: 'First' })];
const series = [makeSeries({ id: 'a' }), makeSeries({ id: 'b', tableId: 'late' })];
const figure = (seriesId: string, tableId: string): RecordChange => ({
  on: 'figure',
  seriesId,
  period: '2014',
  editionId: 'working',
  tableId,
  before: null,
  after: toFigure(observe('7')),
});
const note: RecordChange = {
  on: 'annotation',
  id: 'note-1',
  before: { id: 'note-1', target: 'b@2014#working', markdown: 'x', createdAt: 1, updatedAt: 1 },
  after: null,
};
const edition: RecordChange = {
  on: 'edition',
  id: 'working',
  before: null,
  after: workingEdition,
};
const groups = groupByTable(
  [edition, note, figure('b', 'late'), figure('a', 'table')],
  tables,
  series,
);

describe('groupByTable', () => {
  it('gives each table what concerns it, in order, and the workspace the rest', () => {
    expect(groups.map(({ tableId, title, changes }) => [tableId, title, changes.length])).toEqual([
      ['table', 'Table 1. First', 1],
      ['late', 'Table 1. Late', 2],
      ['', '', 1],
    ]);
  });
});

describe('stepFor', () => {
  it('takes the edition along that a chosen figure needs', () => {
    const [first] = groups;
    const step = stepFor('Restore', first === undefined ? [] : [first], groups);
    expect(step).toEqual({
      label: 'Restore',
      reason: '',
      changes: [edition, figure('a', 'table')],
    });
  });

  it('ends no edition of which figures stay', () => {
    const away = { ...edition, before: workingEdition, after: null } as RecordChange;
    const gone = (id: string, tableId: string) =>
      ({ ...figure(id, tableId), before: toFigure(observe('7')), after: null }) as RecordChange;
    const ending = groupByTable([gone('a', 'table'), gone('b', 'late'), away], tables, series);
    const step = (...at: number[]) =>
      stepFor(
        'Restore',
        at.map((index) => ending[index]!),
        ending,
      )?.changes;
    expect(step(0, 2)).toEqual([gone('a', 'table')]);
    expect(step(2)).toBeUndefined();
    expect(step(0, 1, 2)).toContainEqual(away);
  });

  it('takes everything once when everything is chosen', () => {
    expect(stepFor('Restore', groups, groups)?.changes).toHaveLength(4);
  });

  it('is no step when nothing is chosen', () => {
    expect(stepFor('Restore', [], groups)).toBeNull();
  });
});
