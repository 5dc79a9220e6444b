import { shareColumn } from '#domain/column-shares.ts';
import { groupMeasures, type MeasureGroup } from '#domain/measure-groups.ts';
import { formatShare } from '#format/numbers.ts';
import { namePeriod } from '#format/periods.ts';
import type { CellMaker, CellMakerInput } from './cell-maker.ts';
import { emptyCell, resultCell } from './result-cell.ts';
import { describeWholes } from './share-note.ts';

/** Cells that show each figure as a share of its column's whole. */
export function makeShareCells({ layout, locale, evidence }: CellMakerInput): CellMaker {
  const groups = groupMeasures(layout.rows.flatMap((row) => row.series));
  const periods = [...new Set(layout.columns.map(({ period }) => period))];
  const isListed = ({ rows, total }: MeasureGroup, period: string) =>
    [...rows, total].some((one) => one !== null && evidence.at(one.id, period) !== null);
  const columns = periods.flatMap((period) =>
    groups
      .filter((group) => isListed(group, period))
      .map((group) => ({
        period,
        measure: group.measure,
        ...shareColumn(group, period, (id) => evidence.at(id, period)),
      })),
  );
  const shares = new Map(
    columns.flatMap(({ period, shares }) =>
      [...shares].map(([id, share]) => [`${id}@${period}`, share] as const),
    ),
  );
  return {
    note: describeWholes(
      columns
        .filter(({ whole }) => whole.name !== '')
        .map(({ period, measure, whole }) => ({
          period: namePeriod(period),
          measure,
          whole: whole.name,
        })),
    ),
    cell({ id, role }, { period }) {
      if (evidence.at(id, period) === null) return emptyCell;
      const share = shares.get(`${id}@${period}`);
      if (share === undefined) {
        const what = role === 'subtotal' ? 'A subtotal' : 'This';
        return resultCell({ text: null, flags: [], hint: `${what} is not one of the rows.` });
      }
      return resultCell({
        text: share.value === null ? null : formatShare(share.value, locale),
        flags: share.flags,
        hint: share.value === null ? (share.reason ?? '') : share.working,
      });
    },
  };
}
