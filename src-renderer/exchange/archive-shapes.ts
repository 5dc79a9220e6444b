import type { SavedChart } from '#domain/charts/chart.ts';
import { chartIdShape, specShape, tagsShape, wordsShape } from '#domain/charts/read-spec.ts';
import { flagOrder } from '#domain/flags.ts';
import { numberForms } from '#domain/number-forms.ts';
import {
  qualifiers,
  type Annotation,
  type Edition,
  type EditionLayout,
  type Figure,
  type FigureSource,
  type HeadNotes,
  type Note,
  type Series,
  type Source,
  type Table,
} from '#domain/observations.ts';
import { reportShape } from '#domain/reports/report-shape.ts';
import type { Setting } from '#domain/settings.ts';
import type { RecordChange, Revision } from '#domain/steps.ts';
import type { AcknowledgedBreak, Choices } from '#domain/choices.ts';
import type { Value } from '#domain/values.ts';
import {
  byField,
  count,
  fields,
  id,
  listOf,
  number,
  oneOf,
  orNull,
  period,
  recordOf,
  text,
  type Shape,
} from '#domain/shapes.ts';

/** The fields of tables and series for which a data package has no column; each is left out when it says nothing. */
export type TableExtras = Pick<Table, 'hiddenPeriods' | 'hidden' | 'headNotes'>;
export type SeriesExtras = Pick<Series, 'hidden' | 'group' | 'noteIds'>;

/** The fields of a record, each with its shape: one that is added to the record and forgotten here does not compile. */
type ShapesOf<T> = { readonly [Name in keyof T]-?: Shape };

const ids = listOf(id);

/** Left out where it is not so. */
const yes: Shape = (value) => (value === true ? null : 'is not true');

const layouts = listOf(
  fields({
    tableId: id,
    periods: listOf(period),
    wanted: listOf(period),
  } satisfies ShapesOf<EditionLayout>),
);

const figureSource = fields({ cites: text, locator: text } satisfies ShapesOf<FigureSource>);

type NoteExtras = Pick<Annotation, 'author' | 'tags' | 'resolvedAt' | 'source' | 'seen'>;

export const annotationShape = fields(
  {
    id,
    target: id,
    markdown: text,
    createdAt: number,
    updatedAt: number,
  } satisfies ShapesOf<Omit<Annotation, keyof NoteExtras>>,
  {
    author: text,
    tags: listOf(id),
    resolvedAt: number,
    source: figureSource,
    seen: recordOf(text),
  } satisfies ShapesOf<NoteExtras>,
);

export const chartShape = fields({
  id: chartIdShape,
  title: wordsShape,
  subtitle: wordsShape,
  note: wordsShape,
  tags: tagsShape,
  order: number,
  spec: specShape,
  createdAt: number,
  updatedAt: number,
} satisfies ShapesOf<SavedChart>);

const choices = fields(
  {
    key: oneOf(['choices']),
    wording: fields({ aboutTheSamePercent: number, slightlyPercent: number }),
    numberForm: oneOf(numberForms),
  } satisfies ShapesOf<Omit<Choices, 'acknowledgedBreaks'>>,
  {
    acknowledgedBreaks: listOf(
      fields({
        seriesId: id,
        // Empty where the series' note names none.
        period: text,
        note: text,
        at: number,
      } satisfies ShapesOf<AcknowledgedBreak>),
    ),
  } satisfies ShapesOf<Pick<Choices, 'acknowledgedBreaks'>>,
);

export const settingShape = byField('key', {
  store: fields({ key: text, uuid: id, createdAt: number }),
  choices,
  'open-edition': fields({ key: text, editionId: id }),
} satisfies Record<Setting['key'], Shape>);

const kind = text;
const plain = fields({ kind });
const value = byField('kind', {
  number: fields({ kind, value: number }),
  range: fields({ kind, low: number, high: number }),
  bound: fields({ kind, low: orNull(number), high: orNull(number) }),
  zero: plain,
  'less-than-half-unit': plain,
  'not-available': plain,
  withheld: plain,
  'not-applicable': plain,
} satisfies Record<Value['kind'], Shape>);

