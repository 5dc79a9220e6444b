import type { LodeChart } from './configure/lode-chart.ts';
import type { SeriesMark } from './palette.ts';

/** Everything that stands in a picture: words, a key, and one or more panels. Screen and files are made from it. */
export interface Composition {
  readonly title: string;
  readonly subtitle: string;
  /** Empty where series are named at their ends. */
  readonly legend: ReadonlyArray<LegendEntry>;
  /** In reading order; several share the room in as many columns as fit. */
  readonly panels: ReadonlyArray<Panel>;
  /** Width to height of each of several panels: flat ones stand in fewer columns. */
  readonly panelRatio: number;
  /** Notes, source, editions, status key and footnotes, a paragraph each. */
  readonly below: ReadonlyArray<string>;
}

export interface LegendEntry extends SeriesMark {
  readonly label: string;
  /** The series that it stands for; left out where it is the key to something else. */
  readonly seriesId?: string;
}

export interface Panel {
  /** Empty where there is only one. */
  readonly title: string;
  readonly configuration: LodeChart;
}
