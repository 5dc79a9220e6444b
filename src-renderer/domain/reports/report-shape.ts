import type { View } from '../view.ts';
import {
  byField,
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
} from '../shapes.ts';
import type { ReportPart, ReportPartKind, SavedReport } from './report.ts';

type ShapesOf<T> = { readonly [Name in keyof T]-?: Shape };
type PartOf<Kind extends ReportPartKind> = Extract<ReportPart, { kind: Kind }>;

export const mostParts = 1_000;

const kind = text;

const partShape = byField('kind', {
  heading: fields({ id, kind, text, level: oneOfNumbers(1, 2) } satisfies ShapesOf<
    PartOf<'heading'>
  >),
  text: fields({ id, kind, markdown: text, seen: recordOf(text) } satisfies ShapesOf<
    PartOf<'text'>
  >),
  table: fields({ id, kind, tableId: id, periods: orNull(listOf(period)) } satisfies ShapesOf<
    PartOf<'table'>
  >),
  chart: fields({ id, kind, chartId: id } satisfies ShapesOf<PartOf<'chart'>>),
  note: fields({ id, kind, annotationId: id } satisfies ShapesOf<PartOf<'note'>>),
  sources: fields({ id, kind } satisfies ShapesOf<PartOf<'sources'>>),
} satisfies Record<ReportPartKind, Shape>);

/** A report as a file may hold one. */
export const reportShape = fields({
  id,
  title: text,
  period,
  against: period,
  view: byField('kind', {
    latest: fields({ kind: oneOf(['latest']) }),
    'as-of': fields({ kind, editionId: id }),
    edition: fields({ kind, editionId: id }),
  } satisfies Record<View['kind'], Shape>),
  parts: parts(listOf(partShape)),
  order: number,
  createdAt: number,
  updatedAt: number,
} satisfies ShapesOf<SavedReport>);

function oneOfNumbers(...allowed: ReadonlyArray<number>): Shape {
  return (value) =>
    typeof value === 'number' && allowed.includes(value)
      ? null
      : `is none of: ${allowed.join(', ')}`;
}

/** Not too many, and each with an id of its own. */
function parts(shape: Shape): Shape {
  return (value) => {
    if (Array.isArray(value) && value.length > mostParts) {
      return `has more than ${mostParts} entries`;
    }
    const fault = shape(value);
    if (fault !== null) return fault;
    const ids = (value as ReadonlyArray<ReportPart>).map((part) => part.id);
    return new Set(ids).size === ids.length ? null : 'has an entry twice';
  };
}
