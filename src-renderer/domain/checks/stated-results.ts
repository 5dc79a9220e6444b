import type { Claim, EqualsClaim } from './claims.ts';

function supplierShare(country: string, name: string): EqualsClaim {
  return {
    id: `us-imports/share/${country}`,
    kind: 'equals',
    check: 'statement',
    stated: `trade/us-imports-from-${country}/share`,
    formula: {
      kind: 'share',
      part: { series: `us-imports/${country}/quantity` },
      whole: { series: 'us-imports/total/quantity' },
    },
    says: `${name}’s share of U.S. imports, by quantity of Table 1`,
  };
}

/** Shares, changes and premiums that the chapter worked out and printed. */
export const computedInText: ReadonlyArray<Claim> = [
  supplierShare('canada', 'Canada'),
  supplierShare('belgium', 'Belgium'),
  supplierShare('korea-republic-of', 'The Republic of Korea'),
  supplierShare('france', 'France'),
  supplierShare('china', 'China'),
  {
    id: 'us-imports/change',
    kind: 'equals',
    check: 'statement',
    stated: 'trade/us-imports/change',
    formula: {
      kind: 'percent',
      from: { series: 'us-imports/total/quantity', when: 'year-before' },
      to: { series: 'us-imports/total/quantity' },
    },
    says: 'Change of U.S. imports, by the totals of Table 1',
  },
  {
    id: 'japan-imports/change',
    kind: 'equals',
    check: 'statement',
    stated: 'trade/japan-imports/change',
    formula: {
      kind: 'percent',
      from: { series: 'trade/japan-imports/quantity', when: 'year-before' },
      to: { series: 'trade/japan-imports/quantity' },
    },
    says: 'Change of Japan’s imports',
  },
  {
    id: 'china-antaike/change',
    kind: 'equals',
    check: 'statement',
    stated: 'plants/china-antaike/change',
    formula: {
      kind: 'percent',
      from: { series: 'plants/china-antaike/production', when: 'year-before' },
      to: { series: 'plants/china-antaike/production' },
    },
    says: 'Change of China’s primary production by Antaike’s count',
  },
  {
    id: 'china-consumption/change',
    kind: 'equals',
    check: 'statement',
    stated: 'consumption/china/change',
    formula: {
      kind: 'difference',
      from: { series: 'consumption/china/consumption', when: 'year-before' },
      to: { series: 'consumption/china/consumption' },
    },
    says: 'Increase of China’s consumption',
  },
  {
    id: 'fanya-stocks/change',
    kind: 'equals',
    check: 'parts',
    stated: 'stocks/fanya-metal-exchange/change',
    formula: {
      kind: 'difference',
      from: { series: 'stocks/fanya-metal-exchange/stocks', when: 'yearend-before' },
      to: { series: 'stocks/fanya-metal-exchange/stocks', when: 'yearend' },
    },
    says: 'Increase of the stocks at Fanya over the year',
  },
  {
    id: 'china-world-share',
    kind: 'equals',
    check: 'statement',
    stated: 'plants/china-world-primary/share',
    formula: {
      kind: 'share',
      part: { series: 'refinery-production/china/production' },
      whole: { series: 'refinery-production/total/production' },
    },
    says: 'China makes over half of the world’s indium, by Table 3',
  },
  {
    id: 'china-spot-premium',
    kind: 'equals',
    check: 'statement',
    stated: 'prices/china-spot-premium/premium',
    formula: {
      kind: 'percent',
      from: { series: 'prices/new-york-dealer/price' },
      to: { series: 'prices/china-spot/price' },
    },
    says: 'Premium of the Chinese price, over the New York dealer price',
  },
];
