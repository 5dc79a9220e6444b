import { describe, expect, it } from 'vitest';
import { makeSeries, makeTable } from './observation-samples.ts';
import { placeBlock, type BlockPlace } from './place-block.ts';
import { layoutTable } from './table-layout.ts';
import { makeFigures } from './figure-samples.ts';
import { latest } from './view.ts';

const countries = ['Belgium', 'China', 'Korea, Republic of', 'Total'];
const series = countries.map((label, order) =>
  makeSeries({
    id: label,
    label,
    country: label,
    order,
    role: label === 'Total' ? 'total' : 'part',
  }),
);
const figures = makeFigures({
  'myb-2013': Object.fromEntries(
    countries.map((id) => [id, { '2012': '30,000', '2013': '30,000' }]),
  ),
});
const layout = layoutTable({
  table: makeTable(),
  series,
  figures,
  notes: [],
  view: latest,
});

/** With a quantity and a value for each year. */
const pairs = layoutTable({
  table: makeTable(),
  series: countries.flatMap((label, order) =>
    (['quantity', 'value'] as const).map((measure, index) =>
      makeSeries({
        id: `${label}/${measure}`,
        label,
        country: label,
        order: order * 2 + index,
        measure,
        unit: measure === 'value' ? 'USD' : 'kg',
      }),
    ),
  ),
  figures: makeFigures({
    'myb-2013': Object.fromEntries(
      countries.flatMap((id) => [
        [`${id}/quantity`, { '2013': '30,000' }],
        [`${id}/value`, { '2013': '30,000' }],
      ]),
    ),
  }),
  notes: [],
  view: latest,
});

function place(rows: string[][], about: Partial<BlockPlace> = {}) {
  return placeBlock(rows, { layout, row: 0, column: 0, ...about });
}

/** `Belgium 2014: 30,000`, cell by cell. */
function printed(rows: string[][], about: Partial<BlockPlace> = {}): string[] {
  return place(rows, about).entries.map(
    ({ series: { id }, period, text }) => `${id} ${period}: ${text}`,
  );
}

describe('placeBlock', () => {
  it('goes down and right from the chosen cell', () => {
    expect(
      printed(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        { row: 1, column: 0 },
      ),
    ).toEqual([
      'China 2012: 1',
      'China 2013: 2',
      'Korea, Republic of 2012: 3',
      'Korea, Republic of 2013: 4',
    ]);
  });

  it('goes on to the years after the last, and says which are new', () => {
    const placed = place([['1', '2', '3']], { column: 1 });
    expect(placed.entries.map(({ period }) => period)).toEqual(['2013', '2014', '2015']);
    expect(placed.newPeriods).toEqual(['2014', '2015']);
    expect(printed([['1', '2']], { layout: pairs, column: 2 })).toEqual([
      'Belgium/quantity 2014: 1',
      'Belgium/value 2014: 2',
    ]);
  });

  it('tells the names of lines that the table has no row for, once each', () => {
    const named = place([
      ['Country', '2013', '2014'],
      ['Belgium', '1', '2'],
      ['Chile', '3', '4'],
      ['Peru', '', ''],
    ]);
    expect(named.missingRows).toEqual([['Chile']]);
    expect(place([['1'], ['2'], ['3']], { row: 2 }).missingRows).toEqual([[]]);
    expect(place([['1']]).missingRows).toEqual([]);
  });

  it('has no place below the last row', () => {
    const placed = place([['1'], ['2']], { row: 3 });
    expect(placed.entries).toHaveLength(1);
    expect(placed.unplaced).toEqual([
      { where: 'row 2, column 1', text: '2', reason: 'It is below the last row of the table.' },
    ]);
  });

  it('goes by the names and years that it brings, in any order', () => {
    const block = [
      ['Country', '2013', '2014'],
      ['TOTAL', '9', '8'],
      ['China4', '7', '6'],
      ['korea, republic of', '5', '4'],
      ['Atlantis', '3', '2'],
    ];
    const placed = place(block, { row: 2, column: 1 });
    expect(printed(block)).toEqual([
      'Total 2013: 9',
      'Total 2014: 8',
      'China 2013: 7',
      'China 2014: 6',
      'Korea, Republic of 2013: 5',
      'Korea, Republic of 2014: 4',
    ]);
    expect(placed.newPeriods).toEqual(['2014']);
    expect(placed.unplaced.map(({ reason }) => reason)).toEqual([
      'The table has no row “Atlantis”.',
      'The table has no row “Atlantis”.',
    ]);
  });

  it('puts a year’s columns to its measures', () => {
    const expected = [
      'Belgium/quantity 2013: 1',
      'Belgium/value 2013: 2',
      'Belgium/quantity 2014: 3',
      'Belgium/value 2014: 4',
    ];
    const row = ['Belgium', '1', '2', '3', '4'];
    const names = ['', 'Quantity (kg)', 'Value', 'Quantity', 'Value'];
    for (const block of [
      [['Country', '2013', '', '2014', ''], row],
      [['Country', '2013', '2013', '2014', '2014'], row],
      [['', '2013', '', '2014', ''], names, row],
    ]) {
      expect(printed(block, { layout: pairs })).toEqual(expected);
    }
    const turned = [
      ['', '2013', ''],
      ['', 'Value', 'Quantity'],
      ['Belgium', '1', '2'],
    ];
    expect(printed(turned, { layout: pairs })).toEqual([
      'Belgium/value 2013: 1',
      'Belgium/quantity 2013: 2',
    ]);
  });

  it('goes by names and years of which it knows none', () => {
    const placed = place([
      ['Smelter', '2014', '2015'],
      ['North', '1', '2'],
      ['South', '3', 'x'],
    ]);
    expect(placed.entries).toEqual([]);
    expect(placed.missingRows).toEqual([['North'], ['South']]);
  });

  it('fills a selection that the block fits into', () => {
    expect(printed([['1']], { rows: 2, columns: 2 })).toHaveLength(4);
    expect(printed([['1', '2']], { rows: 2, columns: 2 })).toEqual([
      'Belgium 2012: 1',
      'Belgium 2013: 2',
      'China 2012: 1',
      'China 2013: 2',
    ]);
    expect(printed([['1'], ['2']], { rows: 3, columns: 1 })).toHaveLength(2);
  });

  it('leaves alone what it has no figure for, and repeats by ditto', () => {
    const placed = place([
      ['1', ''],
      ['do.', '2'],
    ]);
    expect(placed.empty).toBe(1);
    expect(
      printed([
        ['1', ''],
        ['do.', '2'],
      ]),
    ).toEqual(['Belgium 2012: 1', 'China 2012: 1', 'China 2013: 2']);
  });

  it('names the lines without figures', () => {
    const placed = place([
      ['Belgium', '1', ''],
      ['China', '', ''],
      ['Rounded.', '', ''],
    ]);
    expect(placed).toMatchObject({ empty: 1, without: ['China', 'Rounded.'] });
  });

  it('takes what is no name for a figure that cannot be read', () => {
    expect(printed([['abc']])).toEqual(['Belgium 2012: abc']);
    expect(printed([['abc', '1']])).toEqual(['Belgium 2012: abc', 'Belgium 2013: 1']);
    expect(printed([['2013']])).toEqual(['Belgium 2012: 2013']);
  });
});
