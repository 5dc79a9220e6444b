import type { Observation } from '#domain/observations.ts';
import type { ChartModel } from '../model/chart-model.ts';

/** Every figure that a chart draws or reckons from in the periods it shows. */
export function drawnFigures({ content, figures }: ChartModel): Observation[] {
  const { drawn } = figures;
  const at = (period: string) =>
    drawn.flatMap(
      ({ series, table }) => figures.of(table).at(series.id, period)?.observation ?? [],
    );
  switch (content.kind) {
    case 'time':
      return content.time.series.flatMap(({ points }) =>
        points.flatMap(({ observation }) => observation ?? []),
      );
    case 'pair':
      return content.pair.rows.flatMap(({ from, to }) =>
        [from, to].flatMap(({ observation }) => observation ?? []),
      );
    case 'waterfall':
      return [...at(content.waterfall.from), ...at(content.waterfall.to)];
    case 'scatter':
      return at(content.scatter.period);
    case 'nothing':
      return [];
  }
}
