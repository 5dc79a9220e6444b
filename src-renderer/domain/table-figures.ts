import { basePeriod } from './base.ts';
import {
  changeFromBase,
  stopBetween,
  type BreakChoices,
  type BreakPlace,
  type ChangeFromBase,
} from './change-from-base.ts';
import type { Measured } from './measure.ts';
import { Evidence } from './checks/evidence.ts';
import type { Figures } from './figures.ts';
import type { View } from './view.ts';
import { groupMeasures, type MeasureGroup } from './measure-groups.ts';
import type { Series, Table } from './observations.ts';

export interface TableFiguresInput {
  readonly table: Table;
  /** The table's series, in any order. */
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  readonly view: View;
  /** What was decided about series breaks; nothing when left out. */
  readonly choices?: BreakChoices | undefined;
}

/** One table's figures with their intervals, as a view shows them. Each is looked up and measured once. */
export class TableFigures {
  readonly table: Table;
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  readonly view: View;
  readonly groups: ReadonlyArray<MeasureGroup>;
  readonly #choices: BreakChoices | undefined;
  readonly #shown: Evidence;
  readonly #printed: Evidence | null;

  constructor({ table, series, figures, view, choices }: TableFiguresInput) {
    this.table = table;
    this.series = series;
    this.figures = figures;
    this.view = view;
    this.groups = groupMeasures(series);
    this.#choices = choices;
    this.#shown = new Evidence({ tables: [table], series, figures, view });
    const { baseline } = figures;
    this.#printed =
      baseline === null
        ? null
        : new Evidence({
            tables: [table],
            series,
            figures,
            view: { kind: 'edition', editionId: baseline.id },
          });
  }

  /** What the view shows there; null is not listed. */
  at(seriesId: string, period: string): Measured | null {
    return this.#shown.at(seriesId, period);
  }

  /** The figure that others are compared with: the baseline's own where it states one, else what the view shows. */
  base(seriesId: string): Measured | null {
    return this.#printed?.at(seriesId, basePeriod) ?? this.at(seriesId, basePeriod);
  }

  /** How a figure of the series differs from the base's; not across a series break that was not acknowledged. */
  changeFromBase(series: Series, figure: Measured): ChangeFromBase {
    return changeFromBase(series, this.base(series.id), figure, this.#breakPlace);
  }

  /** Why two figures of the series are not compared: a break that was not acknowledged, in words; else null. */
  stopBetween(series: Series, from: Measured, to: Measured): string | null {
    return stopBetween(series, from, to, this.#breakPlace);
  }

  get #breakPlace(): BreakPlace {
    return { figures: this.figures, view: this.view, choices: this.#choices };
  }
}
