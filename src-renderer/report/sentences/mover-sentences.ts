import type { MeasureReport } from '#domain/compare/measure-report.ts';
import type { ReportRow } from '#domain/compare/report-row.ts';
import { namePeriod } from '#format/periods.ts';
import { joinWords } from './join-words.ts';
import { isZero } from './figure-in-text.ts';
import { isGathered, nameInText } from './name-in-text.ts';
import { byMeasure } from './subject.ts';
import { refer, referTo } from './refer.ts';

/** The rows that rose and fell most, by amount; those that did so equally, together. Empty where none did. */
export function moversSentence(report: MeasureReport, measures: number): string {
  const moved = report.rows.filter(
    (row) =>
      row.place === 'both' &&
      row.change !== null &&
      row.change !== 0 &&
      !row.isStopped &&
      !isGathered(row.series),
  );
  const parts = [say(moved, 1, report, measures), say(moved, -1, report, measures)].filter(
    (part) => part !== '',
  );
  if (parts.length === 0) return '';
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** More that moved alike are not told one by one. */
const mostAlike = 3;

function say(
  moved: ReadonlyArray<ReportRow>,
  sign: 1 | -1,
  report: MeasureReport,
  measures: number,
): string {
  const most = Math.max(0, ...moved.map(({ change }) => sign * (change ?? 0)));
  const movers = moved.filter(({ change }) => sign * (change ?? 0) === most && most > 0);
  if (movers.length === 0 || movers.length > mostAlike) return '';
  const what = `largest ${sign > 0 ? 'increase' : 'decrease'}`;
  const by = byMeasure(report, measures);
  const named = movers.map((row) => sayMover(row, report));
  return movers.length === 1
    ? `the ${what}${by} was that of ${named.join('')}`
    : `the ${what}s${by} were those of ${named.join('; and of ')}`;
}

function sayMover(
  { series, from: base, to: figure, percent }: ReportRow,
  { from, to }: MeasureReport,
) {
  const [before, now] = [referTo(series.id, from.period), referTo(series.id, to.period)];
  const [isNew, isOver] = [base, figure].map((one) => one !== null && isZero(one));
  const size =
    percent === null || isOver
      ? ''
      : ` (${refer({ ask: 'percent', seriesId: series.id, period: to.period, since: from.period })})`;
  const start = isNew ? `zero (${before})` : before;
  const end = isOver ? `zero (${now})` : now;
  return `${nameInText(series)}, from ${start} in ${namePeriod(from.period)} to ${end} in ${namePeriod(to.period)}${size}`;
}

const mostNamed = 6;

/** Rows that are listed on one side only: what is not listed is not said to be zero. */
export function placesSentences(report: MeasureReport): string[] {
  const { rows, from, to } = report;
  const [before, now] = [namePeriod(from.period), namePeriod(to.period)];
  // Where one side has nothing, every row would be new or gone.
  if (!rows.some(({ place }) => place === 'both')) return [];
  return [
    named(
      rows.filter(({ place }) => place === 'new'),
      `listed for ${now} and not for ${before}`,
      ({ series }) => ` (${referTo(series.id, to.period)})`,
    ),
    named(
      rows.filter(({ place }) => place === 'gone'),
      `not listed for ${now}`,
      ({ series }) => ` (${referTo(series.id, from.period)} in ${before})`,
    ),
  ].filter((sentence) => sentence !== '');
}

function named(
  rows: ReadonlyArray<ReportRow>,
  what: string,
  figure: (row: ReportRow) => string,
): string {
  if (rows.length === 0 || rows.length > mostNamed) return '';
  const names = rows.map((row) => `${nameInText(row.series)}${figure(row)}`);
  const said = joinWords(names);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${rows.length === 1 ? 'is' : 'are'} ${what}.`;
}
