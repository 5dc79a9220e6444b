import { describe, expect, it } from 'vitest';
import { Evidence } from './checks/evidence.ts';
import { checkMissing } from './checks/missing.ts';
import { lastReportedYear, layoutsOf, planEdition } from './edition-plan.ts';
import { addObservations, baselineEdition, makeFigures, workingEdition } from './figure-samples.ts';
import { latest } from './view.ts';
import { makeSeries, makeTable } from './observation-samples.ts';

const figures = makeFigures({
  'myb-2013': {
    belgium: { '2011': '30,000', '2012': '30,000', '2013': '30,000' },
    france: { '2011': '--', '2012': '13,000', '2013': '33,000', '2014': '40 f' },
    italy: { '2011': '5', '2012': '--' },
  },
});
const series = ['belgium', 'france', 'italy'].map((id) => makeSeries({ id }));
const tables = [makeTable(), makeTable({ id: 'empty', order: 2 })];
const input = { figures, tables, series, from: baselineEdition, year: 2014 };

describe('planEdition', () => {
  it('rolls the window on, and counts what is carried and what stands empty', () => {
    const [plan, ...more] = planEdition(input);
    expect(more).toEqual([]);
    expect(plan).toMatchObject({
      periods: ['2012', '2013', '2014'],
      dropped: ['2011'],
      // Three of 2012, two of 2013, and the plan for 2014.
      carried: 6,
      // All three: Italy was reported in 2012, and a plan is not what came of it.
      empty: 3,
    });
  });

  it('counts as empty what the check on missing figures will ask for', () => {
    const layouts = layoutsOf(planEdition(input));
    const edition = { ...workingEdition, layouts };
    const printed = series.flatMap(({ id }) =>
      [...figures.periods([id])].flatMap((period) => figures.all(id, period)),
    );
    const made = addObservations([baselineEdition, edition], printed);
    const [check] = checkMissing(new Evidence({ tables, series, figures: made, view: latest }));
    expect(check).toMatchObject({ period: '2014', printed: 0, computed: 3 });
  });

  it('shows more years when asked to', () => {
    expect(planEdition({ ...input, yearsShown: 4 })[0]).toMatchObject({
      periods: ['2011', '2012', '2013', '2014'],
      dropped: [],
    });
  });

  it('goes by the layout that an edition was given, not by what it states', () => {
    const from = {
      ...baselineEdition,
      layouts: [{ tableId: 'table', periods: ['2013'], wanted: ['2013'] }],
    };
    expect(planEdition({ ...input, from })[0]?.periods).toEqual(['2014']);
  });
});

describe('planEdition from an edition that is worked on', () => {
  const layouts = [{ tableId: 'table', periods: ['2012', '2013', '2014'], wanted: ['2014'] }];
  const cells = {
    'myb-2013': { belgium: { '2012': '30,000', '2013': '30,000' } },
    working: { belgium: { '2012': '31,000 r' } },
  };
  const plan = (layout: boolean) =>
    planEdition({
      figures: makeFigures(cells),
      tables,
      series: [makeSeries({ id: 'belgium' })],
      from: layout ? { ...workingEdition, layouts } : workingEdition,
      year: 2015,
      ...(layout ? {} : { yearsShown: 4 }),
    })[0];

  it('goes on from the year that it was made for, whatever is entered so far', () => {
    expect(plan(true)).toMatchObject({ periods: ['2013', '2014', '2015'], wanted: ['2015'] });
  });

  it('goes on from the last year seen as of it, when it was made for none', () => {
    expect(plan(false)).toMatchObject({ periods: ['2012', '2013', '2015'], wanted: ['2015'] });
  });
});

describe('layoutsOf', () => {
  it('keeps the columns of each table', () => {
    expect(layoutsOf(planEdition(input))).toEqual([
      { tableId: 'table', periods: ['2012', '2013', '2014'], wanted: ['2014'] },
    ]);
  });
});

describe('lastReportedYear', () => {
  it('does not take a plan for a report', () => {
    expect(lastReportedYear(figures, series, { kind: 'edition', editionId: 'myb-2013' })).toBe(
      2013,
    );
  });

  it('is null for an edition that states nothing', () => {
    expect(lastReportedYear(figures, series, { kind: 'edition', editionId: 'working' })).toBeNull();
  });
});
