import { fail, succeed, type Result } from '../result.ts';
import {
  between,
  byField,
  distinctBy,
  fields,
  listOf,
  number,
  oneOf,
  orNull,
  period,
  type Shape,
} from '../shapes.ts';
import { chartModes, chartTypes, type ChartMark, type ChartSpec } from './chart.ts';

/** What a chart may hold at most: what comes from outside must not be able to stop the window. */
export const mostSeries = 500;
export const mostMarks = 200;
const mostTags = 100;
/** In characters. */
export const longestText = 10_000;

/** What a chart says in words: title, subtitle, note. */
export const wordsShape: Shape = (value) => {
  if (typeof value !== 'string') return 'is no text';
  return value.length > longestText ? `is longer than ${longestText} characters` : null;
};

const name: Shape = (value) => (value === '' ? 'is no id' : wordsShape(value));

/** It stands in targets of notes, which take it apart at these signs. */
export const chartIdShape: Shape = (value) =>
  name(value) ?? (/[@#]/.test(String(value)) ? 'is no id of a chart' : null);

export const tagsShape = distinctBy(atMost(mostTags, listOf(name)), (tag) => tag);

/** Each field with its shape: one that is added to the type and forgotten here does not compile. */
type ShapesOf<T> = { readonly [Name in keyof T]-?: Shape };

type MarkOf<Kind extends ChartMark['kind']> = Extract<ChartMark, { kind: Kind }>;

const kind: Shape = wordsShape;
const part = between(0, 1);
const markShape = byField('kind', {
  point: fields({
    kind,
    annotationId: name,
    seriesId: name,
    period,
    dx: between(-1, 1),
    dy: between(-1, 1),
  } satisfies ShapesOf<MarkOf<'point'>>),
  span: fields({
    kind,
    annotationId: name,
    from: period,
    to: period,
    at: part,
  } satisfies ShapesOf<MarkOf<'span'>>),
  level: fields(
    {
      kind,
      annotationId: name,
      value: number,
      at: part,
    } satisfies ShapesOf<Omit<MarkOf<'level'>, 'mode'>>,
    { mode: oneOf(chartModes) },
  ),
} satisfies Record<ChartMark['kind'], Shape>);

const seriesIds = distinctBy(atMost(mostSeries, listOf(name)), (id) => id);

const specFields = fields({
  type: oneOf(chartTypes),
  mode: oneOf(chartModes),
  seriesIds: (value) =>
    Array.isArray(value) && value.length === 0 ? 'has no rows' : seriesIds(value),
  from: orNull(period),
  to: orNull(period),
  against: period,
  period: orNull(period),
  scale: oneOf(['linear', 'log']),
  secondAxis: seriesIds,
  showsSpans: (value) => (typeof value === 'boolean' ? null : 'is neither true nor false'),
  view: orNull(
    byField('kind', {
      latest: fields({ kind }),
      'as-of': fields({ kind, editionId: name }),
      edition: fields({ kind, editionId: name }),
    } satisfies Record<NonNullable<ChartSpec['view']>['kind'], Shape>),
  ),
  marks: distinctBy(
    atMost(mostMarks, listOf(markShape)),
    (mark) => (mark as ChartMark).annotationId,
  ),
} satisfies ShapesOf<ChartSpec>);

/** The second axis is of rows that are drawn. */
export const specShape: Shape = (value) => {
  const fault = specFields(value);
  if (fault !== null) return fault;
  // It was just seen to have the fields.
  const spec = value as ChartSpec;
  const drawn = new Set(spec.seriesIds);
  return spec.secondAxis.every((id) => drawn.has(id))
    ? null
    : 'secondAxis has a row that is not drawn';
};

/** What is drawn and how, from a file or wherever else; fails with what is wrong in it. */
export function readChartSpec(value: unknown): Result<ChartSpec> {
  const fault = specShape(value);
  if (fault !== null)
    return fail(`${/^(is|has) /.test(fault) ? 'The chart' : 'The chart:'} ${fault}.`);
  return succeed(value as ChartSpec);
}

function atMost(most: number, shape: Shape): Shape {
  return (value) =>
    Array.isArray(value) && value.length > most ? `has more than ${most} entries` : shape(value);
}
