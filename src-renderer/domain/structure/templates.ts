import type { Measure } from './measures.ts';
import type { TableForm } from './new-table.ts';

/** A table that is often needed, as far as it can be filled in. */
export interface TableTemplate {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** The form to begin with, for figures of that year. */
  readonly form: (year: string) => TableForm;
}

const plain: TableForm = {
  number: '',
  title: '',
  rowHeading: 'Item',
  unitLine: '',
  significantDigits: 3,
  measures: [],
  rowsAre: 'items',
  rows: '',
  total: '',
  periods: '',
};

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

export const tableTemplates: ReadonlyArray<TableTemplate> = [
  {
    id: 'empty',
    name: 'From scratch',
    about: 'One measure, rows of any kind.',
    form: (year) => ({ ...plain, measures: [measure('quantity', 'kg')], periods: year }),
  },
  {
    id: 'imports',
    name: 'Imports by supplier',
    about: 'Quantity and customs value of each supplying country, with a total.',
    form: (year) => ({
      ...plain,
      title: 'Imports, by supplier',
      rowHeading: 'Country',
      unitLine: 'Quantity in kilograms, value in thousand dollars',
      rowsAre: 'countries',
      total: 'Total',
      periods: year,
      measures: [
        measure('quantity', 'kg', {
          indicator: 'imports for consumption',
          basis: 'quantity',
          counterpart: 'United States',
        }),
        measure('value', 'kUSD', {
          indicator: 'imports for consumption',
          basis: 'customs value',
          counterpart: 'United States',
        }),
      ],
    }),
  },
  {
    id: 'production',
    name: 'Production by country',
    about: 'What each country makes, with a world total.',
    form: (year) => ({
      ...plain,
      title: 'Production, by country',
      rowHeading: 'Country',
      unitLine: 'Kilograms',
      rowsAre: 'countries',
      total: 'Total',
      periods: year,
      measures: [measure('production', 'kg', { basis: 'primary' })],
    }),
  },
  {
    id: 'capacity',
    name: 'Capacity by company',
    about: 'Countries, companies and places; two significant digits.',
    form: (year) => ({
      ...plain,
      title: 'Production capacity, by company',
      rowHeading: 'Country',
      unitLine: 'Metric tons per year',
      significantDigits: 2,
      rowsAre: 'companies',
      periods: year,
      measures: [measure('capacity', 't/yr', { basis: 'primary' })],
    }),
  },
  {
    id: 'prices',
    name: 'Prices by quarter',
    about: 'Price quotations in the four quarters of a year.',
    form: (year) => ({
      ...plain,
      title: 'Prices, by quarter',
      rowHeading: 'Price',
      unitLine: 'Dollars per kilogram',
      periods: /^\d{4}$/.test(year) ? quarters.map((one) => `${year}-${one}`).join(' ') : year,
      measures: [measure('price', 'USD/kg')],
    }),
  },
];

function measure(name: string, unit: string, more: Partial<Measure> = {}): Measure {
  return { measure: name, indicator: name, unit, basis: '', counterpart: '', ...more };
}
