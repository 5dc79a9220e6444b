import type { Flag } from './flags.ts';
import type { Value } from './values.ts';

/** A publication of figures. `published` is a date as far as it is known (`2014`, `2015-07-01`); empty for working ones. */
export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly role: EditionRole;
  /** When it came into this workspace, in milliseconds: orders working editions among themselves. */
  readonly createdAt: number;
  /** The tables that it sets out anew, each with the periods of its columns; none when left out. */
  readonly layouts?: ReadonlyArray<EditionLayout>;
  /** Where figures come from that are entered into it without a source of their own; left out when nobody has said. */
  readonly source?: FigureSource;
}

/** A source as figures state it: what they cite, and the page or place there. */
export interface FigureSource {
  readonly cites: string;
  readonly locator: string;
}

/** A table as an edition prints it: its columns, a window of periods that may leave out older ones. */
export interface EditionLayout {
  readonly tableId: string;
  readonly periods: ReadonlyArray<string>;
  /** Those of them that the edition is made for: their cells wait for figures. */
  readonly wanted: ReadonlyArray<string>;
}

export type EditionRole = 'baseline' | 'published' | 'working';

/** What the reader sees as one table. `noteIds` are the marks on its title and row heading, in reading order. */
export interface Table {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unitLine: string;
  readonly rowHeading: string;
  /** Significant digits to which the table's rounded figures are given. */
  readonly significantDigits: number;
  readonly noteIds: ReadonlyArray<string>;
  readonly order: number;
  /** Periods that the analyst added as columns, whether or not anything stands in them yet. */
  readonly addedPeriods: ReadonlyArray<string>;
  /** Periods whose columns are not shown; what stands in them counts as before. None when left out. */
  readonly hiddenPeriods?: ReadonlyArray<string>;
  /** Left out of the list of tables; what stands in it counts as before. */
  readonly hidden?: true;
  /** Notes on the heads of columns; none when left out. */
  readonly headNotes?: ReadonlyArray<HeadNotes>;
}

/** The notes on the head of a period's columns, or on that of a measure, which stands in every period. */
export interface HeadNotes {
  readonly on: 'period' | 'measure';
  /** The period, or the measure's name. */
  readonly name: string;
  /** At least one. */
  readonly noteIds: ReadonlyArray<string>;
}

export type SeriesRole = 'part' | 'total' | 'subtotal' | 'single';

/** One row's one measure over time. Empty strings stand for dimensions that do not apply. */
export interface Series {
  readonly id: string;
  readonly tableId: string;
  readonly order: number;
  readonly label: string;
  readonly country: string;
  readonly entity: string;
  readonly location: string;
  readonly indicator: string;
  readonly measure: string;
  readonly unit: string;
  readonly basis: string;
  readonly counterpart: string;
  readonly parentId: string;
  readonly role: SeriesRole;
  readonly breakNote: string;
  /** Its row is not shown; what stands in it counts as before. */
  readonly hidden?: true;
  /** The heading under which its row stands; none when left out. */
  readonly group?: string;
  /** Notes on the row as a whole, printed at its stub; none when left out. */
  readonly noteIds?: ReadonlyArray<string>;
}

/** The source's hedge in a fixed word. */
export type Qualifier =
  | 'about'
  | 'up-to'
  | 'more-than'
  | 'less-than'
  | 'nearly'
  | 'at-least'
  | 'capacity'
  | 'planned'
  | 'forecast'
  | 'reported';

export const qualifiers: ReadonlyArray<Qualifier> = [
  'about',
  'up-to',
  'more-than',
  'less-than',
  'nearly',
  'at-least',
  'capacity',
  'planned',
  'forecast',
  'reported',
];

/** What one edition states of one series in one period, without saying which: a cell of a block. */
export interface Figure {
  readonly value: Value;
  readonly flags: ReadonlyArray<Flag>;
  readonly qualifier: Qualifier | null;
  readonly noteIds: ReadonlyArray<string>;
  /** The cell as the source shows it, without flag letters: `8,930`, `--`, `NA`. */
  readonly printed: string;
  /** Where in the source it stands: `T1 row Belgium col 2013 quantity`. */
  readonly locator: string;
  /** What the source gives as its own source: ids of sources, or free text for the analyst's entries. */
  readonly cites: string;
  readonly comment: string;
  /** How often the analyst has compared it with its source; a draft when left out. */
  readonly review?: 'checked' | 'second-check';
}

/** series x period x edition: one typed value with its flags, footnotes and source locator. */
export interface Observation extends Figure {
  readonly seriesId: string;
  readonly period: string;
  readonly editionId: string;
}

/** One series as one edition states it: its figures by period. The unit of storage. */
export interface Block {
  readonly seriesId: string;
  readonly editionId: string;
  readonly tableId: string;
  readonly figures: Readonly<Record<string, Figure>>;
}

export interface Note {
  readonly id: string;
  readonly tableId: string;
  readonly mark: string;
  readonly text: string;
  readonly kind: 'headnote' | 'footnote' | 'symbol';
}

export interface Source {
  readonly id: string;
  readonly citation: string;
  readonly kind: string;
  readonly citedIn: string;
}

/** A Markdown note on something; `target` is written by `targets.ts`. Times are in milliseconds. */
export interface Annotation {
  readonly id: string;
  readonly target: string;
  readonly markdown: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Who wrote it; left out where nobody has said. */
  readonly author?: string;
  /** In the order in which they were given, each once; left out where there are none. */
  readonly tags?: ReadonlyArray<string>;
  /** When it was settled; open when left out. */
  readonly resolvedAt?: number;
  /** What it rests on, and the page there; left out where nobody has said. */
  readonly source?: FigureSource;
  /** What its references said when it was written (domain/references); left out where it has none. */
  readonly seen?: Readonly<Record<string, string>>;
}

/** Everything that one workspace or package holds as figures: what a data package reads to and is written from. */
export interface Dataset {
  readonly editions: ReadonlyArray<Edition>;
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly observations: ReadonlyArray<Observation>;
  readonly notes: ReadonlyArray<Note>;
  readonly sources: ReadonlyArray<Source>;
}
