import { describe, expect, it } from 'vitest';
import { makeFigures } from '../figure-samples.ts';
import { makeSeries, makeTable } from '../observation-samples.ts';
import type { Series } from '../observations.ts';
import { layoutTable, type TableLayout } from '../table-layout.ts';
import { latest } from '../view.ts';
import { writeTarget } from '../targets.ts';
import { notePlaces } from './note-places.ts';
import { NotedRanges } from './noted-ranges.ts';

const names = ['belgium', 'canada', 'china', 'germany'];

function makeRows(measures: ReadonlyArray<string>, hidden: ReadonlyArray<string> = []): Series[] {
  return names.flatMap((name, row) =>
    measures.map((measure, index) =>
      makeSeries({
        id: `${name}/${measure}`,
        label: name,
        measure,
        order: row * measures.length + index,
        ...(hidden.includes(name) ? { hidden: true as const } : {}),
      }),
    ),
  );
}

function layOut(series: ReadonlyArray<Series>): TableLayout {
  const cells = Object.fromEntries(
    series.map(({ id }) => [id, { '2012': '1', '2013': '2', '2014': '3' }]),
  );
  const figures = makeFigures({ 'myb-2013': cells });
  return layoutTable({ table: makeTable(), series, figures, notes: [], view: latest });
}

function noteOn(range: { from: string; to: string; first: string; last: string }, isOpen = true) {
  const target = writeTarget({ on: 'range', ...range });
  const note = { id: target, target, markdown: 'x', createdAt: 1, updatedAt: 1 };
  return isOpen ? note : { ...note, resolvedAt: 2 };
}

const signs = { first: '#', within: '+', out: '.' } as const;

/** `#` the first cell of a range, `+` another one of it, `.` none. */
function draw(layout: TableLayout, notes: ReadonlyArray<ReturnType<typeof noteOn>>): string[] {
  const ranges = new NotedRanges(notePlaces(notes).ranges, layout);
  return layout.rows.map((row) =>
    layout.columns.map((column) => signs[ranges.at(row, column) ?? 'out']).join(''),
  );
}

describe('NotedRanges', () => {
  const plain = layOut(makeRows(['quantity']));
  const range = { from: 'canada/quantity', to: 'china/quantity', first: '2012', last: '2013' };

  it.each([
    ['a rectangle', range, ['...', '#+.', '++.', '...']],
    ['one cell', { ...range, to: range.from, last: '2012' }, ['...', '#..', '...', '...']],
    [
      'corners the wrong way round',
      { ...range, from: range.to, to: range.from },
      ['...', '#+.', '++.', '...'],
    ],
    [
      'periods that have no column',
      { ...range, first: '2011', last: '2020' },
      ['...', '#++', '+++', '...'],
    ],
    ['a corner that is gone', { ...range, to: 'gone' }, ['...', '...', '...', '...']],
  ])('draws %s', (_, on, drawn) => {
    expect(draw(plain, [noteOn(on)])).toEqual(drawn);
  });

  it('draws no range whose notes are all resolved', () => {
    expect(draw(plain, [noteOn(range, false)])).toEqual(['...', '...', '...', '...']);
  });

  it('goes by measure at the first and last period', () => {
    const layout = layOut(makeRows(['quantity', 'value']));
    const on = { from: 'belgium/value', to: 'canada/quantity', first: '2012', last: '2013' };
    expect(draw(layout, [noteOn(on)])).toEqual(['.#+...', '.++...', '......', '......']);
  });

  it('goes by the document where rows are shown in another order, or a corner is hidden', () => {
    const reversed = { ...plain, rows: [...plain.rows].reverse() };
    expect(draw(reversed, [noteOn(range)])).toEqual(['...', '++.', '#+.', '...']);
    const hidden = layOut(makeRows(['quantity', 'value'], ['china']));
    const on = { from: 'canada/quantity', to: 'china/value', first: '2012', last: '2012' };
    expect(draw(hidden, [noteOn(on)])).toEqual(['......', '#+....', '......']);
  });

  it('begins at the first cell that is shown, where its own is hidden', () => {
    const hidden = layOut(makeRows(['quantity', 'value'], ['canada']));
    const on = { from: 'canada/quantity', to: 'china/value', first: '2012', last: '2013' };
    expect(draw(hidden, [noteOn(on)])).toEqual(['......', '#+++..', '......']);
    const later = { ...plain, columns: plain.columns.filter(({ period }) => period !== '2012') };
    expect(draw(later, [noteOn(range)])).toEqual(['..', '#.', '+.', '..']);
    const none = { ...plain, rows: plain.rows.filter((row) => row.series[0]?.order === 0) };
    expect(draw(none, [noteOn(range)])).toEqual(['...']);
  });

  it('knows a hidden row of a table in which each series is a row of its own', () => {
    const [one, two, three] = makeRows(['quantity', 'value']);
    if (one === undefined || two === undefined || three === undefined) throw new Error('Rows.');
    const layout = layOut([one, { ...two, hidden: true as const }, three]);
    const on = { from: two.id, to: three.id, first: '2012', last: '2013' };
    expect(draw(layout, [noteOn(on)])).toEqual(['...', '#+.']);
  });
});
