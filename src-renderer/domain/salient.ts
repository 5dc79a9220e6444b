import type { Series, Table } from './observations.ts';

/** A row of the salient statistics: a series as it is listed, or what follows from several in each year. */
export type Statistic =
  | { readonly kind: 'series'; readonly series: string; readonly label: string }
  /** A total value over a total quantity. */
  | {
      readonly kind: 'unit-value';
      readonly value: string;
      readonly quantity: string;
      readonly label: string;
    }
  /** The concentration of the rows that a total sums. */
  | { readonly kind: 'concentration'; readonly total: string; readonly label: string };

export interface StatisticGroup {
  readonly heading: string;
  readonly statistics: ReadonlyArray<Statistic>;
}

/**
 * What a reader of the chapter looks up first, in the order in which yearbooks set it: trade and use at home, prices,
 * the world's production, its largest use, trade abroad, stocks. Where the text states a table's figure again in other
 * units, the table's own is taken. Labels are short: the heading above says what they are of.
 */
export const salientStatistics: ReadonlyArray<StatisticGroup> = [
  {
    heading: 'United States',
    statistics: [
      // No mine or refinery of the country adds to them: the totals of Table 1 are its supply.
      ofSeries('us-imports/total/quantity', 'Imports, quantity'),
      ofSeries('us-imports/total/value', 'Imports, customs value'),
      // What a kilogram cost at the border, beside what dealers and producers asked for one.
      {
        kind: 'unit-value',
        value: 'us-imports/total/value',
        quantity: 'us-imports/total/quantity',
        label: 'Imports, unit value',
      },
      ofSeries('consumption/united-states/consumption', 'Consumption'),
    ],
  },
  {
    heading: 'Prices',
    statistics: [
      ofSeries('prices/new-york-dealer/price', 'New York dealer, 99.99%, average'),
      // The producer's price is stated for days only: the last of the year stands for it.
      ofSeries('prices/ica-producer/price', 'Indium Corp., 99.97%'),
      ofSeries('prices/china-spot/price', 'China, spot, 99.99%, average'),
    ],
  },
  {
    heading: 'Refinery production',
    statistics: [
      ofSeries('refinery-production/total/production', 'World'),
      // Four fifths of the world's production together.
      ofSeries('refinery-production/china/production', 'China'),
      ofSeries('refinery-production/korea-republic-of/production', 'Korea, Republic of'),
      ofSeries('refinery-production/japan/production', 'Japan'),
      // How much the supply hangs on few countries.
      {
        kind: 'concentration',
        total: 'refinery-production/total/production',
        label: 'Concentration (HHI, to 10,000)',
      },
    ],
  },
  {
    heading: 'Indium-tin oxide (ITO)',
    statistics: [
      // The largest use of indium, and how far its plants are used.
      ofSeries('ito/world/capacity', 'World capacity'),
      ofSeries('ito/world/utilization', 'Use of world capacity'),
    ],
  },
  {
    heading: 'Imports of other countries',
    statistics: [
      ofSeries('trade/japan-imports/quantity', 'Japan, including scrap'),
      ofSeries('trade/korea-republic-of-imports/quantity', 'Republic of Korea, including scrap'),
      ofSeries('trade/china-net-imports/quantity', 'China, unwrought, less exports'),
    ],
  },
  {
    heading: 'Stocks in China',
    statistics: [
      // At the end of 2013 the exchange held two and a half years of the world's production.
      ofSeries('stocks/fanya-metal-exchange/stocks', 'Fanya Metal Exchange'),
      ofSeries('stocks/china-state-reserve-bureau/stocks', 'State Reserve Bureau'),
    ],
  },
];

/**
 * The groups as far as their series are there, and last, under the heading `Other totals`, every total that none of
 * them names: a table that the analyst adds has its place without being listed here. Groups without rows are left out.
 */
export function chooseStatistics(
  tables: ReadonlyArray<Table>,
  series: ReadonlyArray<Series>,
  chosen: ReadonlyArray<StatisticGroup> = salientStatistics,
): StatisticGroup[] {
  const ids = new Set(series.map(({ id }) => id));
  const listed = chosen.map(({ heading, statistics }) => ({
    heading,
    statistics: statistics.filter((one) => seriesOf(one).every((id) => ids.has(id))),
  }));
  const named = new Set(chosen.flatMap(({ statistics }) => statistics.flatMap(seriesOf)));
  const others = { heading: 'Other totals', statistics: otherTotals(tables, series, named) };
  return [...listed, others].filter(({ statistics }) => statistics.length > 0);
}

/** The series that a statistic rests on, first the one whose cell it leads to. */
export function seriesOf(statistic: Statistic): string[] {
  switch (statistic.kind) {
    case 'series':
      return [statistic.series];
    case 'unit-value':
      return [statistic.value, statistic.quantity];
    case 'concentration':
      return [statistic.total];
  }
}

/** Names the row among all others; stays as it is while figures change. */
export function statisticId(statistic: Statistic): string {
  return [statistic.kind, ...seriesOf(statistic)].join(' ');
}

function otherTotals(
  tables: ReadonlyArray<Table>,
  series: ReadonlyArray<Series>,
  named: ReadonlySet<string>,
): Statistic[] {
  const totals = series.filter(({ id, role }) => role === 'total' && !named.has(id));
  return [...tables]
    .sort((a, b) => a.order - b.order)
    .flatMap((table) =>
      totals
        .filter(({ tableId }) => tableId === table.id)
        .sort((a, b) => a.order - b.order)
        .map((total) => ofSeries(total.id, nameTotal(total, table))),
    );
}

/** `World production of gallium: total, production`. */
function nameTotal({ label, measure }: Series, { title }: Table): string {
  const name = [label, measure].filter((part) => part !== '').join(', ');
  return title === '' ? name : `${title}: ${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

function ofSeries(series: string, label: string): Statistic {
  return { kind: 'series', series, label };
}
