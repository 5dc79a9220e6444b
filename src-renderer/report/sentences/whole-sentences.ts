import type { WordingLimits } from '#domain/checks/claims.ts';
import type { MeasureReport } from '#domain/compare/measure-report.ts';
import { nameRow } from '#domain/names.ts';
import type { Series } from '#domain/observations.ts';
import { isStop, kindOf } from '#domain/status-algebra.ts';
import { namePeriod } from '#format/periods.ts';
import { joinWords } from './join-words.ts';
import { sayFigure } from './figure-in-text.ts';
import { isGathered, nameAtStart, nameInText } from './name-in-text.ts';
import { refer, referTo } from './refer.ts';
import { byMeasure, nounOf, subjectOf } from './subject.ts';

/** What the total came to, and how much more or less that is than it was. Empty where no total is listed. */
export function totalSentence(
  report: MeasureReport,
  measures: number,
  limits: WordingLimits,
): string {
  const { total } = report;
  if (total === null || total.to === null) return '';
  return `${subjectOf(report, measures)}${sayFigure(total, report, limits)}.`;
}

const mostLeaders = 5;
/** Once they have this much of the whole between them, no more leaders are named. */
const enoughPercent = 80;

/** The leaders with their shares, the largest first. Empty where fewer than two rows have a share. */
export function leadersSentence(report: MeasureReport, measures: number): string {
  const { rows, to } = report;
  const leaders = [...rows]
    .filter(({ series, shareTo }) => shareTo !== null && shareTo >= 1 && !isGathered(series))
    .sort((a, b) => (b.shareTo ?? 0) - (a.shareTo ?? 0));
  const named: string[] = [];
  let together = 0;
  for (const { series, shareTo } of leaders.slice(0, mostLeaders)) {
    if (together >= enoughPercent) break;
    together += shareTo ?? 0;
    const share = refer({ ask: 'share', seriesId: series.id, period: to.period });
    named.push(`${nameInText(series)} with ${share}`);
  }
  if (named.length < 2) return '';
  return `The leading ${nounOf(report)}${byMeasure(report, measures)} in ${namePeriod(to.period)} were ${joinWords(named)}.`;
}

/** Who alone has more than one-half of the whole, whatever rounding allows, or all of it. Empty where nobody does. */
export function halfSentence(report: MeasureReport, half: ReadonlySet<string>): string {
  const row = report.rows.find(({ series }) => half.has(series.id));
  if (row === undefined || isGathered(row.series)) return '';
  const isAll = report.rows.every(
    ({ series, to }) => series.id === row.series.id || to?.value.kind === 'zero',
  );
  if (isAll) {
    const figure = referTo(row.series.id, report.to.period);
    return `All of it, ${figure}, was that of ${nameInText(row.series)}: the other rows state zero.`;
  }
  const share = refer({ ask: 'share', seriesId: row.series.id, period: report.to.period });
  return `${nameAtStart(row.series)} alone accounted for more than one-half (${share}) of the total.`;
}

/** How concentrated the measure is, then and now. Empty where it is not known on either side. */
export function concentrationSentence(report: MeasureReport, measures: number): string {
  const { from, to, rows } = report;
  // Any row will do, if only it is listed there.
  const id = rows.find((row) => row.to !== null)?.series.id;
  const formerId = rows.find((row) => row.from !== null)?.series.id;
  const hhi = (seriesId: string, period: string) => refer({ ask: 'hhi', seriesId, period });
  const now = to.concentration;
  if (id === undefined || now === null || now.hhi === null) return '';
  const before =
    formerId === undefined || (from.concentration?.hhi ?? null) === null
      ? ''
      : `, against ${hhi(formerId, from.period)} in ${namePeriod(from.period)}`;
  const top = refer({ ask: 'top-three', seriesId: id, period: to.period });
  const largest = threeLargest(report);
  const together =
    largest.length < 3
      ? ''
      : `The three largest ${nounOf(report)}${byMeasure(report, measures)}, ${joinWords(largest.map(nameInText))}, together had ${top} of what the rows state for ${namePeriod(to.period)}. `;
  return `${together}Concentration by the Herfindahl-Hirschman index was ${hhi(id, to.period)} in ${namePeriod(to.period)}${before}.`;
}

function threeLargest({ rows, to }: MeasureReport): Series[] {
  const names = to.concentration?.topThree?.names ?? [];
  return names.flatMap((name) => {
    const row = rows.find(({ series }) => nameRow(series) === name);
    return row === undefined ? [] : [row.series];
  });
}

/** Rows that state no amount for the period, by what they state instead. */
export function silentSentence({ rows, to }: MeasureReport): string {
  const silent = rows.filter(
    (row) => row.to !== null && isStop(kindOf({ observation: row.to, interval: null })),
  );
  if (silent.length === 0) return '';
  const named = silent.map(
    ({ series }) => `${nameInText(series)} (${referTo(series.id, to.period)})`,
  );
  return `No amount is given for ${joinWords(named)}.`;
}
