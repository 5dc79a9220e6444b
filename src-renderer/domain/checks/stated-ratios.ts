import type { Claim } from './claims.ts';

/**
 * Indium in pure indium oxide, In2O3, by mass: 2 x 114.818 / (2 x 114.818 + 3 x 15.999) (IUPAC standard atomic weights,
 * 2021, abridged). Tin oxide holds none, so that no ITO can hold more.
 */
const indiumInOxide = (2 * 114.818) / (2 * 114.818 + 3 * 15.999);

const hebeiPengda = {
  name: 'Hebei Pengda’s own figures',
  over: [{ series: 'consumption/china-hebei-pengda/consumption' }],
  under: [{ series: 'ito/china-hebei-pengda/capacity' }],
} as const;

/** Ratios that the chapter states or implies, and what they are held against. */
export const impliedRatios: ReadonlyArray<Claim> = [
  {
    id: 'ito/indium-content/japan',
    kind: 'ceiling',
    ratio: {
      name: 'Japan',
      over: [{ series: 'ito/japan-indium/production' }],
      under: [{ series: 'ito/japan/production' }],
    },
    ceiling: indiumInOxide,
    because: 'indium oxide without any tin holds no more than',
    beside: hebeiPengda,
    says: 'Indium in a ton of the ITO made in Japan',
  },
  {
    id: 'ito/indium-content/hebei-pengda',
    kind: 'ceiling',
    ratio: hebeiPengda,
    ceiling: indiumInOxide,
    because: 'indium oxide without any tin holds no more than',
    says: 'Indium in a ton of Hebei Pengda’s ITO',
  },
  {
    id: 'yuan-per-dollar',
    kind: 'same-ratio',
    year: '2013',
    ratios: [
      {
        name: 'the Chinese spot price',
        over: [{ series: 'prices/china-spot-yuan/price' }],
        under: [{ series: 'prices/china-spot/price' }],
      },
      {
        name: 'Hanergy’s investment',
        over: [
          { series: 'solar/hanergy-zhuzhou-yuan/investment', when: { at: '2013', planned: true } },
        ],
        under: [
          { series: 'solar/hanergy-zhuzhou/investment', when: { at: '2013', planned: true } },
        ],
        overUnit: 'CNY',
        underUnit: 'USD',
      },
    ],
    says: 'Yuan per dollar that the figures imply',
  },
  {
    id: 'fanya-stocks/almost-triple',
    kind: 'times',
    year: '2013',
    times: 3,
    readings: [
      {
        name: 'the increase of the stocks',
        over: [{ series: 'stocks/fanya-metal-exchange/change' }],
        under: [
          { series: 'plants/china/production' },
          { series: 'trade/china-net-imports/quantity' },
        ],
      },
      {
        name: 'the stocks',
        over: [{ series: 'stocks/fanya-metal-exchange/stocks', when: 'yearend' }],
        under: [
          { series: 'plants/china/production' },
          { series: 'trade/china-net-imports/quantity' },
        ],
      },
    ],
    says: 'Almost three times what China made and net imported, said of what Fanya reported',
  },
  {
    id: 'china-consumption/nearly-double',
    kind: 'times',
    year: '2013',
    times: 2,
    readings: [
      {
        name: 'consumption with Hebei Pengda’s plan',
        over: [
          { series: 'consumption/china/consumption' },
          {
            series: 'consumption/china-hebei-pengda/consumption',
            when: { at: '2014-03', planned: true },
          },
          { series: 'consumption/china-hebei-pengda/consumption', minus: true },
        ],
        under: [{ series: 'consumption/china/consumption' }],
      },
    ],
    says: 'Hebei Pengda’s plan would come near to doubling China’s consumption',
  },
];
