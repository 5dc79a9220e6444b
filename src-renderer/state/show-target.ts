import { findArea, findPeriod, findPeriodOf, findSeries } from '#data/find-place.ts';
import type { Store } from '#data/store.ts';
import type { Table } from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { parseTarget, type Target } from '#domain/targets.ts';
import { namePeriod } from '#format/periods.ts';
import { focusSoon } from './page-place.ts';
import type { Screen } from './screens.ts';
import type { Selection, Workbench } from './workbench.svelte.ts';

/** Cells that are to be selected in their table, from corner to corner. */
export interface WantedCells {
  readonly from: Selection;
  readonly to: Selection;
}

/** What is asked of the window. */
export interface TargetPort {
  readonly workbench: Pick<Workbench, 'tables' | 'rememberedSelection' | 'charts' | 'analysis'> & {
    readonly store: Pick<Store, 'db'>;
  };
  /** The table that was shown last; null before the first. */
  readonly lastTableId: string | null;
  goTo(screen: Screen): void;
  showFigure(tableId: string, seriesId: string, period: string): void;
  showCells(cells: WantedCells): void;
  showChart(id: string): void;
  showCheck(id: string): void;
}

/** Goes to what a note is on, the focus too; fails in words where that is gone. */
export async function showTarget(app: TargetPort, text: string): Promise<Result<null>> {
  const target = parseTarget(text);
  if (target === null) return fail(`“${text}” names nothing that can be shown.`);
  const shown = await show(app, target);
  if (!shown.ok) return shown;
  if (shown.value === 'table') focusSoon('main [role="grid"]');
  return succeed(null);
}

/** The screen that it led to; screens other than tables take the focus by themselves, or leave it. */
async function show(app: TargetPort, target: Target): Promise<Result<'table' | 'other'>> {
  const { workbench } = app;
  const { db } = workbench.store;
  switch (target.on) {
    case 'figure': {
      const row = await findRow(app, target.seriesId);
      if (!row.ok) return row;
      app.showFigure(row.value.tableId, target.seriesId, target.period);
      return succeed('table');
    }
    case 'range': {
      const [from, to] = [await findRow(app, target.from), await findRow(app, target.to)];
      if (!from.ok) return from;
      if (!to.ok) return to;
      const { tableId } = from.value;
      app.showCells({
        from: { tableId, seriesId: target.from, period: target.first },
        to: { tableId, seriesId: target.to, period: target.last },
      });
      return succeed('table');
    }
    case 'series': {
      const row = await findRow(app, target.seriesId);
      if (!row.ok) return row;
      await showRow(app, row.value.tableId, target.seriesId);
      return succeed('table');
    }
    case 'period': {
      const found = await findPeriod(db, target.period, tablesInTurn(app));
      if (found === null) return fail(`No table shows a column for ${namePeriod(target.period)}.`);
      app.showFigure(found.tableId, found.seriesId, found.period);
      return succeed('table');
    }
    case 'area': {
      const found = await findArea(db, target.country, tablesInTurn(app));
      if (found === null) return fail(`No table shows a row of ${target.country}.`);
      await showRow(app, found.tableId, found.seriesId);
      return succeed('table');
    }
    case 'table':
      if (findTable(app, target.tableId) === undefined) {
        return fail(`The table ${target.tableId} is gone.`);
      }
      app.goTo({ name: 'table', tableId: target.tableId });
      return succeed('table');
    case 'chart':
      if (workbench.charts.find(target.chartId) === null) return fail('The chart is gone.');
      app.showChart(target.chartId);
      return succeed('other');
    case 'check': {
      const checks = workbench.analysis('checks').current;
      if (checks?.some(({ id }) => id === target.checkId) === false) {
        return fail(`The check ${target.checkId} is not made any more.`);
      }
      app.showCheck(target.checkId);
      return succeed('other');
    }
    case 'workspace':
      app.goTo({ name: 'workspace' });
      return succeed('other');
  }
}

async function findRow(app: TargetPort, seriesId: string): Promise<Result<{ tableId: string }>> {
  const series = await findSeries(app.workbench.store.db, seriesId);
  if (series === null) return fail(`The row ${seriesId} is gone.`);
  if (series.hidden === true) {
    return fail(`The row ${series.label} is hidden: show it under “More”, “Set up…” of its table.`);
  }
  return succeed(series);
}

async function showRow(app: TargetPort, tableId: string, seriesId: string): Promise<void> {
  const { store } = app.workbench;
  const left = app.workbench.rememberedSelection(tableId)?.period ?? null;
  app.showFigure(tableId, seriesId, await findPeriodOf(store.db, seriesId, left));
}

/** The table that was seen last first, then in the order of the document. */
function tablesInTurn({ workbench, lastTableId }: TargetPort): string[] {
  const ids = workbench.tables.filter(({ hidden }) => hidden !== true).map(({ id }) => id);
  return lastTableId === null
    ? ids
    : [...ids.filter((id) => id === lastTableId), ...ids.filter((id) => id !== lastTableId)];
}

function findTable({ workbench }: TargetPort, id: string): Table | undefined {
  return workbench.tables.find((one) => one.id === id);
}
