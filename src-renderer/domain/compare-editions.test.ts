import { describe, expect, it } from 'vitest';
import { compareEditions, type CompareRequest } from './compare-editions.ts';
import type { ComparisonRow } from './comparison-row.ts';
import { makeWorkingEdition } from './editions.ts';
import { makeFigures } from './figure-samples.ts';
import { Figures } from './figures.ts';
import { latest } from './view.ts';
import { makeSeries, makeTable, observe } from './observation-samples.ts';
import type { Block, Edition } from './observations.ts';

const baseline: Edition = {
  ...makeWorkingEdition('myb-2013', 'Yearbook 2013', 0),
  role: 'baseline',
  published: '2014',
};
const published: Edition = {
  ...baseline,
  id: 'myb-2014',
  title: 'Yearbook 2014',
  role: 'published',
  published: '2015',
};
const working = makeWorkingEdition('working', 'Working edition', 1);

function block(seriesId: string, editionId: string, cells: Record<string, string>): Block {
  const figures = Object.entries(cells).map(([period, text]) => [period, observe(text, period)]);
  return { seriesId, editionId, tableId: 'table', figures: Object.fromEntries(figures) };
}

// 2013 of Canada is restated by the working edition; that of Belgium only repeated.
const figures = new Figures(
  [baseline, published, working],
  [
    block('belgium', 'myb-2013', { '2013': '20,000' }),
    block('belgium', 'working', { '2013': '20,000', '2014': '30,000' }),
    block('canada', 'myb-2013', { '2013': '25,000' }),
    block('canada', 'myb-2014', { '2014': '30,000' }),
    block('canada', 'working', { '2013': '24,000 r', '2014': '40,000' }),
  ],
);

function compareRow(country: string, about: Partial<CompareRequest> = {}): ComparisonRow {
  const [measure] = compareEditions({
    table: makeTable(),
    series: ['belgium', 'canada'].map((id) => makeSeries({ id })),
    figures,
    period: '2014',
    against: '2013',
    view: latest,
    edition: null,
    againstEdition: null,
    ...about,
  });
  const row = measure?.rows.find(({ series }) => series.id === country);
  if (row === undefined) throw new Error(`No row of ${country}`);
  return row;
}

describe('compareEditions', () => {
  it('compares the newest figure with the baseline’s own', () => {
    // 40,000 is 60% more than 25,000.
    expect(compareRow('canada')).toMatchObject({
      from: { editionId: 'myb-2013', printed: '25,000' },
      to: { editionId: 'working', printed: '40,000' },
      percent: 60,
    });
  });

  it('says so where a later edition restates the base', () => {
    expect(compareRow('canada').reason).toBe(
      'Working edition restates 2013 as 24,000 r; compared with 25,000.',
    );
  });

  it('says nothing where a later edition only repeats the base', () => {
    expect(compareRow('belgium').reason).toBeNull();
  });

  it('takes both sides from the editions that were asked for', () => {
    // 30,000 is 25% more than 24,000.
    expect(compareRow('canada', { edition: 'myb-2014', againstEdition: 'working' })).toMatchObject({
      from: { printed: '24,000' },
      to: { printed: '30,000' },
      percent: 25,
      reason: null,
    });
  });

  it('takes the newest figure of a base period that the baseline does not state', () => {
    const row = compareRow('canada', { period: '2013', against: '2014' });
    expect(row).toMatchObject({ from: { editionId: 'working' }, to: { printed: '24,000' } });
  });

  it('tells two editions of one period apart', () => {
    const same = { period: '2013', against: '2013' };
    const row = compareRow('canada', { ...same, edition: 'working', againstEdition: 'myb-2013' });
    expect(row.working).toContain('share 2013 (Yearbook 2013): ');
    expect(row.working).toContain('share 2013 (Working edition): ');
    const missing = compareRow('canada', { ...same, edition: 'myb-2014' });
    expect(missing.reason).toContain('2013 (Yearbook 2014) is not listed');
    expect(compareRow('canada', same).working).toContain('share 2013 (latest): ');
  });

  it('leaves a side empty that its edition does not list', () => {
    const row = compareRow('belgium', { edition: 'myb-2014' });
    expect(row).toMatchObject({ to: null, percent: null });
    expect(row.reason).toContain('2014 is not listed');
  });

  it('compares across a series break unless told to stop there, and says that it is there', () => {
    const broken = makeFigures({
      'myb-2013': { canada: { '2013': '25,000' } },
      working: { canada: { '2014': '40,000 b' } },
    });
    const compare = (about: Partial<CompareRequest>) =>
      compareRow('canada', { figures: broken, ...about });
    expect(compare({})).toMatchObject({ percent: 60, reason: 'Series break at 2014.' });
    expect(compare({ stopsAt: () => true })).toMatchObject({
      percent: null,
      contribution: null,
      reason: 'Series break at 2014. Not compared until it is acknowledged.',
    });
  });

  it('takes a side as of an edition where one is asked for', () => {
    const periodView = { kind: 'as-of', editionId: 'myb-2014' } as const;
    expect(compareRow('canada', { periodView })).toMatchObject({
      to: { editionId: 'myb-2014', printed: '30,000' },
      percent: 20,
    });
  });
});