const review = oneOf(['checked', 'second-check'] satisfies ReadonlyArray<Figure['review']>);

const figureFields = {
  value,
  flags: listOf(oneOf(flagOrder)),
  qualifier: orNull(oneOf(qualifiers)),
  noteIds: ids,
  printed: text,
  locator: text,
  cites: text,
  comment: text,
} satisfies ShapesOf<Omit<Figure, 'review'>>;

const figure = fields(figureFields, { review });

const edition = {
  id,
  title: text,
  publisher: text,
  published: text,
  role: oneOf(['baseline', 'published', 'working']),
  createdAt: number,
} satisfies ShapesOf<Omit<Edition, 'layouts' | 'source'>>;

const table = {
  id,
  number: text,
  title: text,
  unitLine: text,
  rowHeading: text,
  significantDigits: count,
  noteIds: ids,
  order: number,
  addedPeriods: listOf(period),
} satisfies ShapesOf<Omit<Table, keyof TableExtras>>;

const tableExtras = {
  hiddenPeriods: listOf(period),
  hidden: yes,
  headNotes: listOf(
    fields({
      on: oneOf(['period', 'measure']),
      name: id,
      noteIds: ids,
    } satisfies ShapesOf<HeadNotes>),
  ),
} satisfies ShapesOf<TableExtras>;

const series = {
  id,
  tableId: id,
  order: number,
  label: text,
  country: text,
  entity: text,
  location: text,
  indicator: text,
  measure: text,
  unit: text,
  basis: text,
  counterpart: text,
  parentId: text,
  role: oneOf(['part', 'total', 'subtotal', 'single']),
  breakNote: text,
} satisfies ShapesOf<Omit<Series, keyof SeriesExtras>>;

const seriesExtras = {
  hidden: yes,
  group: id,
  noteIds: ids,
} satisfies ShapesOf<SeriesExtras>;

const note = {
  id,
  tableId: id,
  mark: text,
  text,
  kind: oneOf(['headnote', 'footnote', 'symbol']),
} satisfies ShapesOf<Note>;

const source = { id, citation: text, kind: text, citedIn: text } satisfies ShapesOf<Source>;

function changeOf(record: Shape): Shape {
  return fields({ on: text, id, before: orNull(record), after: orNull(record) });
}

const change = byField('on', {
  figure: fields({
    on: text,
    seriesId: id,
    period,
    editionId: id,
    tableId: id,
    before: orNull(figure),
    after: orNull(figure),
  }),
  edition: changeOf(fields(edition, { layouts, source: figureSource })),
  table: changeOf(fields(table, tableExtras)),
  series: changeOf(fields(series, seriesExtras)),
  note: changeOf(fields(note)),
  annotation: changeOf(annotationShape),
  chart: changeOf(chartShape),
  report: changeOf(reportShape),
  source: changeOf(fields(source)),
  setting: changeOf(choices),
} satisfies Record<RecordChange['on'], Shape>);

export const revisionShape = fields({
  label: text,
  reason: text,
  changes: listOf(change),
  sequence: count,
  at: number,
  kind: oneOf(['do', 'undo', 'redo']),
  of: orNull(count),
  beneath: orNull(count),
  undoTop: orNull(count),
  redoTop: orNull(count),
} satisfies ShapesOf<Revision>);

/**
 * What a data package has no columns for: columns of tables; of editions when they were made, how they are laid out
 * and where their figures come from; and, in workspaces that have any, which figures were checked, by edition, series
 * and period, what is hidden, headings over rows and notes on rows.
 */
export const extrasShape = fields(
  {
    format: (value) => (value === 1 ? null : 'is none that Lode knows'),
    addedPeriods: recordOf(listOf(period)),
    editions: recordOf(fields({ createdAt: number }, { layouts, source: figureSource })),
  },
  {
    reviews: recordOf(recordOf(recordOf(review))),
    tables: recordOf(fields({}, tableExtras)),
    series: recordOf(fields({}, seriesExtras)),
  },
);
