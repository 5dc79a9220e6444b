import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '#domain/charts/chart.ts';
import { modelOf, type Cells, type Sample } from '../chart-samples.ts';
import { chartWords, type OwnWords } from './chart-words.ts';

const unnamed: OwnWords = { title: '', subtitle: '', note: '' };

function words(sample: Sample, about: Partial<ChartSpec> = {}, own: OwnWords = unnamed) {
  return chartWords(modelOf(sample, about), own);
}

function wordsOf(cells: Cells, about: Partial<ChartSpec> = {}, entered: Cells = {}) {
  return words({ rows: { France: cells }, entered: { France: entered } }, about);
}

describe('chartWords', () => {
  it('say subject, unit and time', () => {
    expect(wordsOf({ '2009': '1', '2013': '2' })).toMatchObject({
      title: 'World refinery production',
      subtitle: 'Kilograms, 2009 to 2013',
      axisTitle: 'kilograms',
    });
  });

  it('leave the analyst’s own words as they are', () => {
    const own = { title: 'France grew', subtitle: 'Since 2012', note: 'Auby.\n\nNyrstar.' };
    const said = words({ rows: { France: { '2013': '2' } } }, {}, own);
    expect(said).toMatchObject({ title: 'France grew', subtitle: 'Since 2012' });
    expect(said.below.slice(0, 2)).toEqual(['Auby.', 'Nyrstar.']);
  });

  it('name the measure of a table that has several', () => {
    const sample: Sample = {
      rows: { a: { '2013': '1' }, b: { '2013': '2' } },
      about: { a: { measure: 'quantity' }, b: { measure: 'value', unit: 'kUSD' } },
    };
    expect(words(sample, { seriesIds: ['a'] }).subtitle).toBe('Quantity, kilograms, 2013');
  });

  it.each<[ChartSpec['mode'], string]>([
    ['change', 'change from 2013, kilograms'],
    ['percent', 'percent change from 2013'],
    ['index', 'index, 2013 = 100'],
  ])('say of a chart in %s what it reckons from', (mode, axisTitle) => {
    expect(wordsOf({ '2013': '1', '2014': '2' }, { mode }).axisTitle).toBe(axisTitle);
  });

  it('name every source, and the analyst’s own as such', () => {
    expect(wordsOf({ '2013': '1' }, {}, { '2014': '2' }).below[0]).toBe(
      'Source: U.S. Geological Survey, 2013 Minerals Yearbook: Indium; ' +
        'Working edition (the analyst’s own figures).',
    );
    expect(wordsOf({ '2013': '1' }).below).toEqual([
      'Source: U.S. Geological Survey, 2013 Minerals Yearbook: Indium.',
    ]);
  });

  it('say where a later edition restates the base', () => {
    const said = wordsOf({ '2013': '10', '2012': '5' }, { mode: 'percent' }, { '2013': '20 r' });
    expect(said.below).toContain(
      'France: Working edition restates 2013 as 20 r; compared with 10.',
    );
  });

  it('say what it is frozen to', () => {
    const view = { kind: 'as-of', editionId: 'myb-2013' } as const;
    expect(wordsOf({ '2013': '1' }, { view }).below).toContain(
      'Figures as of 2013 Minerals Yearbook: Indium.',
    );
  });

  it('explain hollow marks, dotted lines and breaks only where there are some', () => {
    expect(wordsOf({ '2013': '1 e' }).below).toContain('Hollow marks are estimates.');
    const { below } = wordsOf({ '2013': '1', '2014': '2 f b' });
    expect(below.slice(1, 3)).toEqual([
      'Hollow marks are plans or forecasts. Dotted lines lead to plans or forecasts.',
      'A line that stops and begins anew marks a series break.',
    ]);
  });

  it('say after which breaks bars stand, and which pairs a break keeps apart', () => {
    const rows = {
      France: { '2013': '1', '2014': '2 b', '2015': '3' },
      Japan: { '2013': '4', '2014': '5', '2015': '6' },
    };
    expect(words({ rows }, { type: 'bar' }).below).toContain('After a series break: France 2014.');
    const apart = 'Not joined, for a series break between the two: France.';
    for (const type of ['dumbbell', 'slope'] as const) {
      expect(words({ rows }, { type, period: '2015' }).below).toContain(apart);
      expect(words({ rows }, { type, against: '2014', period: '2015' }).below).not.toContain(apart);
    }
  });

  it('give the reason of every gap, and count those of one reason where they are many', () => {
    expect(wordsOf({ '2013': '1', '2014': 'W', '2016': 'W' }).below).toContain(
      'Not drawn: France 2014, 2016 (withheld); France 2015 (not listed).',
    );
    const many = { '2012': '1', '2013': 'W', '2014': 'W', '2015': 'W', '2016': 'W' };
    expect(wordsOf(many).below).toContain('Not drawn: France in 4 periods (withheld).');
  });

  it('say of stacks which periods lack a row', () => {
    const rows = { a: { '2012': '1', '2013': '2' }, b: { '2012': '1', '2013': 'W' } };
    expect(words({ rows }, { type: 'stacked' }).below).toContain(
      'The stacks of 2013 lack rows that are not drawn.',
    );
  });

  it('say what a chart was asked for and does not draw', () => {
    expect(wordsOf({ '2013': '1' }, { type: 'bar', scale: 'log' }).below[0]).toMatch(
      /the axis is linear\.$/,
    );
  });
});
