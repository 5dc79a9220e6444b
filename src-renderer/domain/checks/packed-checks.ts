import type { Check, CheckedCell } from './check.ts';

type CheckAbout = Omit<Check, 'cells'>;

/** Checks as they are handed from one thread to another: what a hundred thousand cells share is said once. */
export interface PackedChecks {
  readonly checks: ReadonlyArray<CheckAbout & { readonly begin: number; readonly end: number }>;
  /** The ids of series, periods and editions that cells name. */
  readonly texts: ReadonlyArray<string>;
  /** Series, period and edition of each cell by their places in `texts`; -1 is no edition. */
  readonly cells: Int32Array;
}

const fields = 3;

export function packChecks(checks: ReadonlyArray<Check>): PackedChecks {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  const packed = new Int32Array(fields * checks.reduce((sum, { cells }) => sum + cells.length, 0));
  let at = 0;
  const about = checks.map(({ cells, ...rest }) => {
    const begin = at;
    for (const { seriesId, period, editionId } of cells) {
      packed[at] = placeOf(seriesId);
      packed[at + 1] = placeOf(period);
      packed[at + 2] = editionId === null ? -1 : placeOf(editionId);
      at += fields;
    }
    return { ...rest, begin, end: at };
  });
  return { checks: about, texts: [...places.keys()], cells: packed };
}

/** The same checks; the cells of each are made when they are first asked for. */
export function unpackChecks(packed: PackedChecks): Check[] {
  const placeOf = placesIn(packed.texts);
  return packed.checks.map(({ begin, end, ...rest }) => {
    let made: CheckedCell[] | null = null;
    const check: Check = {
      ...rest,
      get cells() {
        return (made ??= cellsOf(packed, begin, end));
      },
    };
    readers.set(check, ({ seriesId, period }) => {
      const [series, time] = [placeOf(seriesId), placeOf(period)];
      if (series === undefined || time === undefined) return false;
      for (let at = begin; at < end; at += fields) {
        if (packed.cells[at] === series && packed.cells[at + 1] === time) return true;
      }
      return false;
    });
    return check;
  });
}

/** Whether the check read the figure of this series and period. */
export function hasRead(check: Check, figure: CheckedFigure): boolean {
  const read = readers.get(check);
  if (read !== undefined) return read(figure);
  return check.cells.some(
    ({ seriesId, period }) => seriesId === figure.seriesId && period === figure.period,
  );
}

export type CheckedFigure = Pick<CheckedCell, 'seriesId' | 'period'>;

/** Finds a figure among the cells of a check without making them. */
const readers = new WeakMap<Check, (figure: CheckedFigure) => boolean>();

function cellsOf({ cells, texts }: PackedChecks, begin: number, end: number): CheckedCell[] {
  const made: CheckedCell[] = [];
  for (let at = begin; at < end; at += fields) {
    const [series = -1, period = -1, edition = -1] = cells.subarray(at, at + fields);
    made.push({
      seriesId: texts[series] ?? '',
      period: texts[period] ?? '',
      editionId: texts[edition] ?? null,
    });
  }
  return made;
}

/** Made when the first figure is looked for. */
function placesIn(texts: ReadonlyArray<string>): (text: string) => number | undefined {
  let places: Map<string, number> | null = null;
  return (text) => (places ??= new Map(texts.map((one, at) => [one, at]))).get(text);
}
