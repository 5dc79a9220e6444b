import type { WordingLimits } from '#domain/checks/claims.ts';
import type { MeasureReport } from '#domain/compare/measure-report.ts';
import type { ReportRow } from '#domain/compare/report-row.ts';
import type { Figures } from '#domain/figures.ts';
import { readPeriod } from '#domain/periods.ts';
import type { View } from '#domain/view.ts';
import { ordinalWord } from '#format/ordinals.ts';
import { namePeriod } from '#format/periods.ts';
import { figureWithChange } from './figure-in-text.ts';
import { joinWords } from './join-words.ts';
import { nameAtStart } from './name-in-text.ts';
import { referTo } from './refer.ts';

const mostRows = 8;

/** One sentence for each row that is listed for the period, where rows make up no whole; of many, those that moved most. */
export function rowSentences(report: MeasureReport, limits: WordingLimits): string[] {
  const listed = report.rows.filter((row) => row.to !== null);
  const told =
    listed.length <= mostRows
      ? listed
      : [...listed]
          .sort((a, b) => Math.abs(b.percent ?? 0) - Math.abs(a.percent ?? 0))
          .slice(0, mostRows)
          .sort((a, b) => a.series.order - b.series.order);
  return told.map((row) => `${nameAtStart(row.series)}: ${figureWithChange(row, report, limits)}.`);
}

/**
 * How a price went through the year: what it began at, each quarter, what it ended at, and the year as a whole. Empty
 * where nothing is listed within the year.
 */
export function courseSentence(
  row: ReportRow,
  year: string,
  figures: Figures,
  view: View,
  tellsWhole = true,
): string {
  const { id } = row.series;
  const isListed = (period: string) => figures.at(id, period, view) !== null;
  const quarters = [1, 2, 3, 4].flatMap((quarter) => {
    const period = `${year}-Q${quarter}`;
    return isListed(period)
      ? [`${referTo(id, period)} in the ${ordinalWord(quarter)} quarter`]
      : [];
  });
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const ends = [
    isListed(first) ? `began ${namePeriod(year)} at ${referTo(id, first)}` : '',
    isListed(last) ? `ended ${isListed(first) ? 'it' : 'the year'} at ${referTo(id, last)}` : '',
  ].filter((end) => end !== '');
  if (quarters.length === 0 && ends.length === 0) return '';
  const name = nameAtStart(row.series);
  const course = quarters.length === 0 ? '' : `averaged ${joinWords(quarters)}`;
  const whole =
    tellsWhole && isListed(year) ? `; for the year as a whole it was ${referTo(id, year)}` : '';
  const said = joinWords([
    ...ends.slice(0, 1),
    ...(course === '' ? [] : [course]),
    ...ends.slice(1),
  ]);
  const isDated = ends[0]?.startsWith('began') ?? false;
  return `${name}${isDated ? '' : `, ${namePeriod(year)}`}: ${said}${whole}.`;
}

/** The year that a period is, or null where it is a part of one or several. */
export function wholeYear(period: string): string | null {
  const read = readPeriod(period);
  return read.ok && read.value.kind === 'year' ? period : null;
}
