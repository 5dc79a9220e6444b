import type { Composition, LegendEntry, Panel } from '../composition.ts';
import type { ChartModel } from '../model/chart-model.ts';
import { seriesMark } from '../palette.ts';
import type { ChartWords } from '../words/chart-words.ts';
import { mostEndLabels } from '../plugins/end-labels.ts';
import { dumbbellChart, pairMarks } from './dumbbell-chart.ts';
import type { ChartLook } from './lode-chart.ts';
import { withMarks } from './marks.ts';
import { smallMultiples, sparklinePanels, type NotedPoint } from './panels.ts';
import { areRowBars } from '../model/row-bars.ts';
import { rowBarChart } from './row-bars.ts';
import { scatterChart } from './scatter-chart.ts';
import { slopeChart } from './slope-chart.ts';
import { namesAtEnds, timeChart } from './time-chart.ts';
import { waterfallChart, waterfallMarks } from './waterfall-chart.ts';

/** Everything that stands in the picture of a chart; null where there is nothing to draw. */
export function composeChart(
  model: ChartModel,
  words: ChartWords,
  look: ChartLook,
): Composition | null {
  const panels = panelsOf(model, words, look).map((panel, at) => ({
    ...panel,
    configuration: withMarks(
      panel.configuration,
      // Spans and levels stand where there is one panel only.
      model.marks.placed.filter((mark) => mark.kind !== 'point' || mark.panel === at),
      look,
    ),
  }));
  if (panels.length === 0) return null;
  const { title, subtitle, below } = words;
  return {
    title,
    subtitle,
    below,
    panels,
    panelRatio: ratioOf(model),
    legend: legendOf(model, look),
  };
}

/** Small lines are flat; small charts have room for their axes. */
function ratioOf({ spec }: ChartModel): number {
  return spec.type === 'sparklines' ? 5 : 1.5;
}

function panelsOf(model: ChartModel, words: ChartWords, look: ChartLook): Panel[] {
  const { content, spec } = model;
  const { axisTitle, secondAxisTitle } = words;
  const only = (configuration: Panel['configuration']): Panel[] => [{ title: '', configuration }];
  switch (content.kind) {
    case 'time': {
      const input = { time: content.time, spec, axisTitle, secondAxisTitle, look };
      if (spec.type === 'multiples') return smallMultiples(input);
      if (spec.type === 'sparklines') return sparklinePanels(input, notedPoints(model));
      return only(areRowBars(content.time, spec) ? rowBarChart(input) : timeChart(input));
    }
    case 'pair': {
      const input = { pair: content.pair, spec, axisTitle, look };
      return only(spec.type === 'slope' ? slopeChart(input) : dumbbellChart(input));
    }
    case 'waterfall':
      return only(waterfallChart({ waterfall: content.waterfall, axisTitle, look }));
    case 'scatter':
      return only(scatterChart({ scatter: content.scatter, spec, look }));
    case 'nothing':
      return [];
  }
}

/** The points that are too small for the words of their notes. */
function notedPoints({ marks }: ChartModel): NotedPoint[] {
  return marks.unplaced.flatMap(({ mark }) => (mark.kind === 'point' ? [mark] : []));
}

/** The key to what no name at a line's end tells. */
function legendOf({ content, spec }: ChartModel, look: ChartLook): LegendEntry[] {
  switch (content.kind) {
    case 'time': {
      const { series } = content.time;
      if (spec.type === 'multiples' || spec.type === 'sparklines') return [];
      if (areRowBars(content.time, spec)) return [];
      const second = series.some(({ onSecondAxis }) => onSecondAxis);
      const isNamed = namesAtEnds(spec.type, second);
      if (isNamed && series.length <= mostEndLabels) return [];
      return series.map(({ id, label, onSecondAxis }, index) => ({
        ...seriesMark(index, look.theme),
        seriesId: id,
        label: onSecondAxis ? `${label} (right axis)` : label,
      }));
    }
    case 'pair': {
      if (spec.type === 'slope') {
        return content.pair.rows.length <= mostEndLabels
          ? []
          : content.pair.rows.map(({ id, label }, index) => ({
              ...seriesMark(index, look.theme),
              seriesId: id,
              label,
            }));
      }
      const marks = pairMarks(content.pair, look);
      return [
        { ...marks.from, label: content.pair.fromLabel },
        { ...marks.to, label: content.pair.toLabel },
      ];
    }
    case 'waterfall': {
      const marks = waterfallMarks(look);
      return [
        { ...marks.whole, label: content.waterfall.inPoints ? 'change of the whole' : 'whole' },
        { ...marks.rise, label: 'rise' },
        { ...marks.fall, label: 'fall' },
      ];
    }
    case 'scatter':
    case 'nothing':
      return [];
  }
}
