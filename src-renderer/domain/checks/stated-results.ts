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

/** What changed from the year before to the year. */
function changeOnYear(
  id: string,
  kind: 'percent' | 'difference',
  about: { readonly stated: string; readonly series: string; readonly says: string },
): EqualsClaim {
  const { stated, series, says } = about;
  const formula = { kind, from: { series, when: 'year-before' }, to: { series } } as const;
  return { id, kind: 'equals', check: 'statement', stated, formula, says };
}

/** Shares, changes and premiums that the chapter worked out and printed. */
export const computedInText: ReadonlyArray<Claim> = [
  supplierShare('canada', 'Canada'),
  supplierShare('belgium', 'Belgium'),
  supplierShare('korea-republic-of', 'The Republic of Korea'),
  supplierShare('france', 'France'),
  supplierShare('china', 'China'),
  changeOnYear('us-imports/change', 'percent', {
    stated: 'trade/us-imports/change',
    series: 'us-imports/total/quantity',
    says: 'Change of U.S. imports, by the totals of Table 1',
  }),
  changeOnYear('japan-imports/change', 'percent', {
    stated: 'trade/japan-imports/change',
    series: 'trade/japan-imports/quantity',
    says: 'Change of Japan’s imports',
  }),
  changeOnYear('china-antaike/change', 'percent', {
    stated: 'plants/china-antaike/change',
    series: 'plants/china-antaike/production',
    says: 'Change of China’s primary production by Antaike’s count',
  }),
  changeOnYear('china-consumption/change', 'difference', {
    stated: 'consumption/china/change',
    series: 'consumption/china/consumption',
    says: 'Increase of China’s consumption',
  }),
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
