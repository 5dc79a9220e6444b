import { describe, expect, it } from 'vitest';
import { citesOf, gatherCitations, printCites, readCites } from './citations.ts';
import { baselineEdition, workingEdition } from './figure-samples.ts';
import { Figures } from './figures.ts';
import { makeSeries, observe } from './observation-samples.ts';
import type { Block, Source } from './observations.ts';

const census: Source = { id: 'census', citation: 'Census', kind: 'statistics', citedIn: 'T1' };
const burton: Source = { id: 'burton-2012', citation: 'Burton', kind: 'news', citedIn: 'p1' };
const sources = [census, burton];
const byId = new Map(sources.map((source) => [source.id, source]));

describe('readCites', () => {
  it.each([
    ['census', [census]],
    ['census burton-2012', [census, burton]],
    ['Nyrstar, 2015', ['Nyrstar, 2015']],
    ['census and others', ['census and others']],
    ['', []],
    ['  ', []],
  ])('reads "%s"', (cites, read) => {
    expect(readCites(cites, byId)).toEqual(read);
  });
});

describe('citesOf', () => {
  it.each([
    ['Census', 'census'],
    [' Burton ', 'burton-2012'],
    ['Census; Burton', 'census burton-2012'],
    ['Nyrstar, 2015', 'Nyrstar, 2015'],
    ['Census; Nyrstar', 'Census; Nyrstar'],
    ['', ''],
  ])('stores "%s" as "%s", which reads the same', (text, cites) => {
    expect(citesOf(text, sources)).toBe(cites);
    expect(printCites(cites, byId)).toBe(text.trim());
  });
});

describe('gatherCitations', () => {
  const block = (editionId: string, cites: Record<string, string>): Block => ({
    seriesId: 'a',
    editionId,
    tableId: 'table',
    figures: Object.fromEntries(
      Object.entries(cites).map(([period, text]) => [
        period,
        { ...observe('7', period), cites: text },
      ]),
    ),
  });
  const figures = new Figures(
    [baselineEdition, workingEdition],
    [
      block('myb-2013', { '2012': 'census burton-2012', '2013': '' }),
      block('working', { '2014': 'Nyrstar, 2015', '2015': '' }),
    ],
  );
  const gathered = gatherCitations({ figures, series: [makeSeries({ id: 'a' })], sources });

  it('lists sources, then what was typed, then what the analyst gave no source for', () => {
    expect(
      gathered.map(({ key, figures: cited }) => [key, cited.map(({ figure }) => figure.period)]),
    ).toEqual([
      ['census', ['2012']],
      ['burton-2012', ['2012']],
      ['Nyrstar, 2015', ['2014']],
      // The baseline's own figure of 2013 is sourced by the document itself.
      ['', ['2015']],
    ]);
  });
});
