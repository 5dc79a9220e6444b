import type { WordingLimits } from '#domain/checks/claims.ts';
import type { MeasureReport } from '#domain/compare/measure-report.ts';
import type { ReportRow } from '#domain/compare/report-row.ts';
import type { Observation } from '#domain/observations.ts';
import { isStop, kindOf } from '#domain/status-algebra.ts';
import { namePeriod } from '#format/periods.ts';
import { refer, referTo } from './refer.ts';
import { sayChange } from './say-change.ts';

/** How a whole is told to have come out, behind its name: ` came to 100 t in 2015, 3% more than the 97 t of 2013`. */
export function sayFigure(row: ReportRow, report: MeasureReport, limits: WordingLimits): string {
  const { to } = row;
  if (to === null) return '';
  if (isSilent(to)) return `: ${figureWithChange(row, report, limits)}`;
  const verb = isZero(to) ? 'was' : isPlanned(to) ? 'is put at' : 'came to';
  return ` ${verb} ${figureWithChange(row, report, limits)}`;
}

/** `100 t in 2015, 3% more than the 97 t of 2013`; what is zero or not given is said to be so, with what is printed. */
export function figureWithChange(
  row: ReportRow,
  report: MeasureReport,
  limits: WordingLimits,
): string {
  const { id } = row.series;
  const { from, to } = report;
  const [before, now] = [namePeriod(from.period), namePeriod(to.period)];
  const [old, figure] = [referTo(id, from.period), referTo(id, to.period)];
  const base = row.isStopped ? null : row.from;
  if (row.to === null) return '';
  if (isSilent(row.to))
    return `no figure is given for ${now} (${figure})${sayBase(base, old, before, '; ')}`;
  if (isZero(row.to) && base !== null && isZero(base))
    return `zero (${figure}) in ${now}, as in ${before} (${old})`;
  if (isZero(row.to)) return `zero (${figure}) in ${now}${sayBase(base, old, before)}`;
  const said = isPlanned(row.to)
    ? `${figure} planned or forecast for ${now}`
    : `${figure} in ${now}`;
  if (row.percent === null || base === null || isZero(base))
    return `${said}${sayBase(base, old, before)}`;
  const change = sayChange(
    { percent: row.percent, low: row.percentLow, high: row.percentHigh },
    limits,
    {
      base: `${old} of ${before}`,
      percent: refer({
        ask: 'percent',
        seriesId: id,
        period: to.period,
        since: from.period,
        form: { unsigned: true },
      }),
    },
  );
  return `${said}, ${change}`;
}

/** What a figure is set against where there is no percentage between the two; empty where nothing is. */
function sayBase(base: Observation | null, figure: string, period: string, joint = ', '): string {
  if (base === null) return '';
  if (isSilent(base)) return `; for ${period} no figure is given (${figure})`;
  if (isZero(base)) return `${joint}against zero (${figure}) in ${period}`;
  return joint === ', ' ? `, against ${figure} in ${period}` : `; in ${period} it was ${figure}`;
}

export function isZero({ value }: Observation): boolean {
  return value.kind === 'zero';
}

function isSilent(observation: Observation): boolean {
  return isStop(kindOf({ observation, interval: null }));
}

function isPlanned({ flags }: Observation): boolean {
  return flags.includes('f');
}
