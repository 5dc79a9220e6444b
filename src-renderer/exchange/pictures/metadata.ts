import type { ChartRow } from '#domain/charts/chart-row.ts';
import type { CarriedChart } from '#domain/charts/read-carried.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { fields, id, listOf, number, orNull, text, type Shape } from '#domain/shapes.ts';

export interface CarriedEdition {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
}

/** What a picture holds of its chart: enough to draw it again, and the figures that it shows. */
export interface PictureMetadata<Chart = CarriedChart> {
  readonly chart: Chart;
  readonly data: ReadonlyArray<ChartRow>;
  /** The editions whose figures are drawn, oldest first. */
  readonly editions: ReadonlyArray<CarriedEdition>;
  /** When the picture was made: an ISO 8601 instant. */
  readonly made: string;
}

/** Under this name the document stands in every kind of picture. */
export const pictureKeyword = 'lode-chart';
const version = 1;

/** Longer documents are neither written nor read, in characters. */
export const longestMetadata = 16 * 1024 * 1024;
const mostRows = 100_000;
const longestText = 20_000;

/** The document that a picture carries: JSON in ASCII, so that no program on the way can change it by its encoding. */
export function writePictureMetadata({ chart, data, editions, made }: PictureMetadata): string {
  const { title, subtitle, note, tags, spec, notes = [] } = chart;
  const document = {
    format: pictureKeyword,
    version,
    chart: {
      title,
      subtitle,
      note,
      tags,
      spec,
      ...(notes.length === 0
        ? {}
        : { notes: notes.map(({ id, target, markdown }) => ({ id, target, markdown })) }),
    },
    data,
    made,
    editions: editions.map(({ id, title, publisher, published }) => {
      return { id, title, publisher, published };
    }),
  };
  return JSON.stringify(document).replace(
    /[\u007F-\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Reads the document of a picture, which anybody may have written: what is not exactly of its form is refused in words.
 * `readChart` judges the part that is the chart.
 */
export function readPictureMetadata<Chart>(
  written: string,
  readChart: (value: unknown) => Result<Chart>,
): Result<PictureMetadata<Chart>> {
  if (written.length > longestMetadata)
    return fail('What the picture holds of its chart is too long.');
  const parsed = parse(written);
  if (parsed === undefined) return fail('What the picture holds of its chart is damaged.');
  const { format, version: found } = headOf(parsed);
  if (format !== pictureKeyword) return fail('What the picture holds is no chart of Lode\u2019s.');
  if (typeof found === 'number' && found > version) {
    return fail('A later Lode made this picture. Open it there.');
  }
  const fault = shape(parsed);
  if (fault !== null)
    return fail(`What the picture holds of its chart is damaged: it ${say(fault)}.`);
  // The shape has just been found to be this.
  const document = parsed as PictureMetadata<unknown>;
  const chart = readChart(document.chart);
  return chart.ok
    ? succeed({
        chart: chart.value,
        data: document.data,
        editions: document.editions,
        made: document.made,
      })
    : chart;
}

const shortText: Shape = (value) => {
  const fault = text(value);
  return fault ?? ((value as string).length > longestText ? 'is too long' : null);
};

const instant: Shape = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !isNaN(Date.parse(value))
    ? null
    : 'is no instant';

function atMost(most: number, list: Shape): Shape {
  return (value) => (Array.isArray(value) && value.length > most ? 'is too long' : list(value));
}

const row = fields({
  series: shortText,
  label: shortText,
  period: shortText,
  value: orNull(number),
  low: orNull(number),
  high: orNull(number),
  flags: shortText,
  status: shortText,
  unit: shortText,
  edition: shortText,
  text: shortText,
  source: shortText,
});

const edition = fields({ id, title: shortText, publisher: shortText, published: shortText });

const shape = fields({
  format: text,
  version: (value) => (value === version ? null : 'is none that Lode knows'),
  chart: () => null,
  data: atMost(mostRows, listOf(row)),
  made: instant,
  editions: atMost(1000, listOf(edition)),
});

function parse(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

function headOf(value: unknown): { readonly format?: unknown; readonly version?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}

/** A fault of the document itself begins with its verb; that of a part names the part. */
function say(fault: string): string {
  return /^(is|has) /.test(fault) ? fault : `has a wrong part (${fault})`;
}
