import { describe, expect, it } from 'vitest';
import { labelNumbers } from './number-labels.ts';
import { claimOf } from './statement-labels.ts';
import { findCheck, makeWorkspace, type Entered } from './workspace-samples.ts';

const workspace = makeWorkspace();

function labelled(id: string, ...entered: Entered): string[] {
  const sample = entered.length === 0 ? workspace : makeWorkspace(...entered);
  const units = { unitOf: (seriesId: string) => sample.lookup.unitOf(seriesId), locale: 'en-US' };
  return labelNumbers(findCheck(sample, id), units).map(({ label, text }) => `${label}: ${text}`);
}

describe('labelNumbers', () => {
  it.each([
    [
      'total/us-imports/total/quantity/2013',
      ['printed total: 97,200 kg', 'sum of rows: 97,264 kg', 'limit: 242 kg'],
    ],
    [
      'total/us-imports/total/value/2012',
      [
        'printed total: $53,900 thousand',
        'sum of rows: $53,931 thousand',
        'limit: $153.5 thousand',
      ],
    ],
    [
      'statement/ito/indium-content/japan/2013',
      ['stated: 1,040 t/yr', 'ratio: 0.867', 'at most: 0.827'],
    ],
    [
      'statement/yuan-per-dollar/2013',
      ['by the Chinese spot price: 6.199', 'by Hanergy’s investment: 6.415', 'limit: 0.112'],
    ],
    [
      'capacity/refinery-production/russia/production/remainder/2013',
      ['capacity: 5 t/yr', 'production: 5.6 t', 'rounding: 0.55 t'],
    ],
    [
      'parts/revised/refinery-production/total/production/2011',
      ['total marked revised: no', 'rows marked revised: 3'],
    ],
    ['range/prices/new-york-dealer/price/2013', ['low end: $555/kg', 'high end: $580/kg']],
    [
      'quarters/prices/new-york-dealer/price/2013/high',
      ['the year, high end: $580/kg', 'from the quarters: $581.25/kg', 'limit: $6.096/kg'],
    ],
    [
      'statement/us-imports/share/canada/2013',
      ['stated: 27%', 'computed: 26.749%', 'limit: 0.565 points'],
    ],
    [
      'statement/japan-imports/change/2013',
      ['stated: \u22125%', 'so that before: 169.474 t', 'give or take: 1.426 t'],
    ],
    ['parts/us-imports/shares/2013', ['at most: 100%', 'parts together: 78%', 'limit: 2.5 points']],
    ['parts/japan-imports/from-china/2013', ['whole: 161 t', 'part: 3 t', 'limit: 1 t']],
    [
      'statement/fanya-stocks/almost-triple/2013',
      ['stated: 3 times', 'computed: 2.832 times', 'may fall short by: 0.5'],
    ],
    [
      'statement/china-production/two-counts/2013',
      ['one figure: 415 t', 'the other: 400 t', 'limit: 1 t'],
    ],
    [
      'statement/us-consumption/imports/2009/2013/2013',
      ['end of the range: 100 t', 'figure: 97 t', 'limit: 1 t'],
    ],
    ['statement/us-imports/leading-suppliers/2013', ['rows named: 5', 'in their place: 5']],
    [
      'statement/movement/refinery-production/total/production/2013',
      ['change: +2.0%', '“slightly” is up to: 5%'],
    ],
    [
      'statement/movement/plants/russia-chelyabinsk-zinc-plant/production/2013',
      ['change: 0.0%', '“about the same” is up to: 1%'],
    ],
    ['unit-slip/us-imports/quantity/kg/2013', ['figures compared: 16', 'suspected: 0']],
  ])('of %s', (id, expected) => expect(labelled(id)).toEqual(expected));

  it('says of a missing year how much of it is there', () => {
    const begun = ['refinery-production/belgium/production', '2014', '25,000'] as const;
    expect(labelled('missing/refinery-production/production/2014', begun)).toEqual([
      'figures there: 1',
      'expected: 13',
    ]);
  });

  it.each([
    ['30', 'figure: 30 kg', 'on the one before: 1,000 times less', 'near a factor of: 1,000'],
    ['294,000', 'figure: 294,000 kg', 'on the one before: 9.8 times', 'near a factor of: 10'],
  ])('says by how much %s looks like another unit', (text, ...expected) => {
    const slip = ['refinery-production/belgium/production', '2014', text] as const;
    const id = 'unit-slip/refinery-production/belgium/production/2014';
    expect(labelled(id, slip)).toEqual(expected);
  });

  it('says what a withheld figure could be computed back to', () => {
    const ids = workspace.checks.find(
      ({ id }) => id === 'total/refinery-production/total/production/2013',
    );
    const rows = (ids?.cells ?? []).map(({ seriesId }) => seriesId);
    const entered = rows.map(
      (id, index) => [id, '2014', index === 1 ? 'W' : index === 0 ? '500' : '10'] as const,
    );
    const withheld = rows[1] ?? '';
    expect(labelled(`disclosure/${withheld}/2014`, ...entered)).toEqual([
      `computed back: ${500 - 10 * (rows.length - 2)} kg`,
      expect.stringMatching(/^give or take: \d+(\.\d+)? kg$/),
    ]);
  });

  it('has the word reach as far as it goes where it does not hold', () => {
    const well = ['refinery-production/total/production', '2013', '890,000 r'] as const;
    expect(labelled('statement/movement/refinery-production/total/production/2013', well)).toEqual([
      'change: +13.7%',
      'the word reaches: +5.0%',
      '“slightly” is up to: 5%',
    ]);
  });

  it('never lists what is not a number, nor a label twice', () => {
    for (const check of workspace.checks) {
      const texts = labelled(check.id);
      expect(texts.join(), check.id).not.toMatch(/NaN|Infinity|null|undefined|: $/);
      const labels = texts.map((text) => text.replace(/: .*$/, ''));
      expect(new Set(labels).size, check.id).toBe(labels.length);
    }
  });
});

describe('claimOf', () => {
  it('finds the claim of every check of parts and statements', () => {
    const silent = workspace.checks.filter(
      (check) =>
        (check.kind === 'parts' || check.kind === 'statement') &&
        !check.id.startsWith('parts/revised/') &&
        claimOf(check) === undefined,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('tells ids that begin alike apart', () => {
    expect(claimOf({ kind: 'parts', id: 'parts/fanya-stocks/change/2013' })?.id).toBe(
      'fanya-stocks/change',
    );
    expect(claimOf({ kind: 'parts', id: 'parts/us-imports/shares/2013' })?.kind).toBe('at-most');
  });

  it('knows none for other checks', () => {
    expect(claimOf({ kind: 'statement', id: 'statement/nothing/2013' })).toBeUndefined();
  });
});
