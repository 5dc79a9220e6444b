import { baselineEdition, makeFigures, workingEdition, type Cells } from '../figure-samples.ts';
import { makeSeries, makeTable } from '../observation-samples.ts';
import { TableFigures } from '../table-figures.ts';
import { latest } from '../view.ts';
import type { ReferenceWorld } from './evaluate.ts';

/** Imports of three suppliers and a total, and a range of prices, as far as tests of references need them. */
export function makeReferenceWorld(cells: Cells = sampleCells): ReferenceWorld {
  const imports = ['belgium', 'canada', 'germany', 'total'].map((name, order) =>
    makeSeries({
      id: `us-imports/${name}/quantity`,
      tableId: 'us-imports',
      label: name.charAt(0).toUpperCase() + name.slice(1),
      measure: 'quantity',
      unit: 'kg',
      order,
      role: name === 'total' ? 'total' : 'part',
      parentId: name === 'total' ? '' : 'us-imports/total/quantity',
    }),
  );
  const price = makeSeries({
    id: 'prices/dealer',
    tableId: 'prices',
    label: 'Dealer',
    unit: 'USD/kg',
    role: 'single',
  });
  const all = [...imports, price];
  const figures = makeFigures(cells);
  const tables = new Map(
    ['us-imports', 'prices'].map((id) => [
      id,
      new TableFigures({
        table: makeTable({ id }),
        series: all.filter(({ tableId }) => tableId === id),
        figures,
        view: latest,
      }),
    ]),
  );
  return {
    series: new Map(all.map((one) => [one.id, one])),
    table: (id) => tables.get(id) ?? null,
  };
}

export const sampleCells: Cells = {
  [baselineEdition.id]: {
    'us-imports/belgium/quantity': { '2012': '8,930', '2013': '21,300' },
    'us-imports/canada/quantity': { '2012': '26,700', '2013': '26,000' },
    'us-imports/germany/quantity': { '2013': '101' },
    'us-imports/total/quantity': { '2012': '109,000', '2013': '97,200' },
    'prices/dealer': { '2013': '$555-580' },
  },
  [workingEdition.id]: {
    'us-imports/belgium/quantity': { '2015': '25,000 e' },
    'us-imports/canada/quantity': { '2015': '13,000' },
    'us-imports/germany/quantity': { '2015': 'W' },
    'us-imports/total/quantity': { '2015': '90,000' },
  },
};
