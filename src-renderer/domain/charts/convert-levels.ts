import type { Conversion } from '../conversions.ts';
import { withoutNoise } from '../decimals.ts';
import type { RecordChange } from '../steps.ts';
import type { ChartMark, ChartMode, SavedChart } from './chart.ts';
import { putChart } from './chart-records.ts';
import { levelMode } from './level-mode.ts';

/**
 * What becomes of levels in charts when series get another unit: their numbers are converted with the figures. Levels of
 * shares, percent and indexes have no unit, and those on an axis that rows in the former unit share stay what they are.
 */
export function convertLevels(
  charts: ReadonlyArray<SavedChart>,
  converted: ReadonlySet<string>,
  { factor }: Pick<Conversion, 'factor'>,
): RecordChange[] {
  return charts.flatMap((chart) => {
    const { spec } = chart;
    // Levels stand on the axis on the left.
    const onAxis = spec.seriesIds.filter((id) => !spec.secondAxis.includes(id));
    if (onAxis.length === 0 || !onAxis.every((id) => converted.has(id))) return [];
    const marks = spec.marks.map((mark): ChartMark =>
      mark.kind === 'level' && hasUnit(mark.mode ?? levelMode(spec))
        ? { ...mark, value: withoutNoise(mark.value * factor) }
        : mark,
    );
    return putChart(chart, { ...chart, spec: { ...spec, marks } });
  });
}

function hasUnit(mode: ChartMode): boolean {
  return mode === 'value' || mode === 'change';
}
