import { plural } from '#domain/plural.ts';
import type { LeftOut, SelectionSummary } from '#domain/selection-summary.ts';
import { formatShort } from '#format/numbers.ts';
import { yearbookPercent } from '#format/percents.ts';
import { describeInterval } from '#format/intervals.ts';
import type { ManySum } from '#state/many-cells.svelte.ts';

/** What the status bar says of the selected cells: a short line, and all of it. */
export interface SelectionWords {
  readonly short: string;
  readonly full: string;
}

const names: Record<LeftOut['why'], (count: number) => string> = {
  'not-available': (count) => `${count} NA`,
  withheld: (count) => `${count} W`,
  'not-applicable': (count) => `${count} XX`,
  total: (count) => plural(count, 'total'),
};

/** The summary in words; figures in the selection's own unit. */
export function describeSelection(summary: SelectionSummary, locale: string): SelectionWords {
  const { filled, empty, sum, mean, min, max, change, leftOut, reason } = summary;
  const print = (value: number) => formatShort(value, locale);
  const left = leftOut.map(({ why, count }) => names[why](count)).join(', ');
  const outside = left === '' ? '' : ` (${left} left out)`;
  const figures = plural(filled, 'figure');
  const flags = sum === null || sum.flags.length === 0 ? '' : ` ${sum.flags.join(' ')}`;
  const spread =
    mean === null || min === null || max === null
      ? ''
      : `mean ${print(Math.abs(mean) < 100 ? mean : Math.round(mean))}, min ${print(min)}, max ${print(max)}`;
  const changed =
    change === null || change.percent === null
      ? ''
      : `first to last ${yearbookPercent(change.percent)}`;
  const total =
    sum === null
      ? `no sum: ${lowerFirst(reason ?? '')}`
      : sum.value === null
        ? `sum ${print(sum.low ?? 0)} to ${sum.high === null ? 'no limit' : print(sum.high)}${flags}`
        : `sum ${print(sum.value)}${flags}`;
  const span =
    sum === null || sum.value === null ? '' : `the true sum lies ${describeInterval(sum)}`;
  const unfilled = empty === 0 ? '' : `${plural(empty, 'cell is', 'cells are')} empty`;
  return {
    short: [`${figures}: ${total}${outside}`, spread, changed].filter(Boolean).join(' · '),
    full: [`${figures}: ${total}${outside}`, span, spread, changed, change?.reason ?? '', unfilled]
      .filter(Boolean)
      .join('; '),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}

/** What stands in place of a summary that takes a moment, or that could not be made. */
export function describeMany(
  count: number,
  sum: Exclude<ManySum, { readonly kind: 'done' }>,
  locale: string,
): SelectionWords {
  const cells = `${count.toLocaleString(locale)} cells`;
  return sum.kind === 'working'
    ? { short: `${cells}: summing \u2026`, full: `${cells} are being summed` }
    : { short: `${cells}: not summed`, full: `${cells} could not be summed: ${sum.reason}` };
}
