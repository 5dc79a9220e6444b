import { basePeriod } from '#domain/base.ts';
import { flagNames, flagOrder } from '#domain/flags.ts';
import type { SalientFigure, SalientRow } from '#domain/salient-rows.ts';
import type { SalientTable } from '#domain/salient-table.ts';
import { namePeriod } from '#format/periods.ts';

/** What the signs below the table of salient statistics mean, those flags first that stand in it. */
export function explainSigns(table: SalientTable | undefined): string[] {
  const rows = (table?.groups ?? []).flatMap((group) => group.rows);
  const used = new Set(
    rows.flatMap(({ figures }) => figures.flatMap(({ observation }) => observation?.flags ?? [])),
  );
  return [
    ...flagOrder.filter((flag) => used.has(flag)).map((flag) => `${flag} ${flagNames[flag]}`),
    'n/c not computed',
    'a blank year is not listed',
    'plans and forecasts are left out',
    `hollow: estimate, bar: range, dashed line: ${basePeriod}`,
  ];
}

/** What a figure stands for, where that is not the whole year and its row does not say so; else empty. */
export function timingNote(
  row: Pick<SalientRow, 'timing'>,
  figure: Pick<SalientFigure, 'timing' | 'period'>,
): string {
  if (figure.timing === 'year' && row.timing === 'year') return '';
  if (figure.timing === 'yearend' && row.timing === 'yearend') return '';
  return figure.timing === 'years' ? shortenSpan(figure.period) : namePeriod(figure.period);
}

/** `2009–13`: the column is as wide as a figure. */
export function shortenSpan(period: string): string {
  const [first = '', last = ''] = period.split('/');
  return `${first}–${first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`;
}
