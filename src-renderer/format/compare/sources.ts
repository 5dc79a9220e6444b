import type { ReportSide } from '#domain/compare/measure-report.ts';
import { namePeriod } from '../periods.ts';

type Side = Pick<ReportSide, 'period' | 'editionIds'>;

/** Which editions the two sides are from: `2014 from Working edition; 2013 from Yearbook 2013`. Each is named once. */
export function describeSources(from: Side, to: Side, nameEdition: (id: string) => string): string {
  const name = ({ editionIds }: Side) =>
    editionIds.length === 0 ? 'no edition' : editionIds.map(nameEdition).join(' and ');
  const [before, after] = [name(from), name(to)];
  if (before !== after) {
    return `${namePeriod(to.period)} from ${after}; ${namePeriod(from.period)} from ${before}`;
  }
  return from.period === to.period
    ? `${namePeriod(to.period)}, both sides from ${after}`
    : `${namePeriod(from.period)} and ${namePeriod(to.period)} from ${after}`;
}
