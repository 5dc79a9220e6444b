import type { AtMostClaim, Claim, EqualsClaim } from './claims.ts';

/** Figures that the chapter gives twice, and parts of a whole that stand in different places. */

/** The text gives a figure of a table once more, in another unit or rounding. */
function restates(stated: string, of: string, says: string): EqualsClaim {
  const formula = { kind: 'amount', of: [{ series: of }] } as const;
  return { id: `restates/${stated}`, kind: 'equals', check: 'parts', stated, formula, says };
}

export const restatements: ReadonlyArray<Claim> = [
  restates(
    'trade/us-imports/quantity',
    'us-imports/total/quantity',
    'U.S. imports in the text are the total of Table 1',
  ),
  restates(
    'plants/world/production',
    'refinery-production/total/production',
    'World production in the text is the total of Table 3',
  ),
  restates(
    'plants/china/production',
    'refinery-production/china/production',
    'China’s production in the text is that of Table 3',
  ),
  restates(
    'plants/france-nyrstar-auby/production',
    'refinery-production/france/production',
    'Auby is the only plant listed in France, so that its output is the country’s in Table 3',
  ),
  restates(
    'plants/france-nyrstar-auby/capacity',
    'capacity/france-nyrstar/capacity',
    'Auby’s capacity in the text is that of Table 2',
  ),
  restates(
    'plants/korea-republic-of-young-poong/capacity',
    'capacity/korea-republic-of-young-poong/capacity',
    'Young Poong’s capacity in the text is that of Table 2',
  ),
];

function sharesFit(id: string, says: string, shares: ReadonlyArray<string>): AtMostClaim {
  return { id, kind: 'at-most', of: shares.map((series) => ({ series })), limit: 100, says };
}

export const partsAndWholes: ReadonlyArray<Claim> = [
  sharesFit(
    'us-imports/shares',
    'Shares of the leading suppliers of the United States, together',
    ['canada', 'belgium', 'korea-republic-of', 'france', 'china'].map(
      (country) => `trade/us-imports-from-${country}/share`,
    ),
  ),
  sharesFit(
    'japan-imports/shares',
    'Shares of the leading suppliers of Japan, together',
    ['korea-republic-of', 'canada', 'taiwan', 'united-kingdom'].map(
      (country) => `trade/japan-imports-from-${country}/share`,
    ),
  ),
  sharesFit(
    'korea-imports/shares',
    'Shares of the leading suppliers of the Republic of Korea, together',
    ['japan', 'china', 'taiwan'].map(
      (country) => `trade/korea-republic-of-imports-from-${country}/share`,
    ),
  ),
  sharesFit('solar/shares', 'Shares of CIGS and crystalline silicon in solar cells, together', [
    'solar/world-cigs/share',
    'solar/world-crystalline-silicon/share',
  ]),
  {
    id: 'japan-imports/from-china',
    kind: 'at-most',
    of: [{ series: 'trade/japan-imports-from-china/quantity' }],
    limit: [{ series: 'trade/japan-imports/quantity' }],
    says: 'Japan’s imports from China are part of all its imports',
  },
  {
    id: 'russia/chelyabinsk',
    kind: 'at-most',
    of: [{ series: 'plants/russia-chelyabinsk-zinc-plant/production' }],
    limit: [{ series: 'refinery-production/russia/production' }],
    says: 'Chelyabinsk’s output is part of Russia’s in Table 3',
  },
  {
    id: 'fanya-stocks/increase',
    kind: 'at-most',
    of: [{ series: 'stocks/fanya-metal-exchange/change' }],
    limit: [{ series: 'stocks/fanya-metal-exchange/stocks', when: 'yearend' }],
    says: 'What Fanya’s stocks grew by is part of what they were at yearend',
  },
  {
    id: 'ito/japan',
    kind: 'at-most',
    of: [{ series: 'ito/japan/production' }],
    limit: [{ series: 'ito/world/capacity' }],
    says: 'ITO made in Japan fits into the world’s capacity',
  },
  {
    id: 'china-consumption/hebei-pengda',
    kind: 'at-most',
    of: [{ series: 'consumption/china-hebei-pengda/consumption' }],
    limit: [{ series: 'consumption/china/consumption' }],
    says: 'Hebei Pengda’s consumption is part of China’s',
  },
];
