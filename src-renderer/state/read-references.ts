import type { WorkspaceFigures } from '#data/read-workspace.ts';
import { acknowledgementOf } from '#domain/acknowledged-breaks.ts';
import type { Series } from '#domain/observations.ts';
import { evaluate, type Reading, type ReferenceWorld } from '#domain/references/evaluate.ts';
import { TableFigures } from '#domain/table-figures.ts';
import { latest } from '#domain/view.ts';

/** What references say of these figures: each is read once. */
export class ReadReferences {
  readonly world: ReferenceWorld;
  readonly #read = new Map<string, Reading>();

  constructor(figures: WorkspaceFigures) {
    this.world = makeReferenceWorld(figures);
  }

  read(source: string): Reading {
    const known = this.#read.get(source);
    if (known !== undefined) return known;
    const reading = evaluate(source, this.world);
    this.#read.set(source, reading);
    return reading;
  }
}

/** Where references are looked up, over all figures as of now; tables are measured as they are asked for. */
function makeReferenceWorld({
  tables,
  series,
  figures,
  choices,
}: WorkspaceFigures): ReferenceWorld {
  const byTable = new Map<string, Series[]>();
  for (const one of series) {
    const own = byTable.get(one.tableId);
    if (own === undefined) byTable.set(one.tableId, [one]);
    else own.push(one);
  }
  const measured = new Map<string, TableFigures>();
  return {
    series: new Map(series.map((one) => [one.id, one])),
    table: (id) => {
      const known = measured.get(id);
      const table = tables.find((one) => one.id === id);
      if (known !== undefined || table === undefined) return known ?? null;
      const own = byTable.get(id) ?? [];
      const made = new TableFigures({ table, series: own, figures, view: latest });
      measured.set(id, made);
      return made;
    },
    crosses: (found) => acknowledgementOf(choices, found) !== null,
  };
}
