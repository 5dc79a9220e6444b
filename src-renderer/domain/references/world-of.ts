import { acknowledgementOf } from '../acknowledged-breaks.ts';
import { defaultChoices, type Choices } from '../choices.ts';
import type { Figures } from '../figures.ts';
import type { Series, Table } from '../observations.ts';
import { TableFigures } from '../table-figures.ts';
import { latest, type View } from '../view.ts';
import type { ReferenceWorld } from './evaluate.ts';

/** A whole workspace as what references are looked up in; each table is measured when it is first asked for. */
export function worldOf(
  {
    tables,
    series,
    figures,
    choices,
  }: {
    readonly tables: ReadonlyArray<Table>;
    readonly series: ReadonlyArray<Series>;
    readonly figures: Figures;
    /** What was decided about series breaks; nothing where it is null or left out. */
    readonly choices?: Choices | null;
  },
  view: View = latest,
): ReferenceWorld {
  const byTable = new Map<string, Series[]>();
  for (const one of series) {
    const own = byTable.get(one.tableId);
    if (own === undefined) byTable.set(one.tableId, [one]);
    else own.push(one);
  }
  const made = new Map<string, TableFigures | null>();
  return {
    series: new Map(series.map((one) => [one.id, one])),
    table: (tableId) => {
      const known = made.get(tableId);
      if (known !== undefined) return known;
      const table = tables.find(({ id }) => id === tableId);
      const own = byTable.get(tableId) ?? [];
      const measured =
        table === undefined ? null : new TableFigures({ table, series: own, figures, view });
      made.set(tableId, measured);
      return measured;
    },
    crosses: (found) => acknowledgementOf(choices ?? defaultChoices, found) !== null,
  };
}
