import { leadingMover } from '#domain/compare/movers.ts';
import type { MeasureReport } from '#domain/compare/measure-report.ts';
import { nameRow } from '#domain/names.ts';
import { withRealMinus } from '../minus.ts';
import { formatNumber } from '../numbers.ts';
import { yearbookPercent } from '../percents.ts';
import { formatCell } from '../cell-parts.ts';
import { rowTexts, spanOf } from './row-texts.ts';
import { sayMover } from './report-sentences.ts';

/** One measure in one line of an overview. */
export interface OverviewLine {
  readonly id: string;
  /** What the line is of: `Total`, `12 of 14 rows together`, or the row that moved most. */
  readonly statement: string;
  readonly from: string;
  readonly to: string;
  readonly percent: string;
  readonly span: string;
  readonly isEstimated: boolean;
  /** The row that moved most within the measure; empty where the line is of it. */
  readonly mover: string;
  /** How many rows a series break keeps from being compared. */
  readonly stopped: number;
  /** Unrounded, for sorting; null where there is none. */
  readonly size: number | null;
  /** Why there is nothing to state; null when there is. */
  readonly reason: string | null;
}

export function overviewLine(report: MeasureReport, locale: string): OverviewLine {
  const { headline, rows, group } = report;
  const mover = leadingMover(rows, group.addsUp);
  const line = {
    id: report.id,
    mover: mover === null ? '' : sayMover(mover, report, locale),
    stopped: rows.filter(({ isStopped }) => isStopped).length,
    reason: null,
  };
  switch (headline.kind) {
    case 'none':
      return { ...line, ...nothing, reason: withRealMinus(headline.reason) };
    case 'matched': {
      const { percent, low, high, isEstimated, count, of } = headline;
      const print = (value: number | null) =>
        value === null
          ? ''
          : formatNumber(value, { locale, decimals: Number.isInteger(value) ? 0 : 1 });
      return {
        ...line,
        statement: count === of ? `All ${count} rows together` : `${count} of ${of} rows together`,
        from: print(headline.from.value),
        to: print(headline.to.value),
        percent: yearbookPercent(percent),
        span: spanOf({ percentLow: low, percentHigh: high }, locale),
        isEstimated,
        size: percent,
      };
    }
    default: {
      const { row } = headline;
      const texts = rowTexts(row, locale);
      const isPoints = row.series.unit === '%';
      return {
        ...line,
        mover: headline.kind === 'row' ? '' : line.mover,
        statement: nameRow(row.series),
        from: row.from === null ? '' : formatCell(row.from),
        to: row.to === null ? '' : formatCell(row.to),
        percent: isPoints && texts.change !== '' ? `${texts.change} points` : texts.percent,
        span: texts.span,
        isEstimated: row.estimated,
        // Points are no percent: they are not ranked among them.
        size: isPoints ? null : (row.percent ?? row.percentLow),
      };
    }
  }
}

const nothing = {
  statement: '',
  from: '',
  to: '',
  percent: '',
  span: '',
  isEstimated: false,
  mover: '',
  size: null,
};
