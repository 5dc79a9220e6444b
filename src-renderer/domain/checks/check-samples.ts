import type { View } from '../view.ts';
import { latest } from '../view.ts';
import { makeFigures, type Cells } from '../figure-samples.ts';
import { makeSeries, makeTable } from '../observation-samples.ts';
import type { Series, Table } from '../observations.ts';
import { Evidence } from './evidence.ts';

/** Evidence for tests: only what a test is about has to be said. */
export interface Sample {
  readonly cells: Cells;
  /** By id; a series that is not named here is a part of `total`. */
  readonly series?: Readonly<Record<string, Partial<Series>>>;
  readonly table?: Partial<Table>;
  readonly view?: View;
}

/** Evidence of one table whose rows are the series of the cells, in that order. */
export function makeEvidence({ cells, series = {}, table = {}, view = latest }: Sample): Evidence {
  const ids = [...new Set(Object.values(cells).flatMap((ofEdition) => Object.keys(ofEdition)))];
  return new Evidence({
    tables: [makeTable(table)],
    series: ids.map((id, order) => makeSeries({ id, order, ...roleOf(id), ...series[id] })),
    figures: makeFigures(cells),
    view,
  });
}

/** Evidence of one column: rows and total with their cells of 2013 in the baseline. */
export function makeColumn(column: Readonly<Record<string, string>>): Evidence {
  const rows = Object.entries(column).map(([id, text]) => [id, { '2013': text }]);
  return makeEvidence({ cells: { 'myb-2013': Object.fromEntries(rows) } });
}

function roleOf(id: string): Partial<Series> {
  return id === 'total' ? { role: 'total', label: 'Total' } : { parentId: 'total' };
}
