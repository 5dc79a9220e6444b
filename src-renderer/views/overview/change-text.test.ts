import { describe, expect, it } from 'vitest';
import { changeNote, changeText } from './change-text.ts';
import { findRow, makeTableOf } from './row-samples.ts';

const table = makeTableOf(
  {
    quantity: { '2013': '97,200', '2014': '123,000', '2015': '109,000' },
    fall: { '2013': '109,000', '2015': '97,200' },
    small: { '2013': '1,000', '2015': '1,003' },
    early: { '2013': '97,200', '2014': '123,000 e' },
    range: { '2013': '555-580', '2015': '500-600' },
    rate: { '2013': '75%', '2015': '72.5%' },
    withheld: { '2013': '5', '2015': 'W' },
    alone: { '2013': '5' },
    zero: { '2013': '--', '2015': '5' },
  },
  { rate: '%' },
);
const text = (label: string) => changeText(findRow(table, label), 'en-US');
const note = (label: string) => changeNote(findRow(table, label), table.columns, 'en-US');

describe('changeText', () => {
  it.each([
    ['quantity', '12%'],
    ['fall', '\u221211%'],
    ['small', '0.3%'],
    ['range', '\u221210%, 3%'],
    ['rate', '\u22122.5'],
    ['withheld', 'n/c'],
    ['alone', 'n/c'],
    ['zero', 'n/c'],
  ])('prints %s as %s', (label, expected) => expect(text(label)).toBe(expected));
});

describe('changeNote', () => {
  it.each([
    ['fall', '\u221211.3 to \u221210.4%'],
    ['range', 'low, high ends'],
    ['rate', 'percentage points'],
    ['withheld', '2015 is withheld.'],
    ['alone', 'No later year is listed.'],
    ['zero', '2013 is zero: there is no percent from it.'],
  ])('says of %s: %s', (label, expected) => {
    expect(note(label)).toMatchObject({ year: null, text: expected });
  });

  it('names the year where another is compared than the columns’ own, with its figure', () => {
    expect(note('early')).toEqual({
      year: '2014',
      figure: '123,000 e',
      hasColumn: true,
      text: '+26.0 to +27.1%',
    });
  });

  it('knows that a year has no column', () => {
    const years = Object.fromEntries(
      ['2013', '2016', '2017', '2018', '2019'].map((year) => [year, '5']),
    );
    const long = makeTableOf({
      all: { ...years, '2015': '5' },
      early: { '2013': '4', '2015': '5' },
    });
    expect(changeNote(findRow(long, 'early'), long.columns, 'en-US')).toMatchObject({
      year: '2015',
      figure: '5',
      hasColumn: false,
    });
  });
});
