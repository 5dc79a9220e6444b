import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { addObservations, workingEdition } from './figure-samples.ts';
import { observe } from './observation-samples.ts';
import { trackOutlook, type OutlookItem } from './outlook.ts';

const folder = resolve(import.meta.dirname, '../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const { tables, series, editions, observations } = read.value;

/** The tracker with these figures entered into a working edition: series, period, text. */
function track(...entered: ReadonlyArray<readonly [string, string, string]>): OutlookItem[] {
  const working = entered.map(([id, period, text]) => ({
    ...observe(text, period, id),
    editionId: 'working',
  }));
  return trackOutlook({
    tables,
    series,
    figures: addObservations([...editions, workingEdition], [...observations, ...working]),
  });
}

function find(items: ReadonlyArray<OutlookItem>, seriesId: string, period: string): OutlookItem {
  const item = items.find((one) => one.series.id === seriesId && one.period === period);
  if (item === undefined) throw new Error(`No plan ${seriesId} ${period}`);
  return item;
}

const auby = 'plants/france-nyrstar-auby';

describe('trackOutlook', () => {
  it('lists every plan and forecast of the baseline, by target', () => {
    const items = track();
    expect(items).toHaveLength(observations.filter(({ flags }) => flags.includes('f')).length);
    expect(items.map(({ planned }) => planned.flags.includes('f'))).not.toContain(false);
    expect(new Set(items.map(({ verdict }) => verdict))).toEqual(new Set(['not entered yet']));
    expect(items.map(({ series, period }) => [series.id, period])).toEqual(
      expect.arrayContaining([
        [`${auby}/production`, '2014'],
        [`${auby}/capacity`, '2017'],
        [`${auby}/capacity`, '2020'],
        ['ito/china-hebei-pengda/capacity', '2014-03'],
        ['outlook/lcd-panels-displaysearch/change', '2014'],
        ['outlook/lcd-panels-corning/change', '2014'],
        ['solar/solar-frontier-fourth-plant/capacity', '2015-03'],
        ['policy/china-indium-export-duty/rate', '2014'],
      ]),
    );
    expect(items.at(-1)?.period).toBe('2020');
  });

  it('says what was planned while nothing is entered', () => {
    const items = track();
    expect(find(items, `${auby}/production`, '2014').message).toBe(
      'Nyrstar, Auby smelter, production: 40 t planned for 2014; not entered yet.',
    );
    expect(find(items, `${auby}/capacity`, '2020').message).toContain('at least 100 t/yr planned');
    expect(find(items, 'outlook/lcd-panels-corning/change', '2014').message).toContain(
      'at least 5% forecast for 2014',
    );
  });

  it('sets the actual beside the plan once it is entered', () => {
    const item = find(track([`${auby}/production`, '2014', '43']), `${auby}/production`, '2014');
    expect(item).toMatchObject({
      planned: { printed: '40' },
      actual: { printed: '43', editionId: 'working' },
      difference: 3,
      percent: 7.5,
      verdict: 'more than planned',
    });
    expect(item.message).toContain('43 t came of it, more than planned.');
  });

  it('finds it in the table that states the same, in its own unit', () => {
    const items = track(['refinery-production/france/production', '2014', '38,000 e']);
    expect(find(items, `${auby}/production`, '2014')).toMatchObject({
      difference: -2,
      verdict: 'less than planned',
    });
  });

  it('finds it under the year of a month', () => {
    const items = track(['ito/china-hebei-pengda/capacity', '2014', '100']);
    expect(find(items, 'ito/china-hebei-pengda/capacity', '2014-03').verdict).toBe('as planned');
  });

  it('finds it in any later year where the source names no date', () => {
    const items = track(['solar/hanergy-zhuzhou/capacity', '2016', '280']);
    expect(find(items, 'solar/hanergy-zhuzhou/capacity', '2013')).toMatchObject({
      actual: { period: '2016' },
      verdict: 'less than planned',
    });
  });

  it('holds a bound at its word', () => {
    const capacity = (text: string) =>
      find(track([`${auby}/capacity`, '2020', text]), `${auby}/capacity`, '2020');
    expect(capacity('110')).toMatchObject({ difference: 10, verdict: 'as planned' });
    expect(capacity('70')).toMatchObject({ difference: -30, verdict: 'less than planned' });
  });

  it.each([
    [
      '42-45',
      'more than planned',
      null,
      '42 to 45 t came of it, more than planned. The ends differ by 2 and 5.',
    ],
    ['30-35', 'less than planned', null, 'The ends differ by -10 and -5.'],
    ['38-45', 'cannot tell', null, '38 to 45 t came of it, cannot tell.'],
    ['39.9-40.1', 'as planned', null, '39.9 to 40.1 t came of it, as planned.'],
  ])('takes a range end by end: %s', (text, verdict, difference, message) => {
    const item = find(track([`${auby}/production`, '2014', text]), `${auby}/production`, '2014');
    expect(item).toMatchObject({ verdict, difference, percent: null });
    expect(item.message).toContain(message);
  });

  it('compares percentages in points, and both forecasts with one outcome', () => {
    const items = track(['outlook/lcd-panels-displaysearch/change', '2014', '6%']);
    expect(find(items, 'outlook/lcd-panels-displaysearch/change', '2014')).toMatchObject({
      difference: -3,
      percent: null,
      verdict: 'less than planned',
    });
    expect(find(items, 'outlook/lcd-panels-corning/change', '2014').verdict).toBe('as planned');
  });

  it('takes a later plan for a plan', () => {
    const items = track([`${auby}/capacity`, '2017', '70 f']);
    expect(find(items, `${auby}/capacity`, '2017')).toMatchObject({
      replanned: { printed: '70' },
      actual: null,
      verdict: 'not entered yet',
    });
  });

  it('cannot tell where the actual is withheld', () => {
    const items = track([`${auby}/production`, '2014', 'W']);
    expect(find(items, `${auby}/production`, '2014')).toMatchObject({
      difference: null,
      percent: null,
      verdict: 'cannot tell',
    });
  });
});
