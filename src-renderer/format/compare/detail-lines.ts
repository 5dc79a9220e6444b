import type { MeasureReport } from '#domain/compare/measure-report.ts';
import type { ReportRow } from '#domain/compare/report-row.ts';
import type { RowDetails } from '#domain/compare/row-details.ts';
import type { Derived } from '#domain/derived.ts';
import { flagNames } from '#domain/flags.ts';
import type { RankPlace } from '#domain/rank-spans.ts';
import { describeAllowance } from '../intervals.ts';
import { formatPoints, formatShare } from '../numbers.ts';
import { withUnit } from '../units.ts';
import { notComputed, rowTexts, statusOf } from './row-texts.ts';
import { nameSidesShortly } from './side-names.ts';

/** One result of a row, told in full. */
export interface DetailLine {
  readonly term: string;
  /** Empty: not computed. */
  readonly text: string;
  /** What rounding allows, what it inherits, or why there is none. */
  readonly beside: ReadonlyArray<string>;
  readonly working: string;
}

/** Change, shares, ranks and contribution of a row, as far as they arise. The row's own reason stands by itself. */
export function detailLines(
  report: MeasureReport,
  row: ReportRow,
  details: RowDetails,
  locale: string,
): DetailLine[] {
  const [from, to] = nameSidesShortly(report.from, report.to);
  const share = (term: string, derived: Derived | null) =>
    derive(term, derived, (value) => `${formatShare(value, locale)}%`, { locale, sign: '%' });
  return [
    ...(row.place === 'both' ? [changeLine(report, row, locale)] : []),
    ...share(`Share ${from}`, details.shareFrom),
    ...share(`Share ${to}`, details.shareTo),
    ...rankLine(`Rank ${from}`, details.rankFrom),
    ...rankLine(`Rank ${to}`, details.rankTo),
    ...derive(
      'Contribution',
      details.contribution,
      (value) => `${formatPoints(value, locale)} points`,
      { locale, signed: true },
    ).map((line) => ({ ...line, beside: line.beside.filter((text) => text !== row.reason) })),
  ];
}

function changeLine(report: MeasureReport, row: ReportRow, locale: string): DetailLine {
  const texts = rowTexts(row, locale);
  const allowed =
    row.percent === null
      ? ''
      : describeAllowance(
          { low: row.percentLow, high: row.percentHigh },
          { locale, signed: true, sign: '%' },
        );
  const amount =
    texts.change === ''
      ? ''
      : report.unit === '%'
        ? `${texts.change} percentage points`
        : withUnit(texts.change, report.unit);
  const percent = texts.percent === notComputed ? '' : texts.percent;
  const flags = statusOf(row).map((flag) => flagNames[flag]);
  const text = [percent, amount].filter(Boolean).join(', ');
  return {
    term: 'Change',
    text,
    beside: text === '' ? [] : [allowed, ...flags].filter(Boolean),
    // What rounding allows stands beside it already.
    working: row.isStopped ? '' : row.changeWorking.replace(/; rounding allows .*$/, ''),
  };
}

function derive(
  term: string,
  derived: Derived | null,
  print: (value: number) => string,
  style: { readonly locale: string; readonly signed?: boolean; readonly sign?: string },
): DetailLine[] {
  if (derived === null) return [];
  const span = describeAllowance(derived, style);
  return [
    {
      term,
      text: derived.value === null ? '' : print(derived.value),
      // What is not there inherits nothing.
      beside: (derived.value === null
        ? [derived.reason ?? '']
        : [span, ...derived.flags.map((flag) => flagNames[flag])]
      ).filter(Boolean),
      working: derived.value === null ? '' : (derived.working.split('; ')[0] ?? ''),
    },
  ];
}

function rankLine(term: string, rank: RankPlace | null): DetailLine[] {
  if (rank === null) return [];
  if (rank.place === null) {
    const reason = 'Only a single number above zero has a rank.';
    return [{ term, text: '', beside: [reason], working: '' }];
  }
  const isSure = rank.best === rank.worst;
  return [
    {
      term,
      text: `${rank.place} of ${rank.of}`,
      beside: isSure ? [] : [`rounding allows ${rank.best} to ${rank.worst}`],
      working: '',
    },
  ];
}
