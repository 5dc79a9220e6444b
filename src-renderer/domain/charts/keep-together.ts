import type { RecordChange } from '../steps.ts';
import { readChartTarget } from '../targets.ts';
import { putAnnotation, putChart } from './chart-records.ts';
import { withoutGone } from './take-out.ts';

/**
 * The changes with those to charts that keep every chart whole when some are left out: none is to show a row, or a note,
 * that goes or does not come.
 */
export function keepChartsWhole(
  changes: ReadonlyArray<RecordChange>,
  leftOut: ReadonlyArray<RecordChange>,
): RecordChange[] {
  const gone = {
    rows: findAbsent('series', changes, leftOut),
    notes: findAbsent('annotation', changes, leftOut),
  };
  const chosen = changes.flatMap((change) => {
    if (change.on !== 'chart' || change.after === null) return [change];
    const { before, after } = change;
    // Where nothing would be left of what it showed then, it stays as it is.
    const left = withoutGone(after, gone) ?? (before && withoutGone(before, gone));
    return putChart(before, left);
  });
  const others = leftOut.flatMap((change) =>
    change.on === 'chart' && change.before !== null
      ? putChart(change.before, withoutGone(change.before, gone))
      : [],
  );
  const ended = new Set(
    others.flatMap((change) => (change.on === 'chart' && change.after === null ? change.id : [])),
  );
  const orphans = leftOut.flatMap((change) =>
    change.on === 'annotation' && ended.has(readChartTarget(change.before?.target ?? '') ?? '')
      ? putAnnotation(change.before, null)
      : [],
  );
  return [...chosen, ...others, ...orphans];
}

/** What will not be there: it goes, or it would come and is left out. */
function findAbsent(
  on: 'series' | 'annotation',
  changes: ReadonlyArray<RecordChange>,
  leftOut: ReadonlyArray<RecordChange>,
): ReadonlySet<string> {
  const goes = changes.flatMap((one) => (one.on === on && one.after === null ? one.id : []));
  const comesNot = leftOut.flatMap((one) => (one.on === on && one.before === null ? one.id : []));
  return new Set([...goes, ...comesNot]);
}
