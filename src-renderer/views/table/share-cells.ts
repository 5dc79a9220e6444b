import { shareColumn } from '#domain/column-shares.ts';
import type { MeasureGroup } from '#domain/measure-groups.ts';
import { formatShare } from '#format/numbers.ts';
import { namePeriod } from '#format/periods.ts';
import type { CellMaker, CellMakerInput } from './cell-maker.ts';
import { emptyCell, resultCell, word } from './result-cell.ts';
import { describeWholes } from './share-note.ts';

/** Cells that show each figure as a share of its column's whole. */
export function makeShareCells({ layout, locale, figures }: CellMakerInput): CellMaker {
  const periods = [...new Set(layout.columns.map(({ period }) => period))];
  const isListed = ({ rows, total }: MeasureGroup, period: string) =>
    [...rows, total].some((one) => one !== null && figures.at(one.id, period) !== null);
  const columns = periods.flatMap((period) =>
    figures.groups
      .filter((group) => isListed(group, period))
      .map((group) => ({
        period,
        group,
        ...shareColumn(group, period, (id) => figures.at(id, period)),
      })),
  );
  const columnOf = new Map(
    columns.flatMap((column) =>
      [...column.group.rows, column.group.total].map(
        (one) => [`${one?.id}@${column.period}`, column] as const,
      ),
    ),
  );
  return {
    note: describeWholes(
      columns
        .filter(({ whole }) => whole.name !== '')
        .map(({ period, group, whole }) => ({
          period: namePeriod(period),
          measure: group.measure,
          whole: whole.name,
        })),
    ),
    cell({ id, role }, { period }) {
      if (figures.at(id, period) === null) return emptyCell;
      const share = columnOf.get(`${id}@${period}`)?.shareOf(id) ?? null;
      if (share === null) {
        const what = role === 'subtotal' ? 'A subtotal' : 'This';
        return resultCell({ text: null, flags: [], hint: `${what} is not one of the rows.` });
      }
      // A row that is zero has none of it, which is no small share.
      if (share.status === 'zero' && role !== 'total') {
        return { ...emptyCell, parts: word('--'), spoken: 'zero', tone: 'muted' };
      }
      return resultCell({
        text: share.value === null ? null : formatShare(share.value, locale),
        flags: share.flags,
        hint: share.value === null ? (share.reason ?? '') : share.working,
      });
    },
  };
}
