import type { ChartSpec } from '#domain/charts/chart.ts';
import { lostEdition } from '#domain/view.ts';
import { plural } from '#domain/plural.ts';
import { namePeriod } from '#format/periods.ts';
import { ChartFigures, type ChartSources } from './chart-figures.ts';
import { placeMarks, type PlacedMarks } from './drawn-marks.ts';
import type { ChartContent } from './chart-content.ts';
import { markTexts } from './mark-texts.ts';
import { fitSpec } from './fit-spec.ts';
import { toHundred } from './hundred.ts';
import { pairRows, type Pair } from './pair.ts';
import type { ChartPoint } from './points.ts';
import { scatter } from './scatter.ts';
import { timeSeries, type TimeSeries } from './time-series.ts';
import { waterfall } from './waterfall.ts';

/** A chart worked out: what it draws, from which figures, and where that is not what was asked for. */
export interface ChartModel {
  /** As it was drawn. */
  readonly spec: ChartSpec;
  readonly content: ChartContent;
  readonly figures: ChartFigures;
  /** What was asked for and is not drawn, and why, a sentence each. */
  readonly remarks: ReadonlyArray<string>;
  readonly marks: PlacedMarks;
  /** What its marks say, by the ids of their annotations. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Works a chart out. What cannot be drawn as asked for is drawn as it can be, or not, and the model says why. */
export function chartModel(asked: ChartSpec, sources: ChartSources, locale = 'en-US'): ChartModel {
  const figures = new ChartFigures(asked, sources);
  const lost = lostEdition(figures.view, sources.figures.editions);
  const fitted =
    lost === null ? fitSpec(asked, figures) : { spec: asked, remarks: [], reason: lost };
  const gone = figures.missing.map((id) => `A row of this chart is gone: ${id}.`);
  const remarks = [...gone, ...fitted.remarks];
  if (fitted.reason !== null) {
    const content = { kind: 'nothing', reason: [fitted.reason, ...gone].join(' ') } as const;
    const marks = { placed: [], unplaced: [] };
    return { spec: asked, content, figures, remarks: [], marks, texts: new Map() };
  }
  const { spec } = fitted;
  const content = draw(spec, figures);
  const texts = markTexts(spec, sources, locale);
  const marks = placeMarks(spec, content, texts);
  return { spec, content, figures, remarks, marks, texts };
}

function draw(spec: ChartSpec, figures: ChartFigures): ChartContent {
  switch (spec.type) {
    case 'dumbbell':
    case 'slope':
      return orNothing(pairRows(spec, figures), spec.type === 'dumbbell');
    case 'waterfall': {
      const made = waterfall(spec, figures);
      return made.ok
        ? { kind: 'waterfall', waterfall: made.value }
        : { kind: 'nothing', reason: made.reason };
    }
    case 'scatter': {
      const made = scatter(spec, figures);
      if (!made.ok) return { kind: 'nothing', reason: made.reason };
      if (made.value.points.length === 0) {
        return { kind: 'nothing', reason: `No row can be drawn. ${made.value.left.join(' ')}` };
      }
      return { kind: 'scatter', scatter: made.value };
    }
    default: {
      const plain = timeSeries(spec, figures);
      const time = spec.type === 'stacked-100' ? toHundred(plain) : plain;
      const points = time.series.flatMap((one) => one.points);
      return points.some(({ y, range }) => y !== null || range !== null)
        ? { kind: 'time', time }
        : { kind: 'nothing', reason: nothingDrawn(time) };
    }
  }
}

function nothingDrawn({ periods, series }: TimeSeries): string {
  if (periods.length === 0) return 'Nothing is listed for these rows in these periods.';
  const reasons = new Set(
    series.flatMap(({ points }) => points.flatMap(({ gap }) => gap?.replace(/\.$/, '') ?? [])),
  );
  return `None of these figures can be drawn: ${[...reasons].join('; ')}.`;
}

/** A pair needs one row with both ends; ranges are among them where they can be drawn. */
function orNothing(pair: Pair, drawsRanges: boolean): ChartContent {
  const isDrawn = ({ y, range }: ChartPoint) => y !== null || (drawsRanges && range !== null);
  const isWhole = ({ from, to }: Pair['rows'][number]) => isDrawn(from) && isDrawn(to);
  if (pair.from === pair.to) {
    return { kind: 'nothing', reason: 'Only one period is listed: there is none to compare with.' };
  }
  if (pair.rows.some(isWhole)) return { kind: 'pair', pair };
  const reasons = pair.rows.slice(0, mostReasons).map(({ label, from, to }) => {
    const gaps = [from, to].flatMap(({ gap, period }) =>
      gap === null ? [] : [`${namePeriod(period)} ${gap.replace(/\.$/, '')}`],
    );
    return `${label}: ${gaps.join(', ') || 'a range'}`;
  });
  const more = pair.rows.length - reasons.length;
  const listed = [...reasons, ...(more > 0 ? [`and ${plural(more, 'more row')}`] : [])].join('; ');
  return { kind: 'nothing', reason: `No row has a number in both periods. ${listed}.` };
}

/** So many rows are told one by one. */
const mostReasons = 6;
