import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import { layoutTable, type LayoutInput, type TableLayout } from './table-layout.ts';

/** A layout with what it was made from. */
export interface LaidOut {
  readonly input: LayoutInput;
  readonly layout: TableLayout;
}

/**
 * The layout of the table as it is now: the former one itself where what changed leaves it as it is, which is found out
 * from the figures that changed alone. A table of any size costs nothing then, nor does what is made from its layout.
 */
export function followLayout(former: LaidOut | null, input: LayoutInput): LaidOut {
  const isKept = former !== null && keepsLayout(former, input);
  return { input, layout: isKept ? former.layout : layoutTable(input) };
}

function keepsLayout({ input: before, layout }: LaidOut, input: LayoutInput): boolean {
  if (before.table !== input.table || before.series !== input.series) return false;
  if (before.notes !== input.notes || !isEqual(before.view, input.view)) return false;
  if (!isEqual(before.window ?? null, input.window ?? null)) return false;
  const changed = input.figures.changedFrom(before.figures);
  if (changed === null) return false;
  const baselineId = input.figures.baseline?.id ?? '';
  const columns = new Set(layout.columns.map(({ period }) => period));
  const given = new Set([
    ...input.table.addedPeriods,
    ...(input.table.hiddenPeriods ?? []),
    ...(input.window ?? []),
  ]);
  const isListed = (period: string) =>
    input.series.some(({ id }) => lists(input.figures, id, period, input));
  return changed.every((id) => {
    // Of the baseline's figures marks of rows are made, and which columns stand as printed.
    if (before.figures.block(id, baselineId) !== input.figures.block(id, baselineId)) return false;
    const was = before.figures.periods([id], before.view);
    const is = input.figures.periods([id], input.view);
    const addsNone = [...is].every((one) => was.has(one) || columns.has(one) || given.has(one));
    const losesNone = [...was].every((one) => is.has(one) || given.has(one) || isListed(one));
    return addsNone && losesNone;
  });
}

function lists(figures: Figures, id: string, period: string, { view }: LayoutInput): boolean {
  return figures.at(id, period, view) !== null;
}
