import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observe } from '#domain/observation-samples.ts';
import type { GridSource } from '#components/grid/cell-view.ts';
import { cellParts } from '#format/cell-parts.ts';
import { speakFigure } from '#format/spoken.ts';
import { arrangeRows, asPrinted, type Arrangement, type RowFilter } from './arrange-rows.ts';
import { emptyCell } from './result-cell.ts';

type Line = readonly [name: string, figure: string | null];

/** One column of figures, 2014; a name that begins with Total is a total's. */
function sourceOf(lines: ReadonlyArray<Line>): GridSource {
  const cell = (row: number) => {
    const figure = lines[row]?.[1] ?? null;
    if (figure === null) return emptyCell;
    const observation = observe(figure);
    const spoken = speakFigure(observation, 'kg');
    return { ...emptyCell, parts: cellParts(observation, ['e'], []), spoken };
  };
  return {
    rows: lines.map(([name], index) => ({
      id: String(index),
      stub: [name],
      marks: [],
      isTotal: name.startsWith('Total'),
    })),
    columns: [{ id: '2014', group: '', head: '2014', isBaseline: false, startsLater: false }],
    cell: ({ row }) => cell(row),
    isFilled: ({ row }) => lines[row]?.[1] !== null,
  };
}

const lines: ReadonlyArray<Line> = [
  ['Belgium', '30,000 e'],
  ['Canada', 'W'],
  ['China', '415,000'],
  ['Peru', '--'],
  ['Korea, Republic of', null],
  ['Japan', '<½'],
  ['Germany', '9,500'],
  ['Total', '671,000'],
];

/** The same with the headings that the rows stand under. */
function underHeadings(groups: ReadonlyArray<string>, of: ReadonlyArray<Line>): GridSource {
  const source = sourceOf(of);
  return { ...source, rows: source.rows.map((row, at) => ({ ...row, group: groups[at] ?? '' })) };
}

function arrange(arrangement: Partial<Arrangement>, of = lines): string[] {
  const order = arrangeRows(sourceOf(of), { ...asPrinted, ...arrangement });
  return order.map((row) => of[row]?.[0] ?? '');
}

describe('arrangeRows', () => {
  it('keeps the table’s own order when nothing else is asked for', () => {
    expect(arrange({})).toEqual(lines.map(([name]) => name));
  });

  it('sorts by figures; rows without a number come last, the total keeps its place', () => {
    const ascending = ['Peru', 'Japan', 'Germany', 'Belgium', 'China'];
    const without = ['Canada', 'Korea, Republic of', 'Total'];
    expect(arrange({ sortedBy: '2014' })).toEqual([...ascending, ...without]);
    expect(arrange({ sortedBy: '2014', isDescending: true })).toEqual([
      ...ascending.toReversed(),
      ...without,
    ]);
  });

  it('sorts by name, and leaves a total at the head there', () => {
    const first: Line[] = [
      ['Total', '3'],
      ['b', '1'],
      ['a', '2'],
    ];
    expect(arrange({ sortedBy: 'name' }, first)).toEqual(['Total', 'a', 'b']);
    expect(arrange({ sortedBy: 'name', isDescending: true }, first)).toEqual(['Total', 'b', 'a']);
  });

  it('keeps rows that are alike in the table’s order, whichever way', () => {
    const alike: Line[] = [
      ['b', '1'],
      ['a', '1'],
      ['c', '1'],
    ];
    expect(arrange({ sortedBy: '2014' }, alike)).toEqual(['b', 'a', 'c']);
    expect(arrange({ sortedBy: '2014', isDescending: true }, alike)).toEqual(['b', 'a', 'c']);
  });

  it.each<[RowFilter, string[]]>([
    ['filled', ['Belgium', 'Canada', 'China', 'Peru', 'Japan', 'Germany', 'Total']],
    ['empty', ['Korea, Republic of']],
    ['estimated', ['Belgium']],
    ['without-number', ['Canada', 'Japan']],
  ])('shows only the rows that are %s', (only, names) => {
    expect(arrange({ only, lookIn: '2014' })).toEqual(names);
  });

  it('shows the rows whose name has the text, whatever its case', () => {
    expect(arrange({ named: ' AN ' })).toEqual(['Canada', 'Japan', 'Germany']);
    expect(arrange({ named: 'none of them' })).toEqual([]);
  });

  it('shows every row once, whatever it is sorted by', () => {
    const figure = fc.constantFrom('--', 'W', 'NA', '1', '20', '555-580', '<½', '3 e', null);
    const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'Total'), figure), { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.boolean(), fc.constantFrom('2014', 'name'), (all, isDown, by) => {
        const order = arrangeRows(sourceOf(all), {
          ...asPrinted,
          sortedBy: by,
          isDescending: isDown,
        });
        expect(order.toSorted((a, b) => a - b)).toEqual([...all.keys()]);
      }),
    );
  });
});

describe('rows under headings', () => {
  const some: ReadonlyArray<Line> = [
    ['World', '35'],
    ['Belgium', '30'],
    ['Albania', '20'],
    ['Total, Europe', '50'],
    ['Japan', '25'],
    ['China', '15'],
  ];
  const groups = ['', 'Europe', 'Europe', 'Europe', 'Asia', 'Asia'];

  it.each<[string, Partial<Arrangement>, string]>([
    [
      'by figure under each',
      { sortedBy: '2014' },
      'World Albania Belgium Total, Europe China Japan',
    ],
    ['by name under each', { sortedBy: 'name' }, 'World Albania Belgium Total, Europe China Japan'],
    [
      'across them, with totals at the end',
      { sortedBy: '2014', isAcross: true },
      'China Albania Japan Belgium World Total, Europe',
    ],
    ['the name of the heading finds its rows', { named: 'asia' }, 'Japan China'],
  ])('%s', (_, arrangement, expected) => {
    const order = arrangeRows(underHeadings(groups, some), { ...asPrinted, ...arrangement });
    expect(order.map((row) => some[row]?.[0] ?? '').join(' ')).toBe(expected);
  });
});
