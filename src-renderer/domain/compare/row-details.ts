import { contributionTo, type ContributionBase } from '../contribution.ts';
import { shareColumn } from '../column-shares.ts';
import { giveReason, pointOf, type Derived, type Input } from '../derived.ts';
import { nameRow } from '../names.ts';
import { placeOf, type RankPlace } from '../rank-spans.ts';
import { unlikeStretches } from '../stretches.ts';
import type { MeasureReport, ReportSide } from './measure-report.ts';
import type { ReportRow } from './report-row.ts';

/** What a row is among the others, each with its span, flags, reason and working; null where the rows do not add up. */
export interface RowDetails {
  readonly shareFrom: Derived | null;
  readonly shareTo: Derived | null;
  readonly contribution: Derived | null;
  readonly rankFrom: RankPlace | null;
  readonly rankTo: RankPlace | null;
}

/** Worked out for the one row that is looked into. */
export function detailRow(report: MeasureReport, row: ReportRow): RowDetails {
  const { group, from, to } = report;
  if (!group.addsUp) return nothing;
  const { series } = row;
  const index = group.rows.findIndex(({ id }) => id === series.id);
  const share = (side: ReportSide) => shareColumn(group, side.name, side.at).shareOf(series.id);
  const rank = ({ at }: ReportSide) =>
    index === -1
      ? null
      : placeOf(
          index,
          group.rows.map(({ id }) => at(id)),
        );
  return {
    shareFrom: share(from),
    shareTo: share(to),
    contribution: index === -1 ? null : contribution(report, row),
    rankFrom: rank(from),
    rankTo: rank(to),
  };
}

const nothing: RowDetails = {
  shareFrom: null,
  shareTo: null,
  contribution: null,
  rankFrom: null,
  rankTo: null,
};

function contribution({ group, from, to }: MeasureReport, row: ReportRow): Derived {
  const { series } = row;
  const [before, after] = [from, to].map((side): Input => ({
    name: side.name,
    figure: side.at(series.id),
  })) as [Input, Input];
  const apart = unlikeStretches(series, from.period, to.period);
  if (apart !== null) return giveReason([before, after], 'undefined', apart);
  if (row.isStopped || row.place === 'unlike') {
    return giveReason([before, after], 'undefined', row.reason ?? 'Not compared.');
  }
  const total = group.total === null ? null : from.at(group.total.id);
  const base: ContributionBase =
    total === null
      ? { kind: 'sum', others: othersOf(group.rows, series.id, from) }
      : { kind: 'total', total: { name: `The total of ${from.name}`, figure: total } };
  return contributionTo(before, after, base);
}

function othersOf(
  rows: MeasureReport['group']['rows'],
  seriesId: string,
  { at }: ReportSide,
): Input[] {
  return rows
    .filter(({ id }) => id !== seriesId)
    .map((other): Input => ({ name: nameRow(other), figure: at(other.id) }))
    .filter(({ figure }) => figure !== null && pointOf(figure) !== null);
}
