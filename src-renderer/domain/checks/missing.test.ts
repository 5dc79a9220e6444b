import { describe, expect, it } from 'vitest';
import { baselineEdition, workingEdition, type Cells } from '../figure-samples.ts';
import { Figures } from '../figures.ts';
import { latest } from '../view.ts';
import { makeSeries, makeTable, observe } from '../observation-samples.ts';
import { makeEvidence, type Sample } from './check-samples.ts';
import { Evidence } from './evidence.ts';
import { checkMissing } from './missing.ts';

const baseline: Cells[string] = {
  a: { '2013': '26,000' },
  b: { '2013': '21,300' },
  c: { '2013-Q1': '5' },
  total: { '2013': '47,300' },
};

const check = (working: Cells[string], more: Partial<Sample> = {}) =>
  checkMissing(makeEvidence({ cells: { 'myb-2013': baseline, working }, ...more }));

describe('checkMissing', () => {
  it('lists what the begun year still lacks', () => {
    expect(check({ a: { '2014': '25,000' } })).toMatchObject([
      {
        id: 'missing/table/production/2014',
        result: 'missing',
        printed: 1,
        computed: 3,
        message: '2014: 2 of 3 figures are missing: b; Total.',
        cells: [
          { seriesId: 'b', period: '2014', editionId: null },
          { seriesId: 'total', period: '2014', editionId: null },
        ],
      },
    ]);
  });

  it('waits for the columns that a working edition was made for, before anything is in them', () => {
    const layouts = [{ tableId: 'table', periods: ['2013', '2014'], wanted: ['2014'] }];
    const edition = { ...workingEdition, layouts };
    const blocks = Object.entries(baseline).map(([seriesId, cells]) => ({
      seriesId,
      editionId: 'myb-2013',
      tableId: 'table',
      figures: Object.fromEntries(Object.entries(cells).map(([at, text]) => [at, observe(text)])),
    }));
    const evidence = new Evidence({
      tables: [makeTable()],
      series: Object.keys(baseline).map((id, order) => makeSeries({ id, order })),
      figures: new Figures([baselineEdition, edition], blocks),
      view: latest,
    });
    expect(checkMissing(evidence)).toMatchObject([
      { period: '2014', result: 'missing', printed: 0, computed: 3 },
    ]);
  });

  it('is content with a whole year, whatever its cells state', () => {
    const whole = { a: { '2014': 'NA' }, b: { '2014': '--' }, total: { '2014': 'W' } };
    expect(check(whole)).toMatchObject([{ result: 'ok', printed: 3, computed: 3 }]);
  });

  it('asks for nothing that the baseline has where a figure of its year is restated', () => {
    const cells = {
      'myb-2013': { ...baseline, b: { '2012': '8,930', '2013': '21,300' } },
      working: { a: { '2013': '25,900 r' } },
    };
    expect(checkMissing(makeEvidence({ cells }))).toMatchObject([{ period: '2013', result: 'ok' }]);
  });

  it.each([
    [{ a: { '2014': '1' }, total: { '2014': '3' } }, '2014: 1 of 3 figures is missing: b.'],
    [{ c: { '2014-Q1': '6' }, a: {} }, '2014-Q1: the only figure is there.'],
  ])('says it of one figure as of one', (working, message) => {
    expect(check(working)[0]?.message).toBe(message);
  });

  it('asks for the same quarter of a later year', () => {
    expect(check({ c: { '2014-Q1': '6' }, a: {} })).toMatchObject([
      { period: '2014-Q1', result: 'ok', computed: 1 },
    ]);
  });

  it('takes a plan for no figure', () => {
    const planned = { ...baseline, a: { '2013': '26,000', '2014': '40,000 f' } };
    const cells = { 'myb-2013': planned, working: { b: { '2014': '20,000' } } };
    expect(checkMissing(makeEvidence({ cells }))[0]?.message).toContain('missing: a; Total.');
  });

  it.each<[string, Cells[string]]>([
    ['a plan', { a: { '2017': '40,000 f' } }],
    ['what came of one', { b: { '2017': '41,000' } }],
    ['what came of one by the end of its year', { b: { '2017-12-31': '41,000' } }],
    ['what came of one without a date', { d: { '2018': '7' } }],
  ])('takes no year for begun by %s', (_, working) => {
    const planned = {
      ...baseline,
      b: { '2013': '21,300', '2017': '40,000 f' },
      d: { '2014': '6 f' },
    };
    expect(checkMissing(makeEvidence({ cells: { 'myb-2013': planned, working } }))).toEqual([]);
    const begun = { ...working, total: { '2017': '50,000' } };
    expect(
      checkMissing(makeEvidence({ cells: { 'myb-2013': planned, working: begun } })),
    ).toMatchObject([{ period: '2017', result: 'missing' }]);
  });

  it('counts an added column as begun', () => {
    expect(check({ a: {} }, { table: { addedPeriods: ['2014'] } })).toMatchObject([
      { result: 'missing', printed: 0, computed: 3 },
    ]);
  });

  it('asks nothing of what is published', () => {
    expect(checkMissing(makeEvidence({ cells: { 'myb-2013': baseline } }))).toEqual([]);
    const view = { kind: 'as-of', editionId: 'myb-2013' } as const;
    expect(check({ a: { '2014': '25,000' } }, { view })).toEqual([]);
  });
});
