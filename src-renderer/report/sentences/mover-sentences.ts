import type { MeasureReport } from '#domain/compare/measure-report.ts';
import type { ReportRow } from '#domain/compare/report-row.ts';
import { namePeriod } from '#format/periods.ts';
import { joinWords } from './join-words.ts';
import { nameInText } from './name-in-text.ts';
import { refer, referTo } from './refer.ts';

/** The rows that rose and fell most, by amount. Empty where none did. */
export function moversSentence(report: MeasureReport): string {
  const moved = report.rows.filter(
    (row) => row.place === 'both' && row.change !== null && row.change !== 0 && !row.isStopped,
  );
  const by = (sign: number) =>
    moved
      .filter(({ change }) => Math.sign(change ?? 0) === sign)
      .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))[0];
  const [rise, fall] = [by(1), by(-1)];
  const parts = [
    rise === undefined ? '' : `the largest increase was that of ${sayMover(rise, report)}`,
    fall === undefined ? '' : `the largest decrease was that of ${sayMover(fall, report)}`,
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function sayMover({ series, percent }: ReportRow, { from, to }: MeasureReport): string {
  const [before, now] = [referTo(series.id, from.period), referTo(series.id, to.period)];
  const size =
    percent === null
      ? ''
      : ` (${refer({ ask: 'percent', seriesId: series.id, period: to.period, since: from.period })})`;
  return `${nameInText(series)}, from ${before} in ${namePeriod(from.period)} to ${now} in ${namePeriod(to.period)}${size}`;
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
  return `${joinWords(names)} ${rows.length === 1 ? 'is' : 'are'} ${what}.`;
}
