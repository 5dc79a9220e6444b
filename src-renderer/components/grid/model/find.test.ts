import { describe, expect, it } from 'vitest';
import type { CellView, GridSource } from '../cell-view.ts';
import { findCells, nextFound, replaceText, type FindScope } from './find.ts';

function cell(entry: string): CellView {
  return {
    parts: null,
    spoken: '',
    entry,
    hint: entry.startsWith('up to') ? 'an upper limit' : '',
    isRestated: false,
    isCarried: false,
    hasNote: false,
    hasFailedCheck: false,
    isReadOnly: false,
    tone: 'plain',
  };
}

const lines = [
  ['Belgium', '30,000', '30,000 e'],
  ['Peru', '1,629 e r', 'NA'],
  ['Total', 'up to 30', '671,629 (4)'],
];
const columns = ['2013', '2014'].map((head) => ({
  id: head,
  group: '',
  head,
  isBaseline: false,
  startsLater: false,
}));
const source: Pick<GridSource, 'rows' | 'columns' | 'cell'> = {
  rows: lines.map(([name = '']) => ({ id: name, stub: [name], marks: [], isTotal: false })),
  columns,
  cell: ({ row, column }) => cell(lines[row]?.[column + 1] ?? ''),
};

function find(text: string, scope: FindScope): string {
  return findCells(source, { text, scope }, ({ row: at }) => (at === 1 ? 'Perhaps late' : ''))
    .map(({ row: at, column }) => `${at},${column}`)
    .join(' ');
}

describe('findCells', () => {
  it.each<[string, FindScope, string]>([
    ['30,000', 'figures', '0,0 0,1'],
    ['30000', 'figures', '0,0 0,1'],
    ['1629', 'everywhere', '1,0 2,1'],
    ['na', 'figures', '1,1'],
    ['e', 'flags', '0,1 1,0'],
    ['re', 'flags', '1,0'],
    ['(4)', 'figures', '2,1'],
    ['per', 'rows', '1,0'],
    ['per', 'everywhere', '1,0 1,1 2,0'],
    ['upper', 'notes', '2,0'],
    ['late', 'notes', '1,0 1,1'],
    ['', 'everywhere', ''],
    ['nothing of the kind', 'everywhere', ''],
  ])('finds “%s” in %s at %s', (text, scope, places) => {
    expect(find(text, scope)).toBe(places);
  });
});

describe('nextFound', () => {
  const found = [
    { row: 0, column: 1 },
    { row: 2, column: 0 },
  ];
  it.each([
    [0, 0, false, 0],
    [0, 1, false, 1],
    [2, 0, false, 0],
    [2, 0, true, 0],
    [0, 1, true, 1],
  ])('goes from row %i, column %i (back: %s) to the right one', (at, column, back, index) => {
    expect(nextFound(found, { row: at, column }, back)).toBe(found[index]);
  });

  it('goes nowhere where nothing is found', () => {
    expect(nextFound([], { row: 0, column: 0 }, false)).toBeNull();
  });
});

describe('replaceText', () => {
  it.each([
    ['30,000 e', ' e', '', '30,000'],
    ['1,629 e r', 'E', 'p', '1,629 p r'],
    ['up to 30 (4)', '(4)', '(5)', 'up to 30 (5)'],
    ['30.5', '.', '$&', '30$&5'],
    ['30,000', 'x', 'y', '30,000'],
    ['30,000', '', 'y', '30,000'],
  ])('makes of %s by %s to %s: %s', (entry, found, by, made) => {
    expect(replaceText(entry, found, by)).toBe(made);
  });
});
