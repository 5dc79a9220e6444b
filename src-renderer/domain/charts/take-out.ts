import type { Annotation, Series } from '../observations.ts';
import type { RecordChange } from '../steps.ts';
import { printChartTarget } from '../targets.ts';
import type { SavedChart } from './chart.ts';
import { nameChart } from './chart-list.ts';
import { putAnnotation, putChart } from './chart-records.ts';

/** What goes from the store that charts may show. */
export interface Gone {
  /** Ids of series. */
  readonly rows: ReadonlySet<string>;
  /** Ids of annotations. */
  readonly notes: ReadonlySet<string>;
}

/** What that means for the charts. */
export interface ChartLoss {
  readonly changes: ReadonlyArray<RecordChange>;
  /** Names of the charts that lose some of their rows. */
  readonly shortened: ReadonlyArray<string>;
  /** Names of those that show nothing else, and go. */
  readonly ended: ReadonlyArray<string>;
}

export interface ChartHolders {
  readonly charts: ReadonlyArray<SavedChart>;
  readonly annotations: ReadonlyArray<Annotation>;
  readonly series: ReadonlyArray<Series>;
}

/**
 * Takes out of every chart what goes: its rows, and marks on them or of notes that go. A chart of which no row is left
 * goes too, with the notes on it.
 */
export function takeOut(gone: Gone, { charts, annotations, series }: ChartHolders): ChartLoss {
  const found = charts.map((chart) => ({ chart, after: withoutGone(chart, gone) }));
  const ended = found.filter(({ after }) => after === null).map(({ chart }) => chart);
  const targets = new Set(ended.map(({ id }) => printChartTarget(id)));
  const name = (chart: SavedChart) => nameChart(chart, series);
  return {
    changes: [
      ...annotations
        .filter(({ id, target }) => targets.has(target) && !gone.notes.has(id))
        .flatMap((note) => putAnnotation(note, null)),
      ...found.flatMap(({ chart, after }) => putChart(chart, after)),
    ],
    shortened: found
      .filter(({ chart, after }) => after !== null && chart.spec.seriesIds.some(isIn(gone.rows)))
      .map(({ chart }) => name(chart)),
    ended: ended.map(name),
  };
}

/** The chart without what goes; null when it would show nothing, itself when it shows nothing of that. */
export function withoutGone(chart: SavedChart, { rows, notes }: Gone): SavedChart | null {
  const { spec } = chart;
  const stays = (id: string) => !rows.has(id);
  const seriesIds = spec.seriesIds.filter(stays);
  const marks = spec.marks.filter(
    (mark) => !notes.has(mark.annotationId) && (mark.kind !== 'point' || stays(mark.seriesId)),
  );
  if (seriesIds.length === 0) return null;
  if (seriesIds.length === spec.seriesIds.length && marks.length === spec.marks.length) {
    return chart;
  }
  return {
    ...chart,
    spec: { ...spec, seriesIds, secondAxis: spec.secondAxis.filter(stays), marks },
  };
}

function isIn(ids: ReadonlySet<string>): (id: string) => boolean {
  return (id) => ids.has(id);
}
