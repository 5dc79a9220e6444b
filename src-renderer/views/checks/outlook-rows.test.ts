import { describe, expect, it } from 'vitest';
import type { OutlookItem } from '#domain/outlook.ts';
import {
  differenceText,
  entryPlace,
  outlookFigure,
  planWord,
  summariseOutlook,
  targetText,
} from './outlook-rows.ts';
import { makeWorkspace, type WorkspaceSample } from './workspace-samples.ts';

const auby = 'plants/france-nyrstar-auby';
const france = 'refinery-production/france/production';
const belgium = 'refinery-production/belgium/production';
const corning = 'outlook/lcd-panels-corning/change';
const pengda = 'ito/china-hebei-pengda/capacity';
const baseline = makeWorkspace();

function find({ outlook }: WorkspaceSample, seriesId: string, period: string): OutlookItem {
  const item = outlook.find((one) => one.series.id === seriesId && one.period === period);
  if (item === undefined) throw new Error(`No plan ${seriesId} ${period}`);
  return item;
}

describe('what was planned', () => {
  it.each([
    [`${auby}/production`, '2014', '40 t', 'planned'],
    [`${auby}/capacity`, '2020', '>100 t/yr', 'planned'],
    [corning, '2014', '\u22655%', 'forecast'],
    ['outlook/lcd-panels-displaysearch/change', '2014', '9%', 'forecast'],
    ['solar/solar-frontier-fourth-plant/investment', '2015-03', '$144 million', 'planned'],
  ])('%s for %s is %s, %s', (seriesId, period, text, word) => {
    const { planned } = find(baseline, seriesId, period);
    expect(outlookFigure(planned, baseline.lookup, true)).toMatchObject({ text, superscript: '' });
    expect(planWord(planned)).toBe(word);
  });

  it.each([
    [pengda, '2014-03', 'March 2014'],
    ['solar/hanergy-zhuzhou/capacity', '2013', 'no date'],
  ])('%s is meant for %s: %s', (seriesId, period, text) => {
    expect(targetText(find(baseline, seriesId, period))).toBe(text);
  });
});

describe('differenceText', () => {
  it.each([
    [[france, '2014', '38,500'], `${auby}/production`, '2014', '\u22121.5 t'],
    [[france, '2014', '40,000 e'], `${auby}/production`, '2014', '0 t'],
    [[corning, '2014', '7%'], corning, '2014', '+2 points'],
    [[`${auby}/capacity`, '2017', 'NA'], `${auby}/capacity`, '2017', 'n/c'],
    [[france, '2015', '1'], `${auby}/production`, '2014', ''],
  ] as const)('with %j is that of %s', (entered, seriesId, period, text) => {
    const item = find(makeWorkspace(entered), seriesId, period);
    expect(differenceText(item, 'en-US')).toBe(text);
  });
});

describe('summariseOutlook', () => {
  it('counts what is entered', () => {
    expect(summariseOutlook(makeWorkspace([france, '2014', '38,500']).outlook)).toBe(
      '15 plans and forecasts: 1 entered, 14 not entered yet.',
    );
    expect(summariseOutlook([{ verdict: 'as planned' }])).toBe(
      '1 plan or forecast: 1 entered, 0 not entered yet.',
    );
  });
});

describe('entryPlace', () => {
  it('is the plan’s own cell where no other is there', () => {
    expect(entryPlace(find(baseline, `${auby}/production`, '2014'), baseline.lookup)).toEqual({
      tableId: 'plants',
      seriesId: `${auby}/production`,
      period: '2014',
      text: 'Enter',
      name: 'Enter over the plan, Nyrstar, Auby smelter, production, 2014',
    });
  });

  it('is the empty cell of a table that states the same once it has the column', () => {
    const begun = makeWorkspace([belgium, '2014', '25,000']);
    expect(entryPlace(find(begun, `${auby}/production`, '2014'), begun.lookup)).toMatchObject({
      tableId: 'refinery-production',
      seriesId: france,
      period: '2014',
      text: 'Enter in Table 3',
      name: 'Enter in Table 3, France, 2014',
    });
  });

  it('is the year’s cell of the plan’s own series once there is one', () => {
    const begun = makeWorkspace(['ito/japan/production', '2014', '1,300']);
    expect(entryPlace(find(begun, pengda, '2014-03'), begun.lookup)).toMatchObject({
      seriesId: pengda,
      period: '2014',
    });
  });
});
