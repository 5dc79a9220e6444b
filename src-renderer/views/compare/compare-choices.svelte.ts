import type { AppState } from '#state/app.svelte.ts';
import type { Sort } from './sort-report.ts';

/** How much of the workspace is compared. */
export type Scope = 'one' | 'some' | 'all';

/** Stands for the view that goes by itself: for the base the baseline where it has a figure, else what is shown. */
export const byItself = 'by itself';

/** What the analyst chose on this screen: kept while the window is open. */
export class CompareChoices {
  scope = $state<Scope>('one');
  tableId = $state<string | null>(null);
  /** The tables that are ticked, when several are compared. */
  ticked = $state.raw<ReadonlyArray<string>>([]);
  /** Null until one is chosen: what is compared then follows the figures. */
  period = $state<string | null>(null);
  against = $state<string | null>(null);
  periodView = $state(byItself);
  againstView = $state(byItself);
  /** The measure of the one table that is shown, by its report's id. */
  measure = $state<string | null>(null);
  sort = $state.raw<Sort>({ key: 'movement', isDown: true });
  /** Parts of several tables that are unfolded, by their report's id. */
  unfolded = $state.raw<ReadonlyArray<string>>([]);
  /** The rows whose working is shown, by series. */
  open = $state.raw<ReadonlyArray<string>>([]);

  tick(tableId: string, isTicked: boolean): void {
    this.ticked = toggled(this.ticked, tableId, isTicked);
  }

  unfold(reportId: string, isUnfolded: boolean): void {
    this.unfolded = toggled(this.unfolded, reportId, isUnfolded);
  }

  showWorking(seriesId: string, isShown: boolean): void {
    this.open = toggled(this.open, seriesId, isShown);
  }

  /** The same column again turns the order round. */
  sortBy(key: Sort['key']): void {
    const isSame = this.sort.key === key;
    this.sort = { key, isDown: isSame ? !this.sort.isDown : key !== 'row' };
  }
}

function toggled(list: ReadonlyArray<string>, one: string, isIn: boolean): ReadonlyArray<string> {
  const others = list.filter((other) => other !== one);
  return isIn ? [...others, one] : others;
}

const known = new WeakMap<AppState, CompareChoices>();

export function choicesOf(app: AppState): CompareChoices {
  const found = known.get(app);
  if (found !== undefined) return found;
  const made = new CompareChoices();
  made.tableId = app.workbench.selection?.tableId ?? null;
  known.set(app, made);
  return made;
}
