import type { Waterfall, WaterfallBar } from '../model/waterfall.ts';
import { printValue } from '../words/point-words.ts';
import { nameAxis, valueAxis } from './axes.ts';
import { asDatasets, type ChartLook, type LodeChart, type LodeDataset } from './lode-chart.ts';
import { tooltipWords } from './tooltip.ts';

/** The colours of a waterfall's bars. A sign in its words tells rise from fall as well. */
export function waterfallMarks({ theme }: ChartLook) {
  return {
    whole: { colour: theme.muted, point: 'rect', dash: [] },
    rise: { colour: theme.colours[0] ?? theme.ink, point: 'triangle', dash: [] },
    fall: { colour: theme.colours[1] ?? theme.ink, point: 'rectRot', dash: [] },
    rest: { colour: theme.rest, point: 'rect', dash: [] },
  } as const;
}

export interface WaterfallChartInput {
  readonly waterfall: Waterfall;
  readonly axisTitle: string;
  readonly look: ChartLook;
}

/** Bars that lead from one whole to the other, each beginning where the one before it ended. */
export function waterfallChart({ waterfall, axisTitle, look }: WaterfallChartInput): LodeChart {
  const { bars } = waterfall;
  const marks = waterfallMarks(look);
  const colourOf = (bar: WaterfallBar) =>
    bar.kind === 'row'
      ? marks[bar.end < bar.begin ? 'fall' : 'rise'].colour
      : marks[bar.kind].colour;
  const dataset: LodeDataset = {
    type: 'bar',
    label: '',
    data: bars.map(({ begin, end }): [number, number] => [begin, end]),
    words: bars.map((bar) => describeBar(bar, waterfall, look.locale)),
    backgroundColor: bars.map((bar) => (bar.isEstimated ? look.theme.paper : colourOf(bar))),
    borderColor: bars.map(colourOf),
    borderWidth: 1.5,
    borderSkipped: false,
    minBarLength: 2,
    maxBarThickness: 56,
  };
  return {
    type: 'bar',
    data: { labels: bars.map(({ label }) => label), datasets: asDatasets([dataset]) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: look.locale,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: look.size + 8, right: 8 } },
      scales: {
        x: nameAxis(look),
        y: valueAxis(
          {
            // Of what, the subtitle says: beside a low picture there is no room for it.
            title: waterfall.inPoints ? 'contributions, percent' : axisTitle,
            mode: waterfall.inPoints ? 'percent' : 'value',
            scale: 'linear',
            fromZero: true,
          },
          look,
        ),
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: tooltipWords },
        annotation: {
          clip: false,
          annotations: Object.fromEntries(
            bars.map((bar, index) => [`bar${index}`, barLabel(bar, index, waterfall, look)]),
          ),
        },
      },
    },
  };
}

/** A row's bar says its change with a sign, a whole its amount: read above the bar. */
function barLabel(bar: WaterfallBar, index: number, waterfall: Waterfall, look: ChartLook) {
  return {
    type: 'label' as const,
    xValue: index,
    yValue: Math.max(bar.begin, bar.end),
    yAdjust: -(look.size / 2 + 4),
    content: amountOf(bar, waterfall, look.locale),
    color: look.theme.ink,
    backgroundColor: 'transparent',
    font: { family: look.theme.face, size: Math.round(look.size * 0.92) },
    padding: 0,
  };
}

function amountOf({ kind, begin, end }: WaterfallBar, { inPoints }: Waterfall, locale: string) {
  const amount = kind === 'whole' ? end : end - begin;
  if (kind === 'whole' && !inPoints) return printValue(amount, 'value', locale);
  const printed = printValue(roundOff(amount), inPoints ? 'percent' : 'change', locale);
  return inPoints ? printed.replace('%', '') : printed;
}

/** Binary noise of a difference between two ends. */
function roundOff(amount: number): number {
  return Number(amount.toPrecision(12));
}

/** The bar in words: what it is and how much. */
export function describeBar(bar: WaterfallBar, waterfall: Waterfall, locale: string): string {
  const amount = amountOf(bar, waterfall, locale);
  const status = bar.isEstimated ? ', estimated' : '';
  if (bar.kind === 'whole' && !waterfall.inPoints) return `${amount}, ${waterfall.wholes}`;
  return `${amount}${waterfall.inPoints ? ' percentage points' : ''}${status}`;
}
