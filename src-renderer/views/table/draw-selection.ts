import type { ChartMode } from '#domain/charts/chart.ts';
import type { Series } from '#domain/observations.ts';
import type { AppState } from '#state/app.svelte.ts';
import { specOfSelection } from '#views/charts/spec-of-selection.ts';
import type { Mode } from './modes.ts';
import type { ShownTable } from './shown-table.svelte.ts';

interface Place {
  readonly series: Series;
  readonly period: string;
}

/** Opens a new chart of the cells that are selected, or else of the one that is active, as the table shows them. */
export function drawSelection(
  app: AppState,
  shown: Pick<ShownTable, 'data' | 'mode'>,
  active: Place | null,
): void {
  const { workbench } = app;
  if (workbench.chosenMany !== null) {
    app.messages.say('That is too much for a chart: select fewer cells.');
    return;
  }
  const places = workbench.chosen.length > 0 ? workbench.chosen : active === null ? [] : [active];
  if (places.length === 0) {
    app.messages.say('There is nothing to draw here: select a figure.');
    return;
  }
  const { figures } = shown.data;
  const cells = places.map(({ series, period }) => ({
    seriesId: series.id,
    period,
    kind: figures.at(series.id, period, workbench.view)?.value.kind ?? null,
  }));
  app.desk.begin({ spec: specOfSelection(cells, modes[shown.mode]) });
  app.goTo({ name: 'charts' });
}

/** What a chart calls what the grid shows; unit values it draws by themselves, against quantities. */
const modes: Readonly<Record<Mode, ChartMode>> = {
  values: 'value',
  change: 'change',
  percent: 'percent',
  index: 'index',
  share: 'share',
  'unit-value': 'value',
};
