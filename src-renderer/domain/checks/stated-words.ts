import type { Claim, Movement } from './claims.ts';

/** What the chapter says in words of degree or order, and figures that it is easy to mix up. */
export const wordsOfDegree: ReadonlyArray<Claim> = [
  {
    id: 'china-production/two-counts',
    kind: 'look-alikes',
    figures: [
      {
        series: 'plants/china/production',
        name: 'the U.S. Geological Survey’s estimate, secondary production included',
        change: { of: 'refinery-production/china/production' },
      },
      {
        series: 'plants/china-antaike/production',
        name: 'Antaike’s count of primary production',
        change: { stated: 'plants/china-antaike/change' },
      },
    ],
    says: 'Two figures for China’s production',
  },
  {
    id: 'us-consumption/imports',
    kind: 'within',
    range: 'consumption/united-states/consumption',
    of: 'trade/us-imports/quantity',
    says: 'The range of U.S. consumption was judged from imports',
  },
  {
    id: 'us-imports/leading-suppliers',
    kind: 'order',
    year: '2013',
    total: 'us-imports/total/quantity',
    first: ['canada', 'belgium', 'korea-republic-of', 'france', 'china'].map(
      (country) => `us-imports/${country}/quantity`,
    ),
    says: 'The leading suppliers, in this order by quantity of Table 1',
  },
  {
    id: 'china/leading-producer',
    kind: 'order',
    year: '2013',
    total: 'refinery-production/total/production',
    first: ['refinery-production/china/production'],
    says: 'China leads all producers of Table 3',
  },
  movement('refinery-production/total/production', 'slightly up', 'World production'),
  movement('refinery-production/china/production', 'slightly up', 'China’s production'),
  movement('plants/russia-chelyabinsk-zinc-plant/production', 'unchanged', 'Chelyabinsk’s output'),
  movement('plants/france-nyrstar-auby/production', 'well up', 'Auby’s output'),
  movement('trade/china-net-imports/quantity', 'well up', 'China’s net imports'),
  movement('trade/japan-imports-from-china/quantity', 'well down', 'Japan’s imports from China'),
];

function movement(series: string, word: Movement, says: string): Claim {
  return {
    id: `movement/${series}`,
    kind: 'movement',
    year: '2013',
    from: { series, when: 'year-before' },
    to: { series },
    word,
    says,
  };
}
