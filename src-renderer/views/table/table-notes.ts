import type { GridNotes } from '#components/grid/grid-notes.ts';
import {
  addCounts,
  noNotes,
  type NoteCount,
  type NotePlaces,
} from '#domain/annotations/note-places.ts';
import { NotedRanges } from '#domain/annotations/noted-ranges.ts';
import { plural } from '#domain/plural.ts';
import { periodWord } from '#format/period-words.ts';
import type { LayoutRow, TableLayout } from '#domain/table-layout.ts';

/** The notes of a table that its grid shows: on ranges of cells, at rows' names and at the heads of periods. */
export function tableNotes(layout: TableLayout, places: NotePlaces): GridNotes {
  const ranges = new NotedRanges(places.ranges, layout);
  const { rows, columns } = layout;
  return {
    inRange: ({ row, column }) => {
      const [at, head] = [rows[row], columns[column]];
      return ranges.isEmpty || at === undefined || head === undefined ? null : ranges.at(at, head);
    },
    onRow: (row) => {
      const at = rows[row];
      return at === undefined ? '' : describeRow(at, places);
    },
    onColumn: (column) => {
      const head = columns[column];
      if (head === undefined) return '';
      return describe(places.periods.get(head.period), `the ${periodWord(head.period)}`);
    },
  };
}

function describeRow({ series }: LayoutRow, places: NotePlaces): string {
  const onRow = series.reduce(
    (sum, { id }) => addCounts(sum, places.series.get(id) ?? noNotes),
    noNotes,
  );
  const country = series[0]?.country ?? '';
  const onArea = country === '' ? undefined : places.areas.get(country);
  return [describe(onRow, 'the row'), describe(onArea, `the country ${country}`)]
    .filter(Boolean)
    .join(', ');
}

/** What is settled asks for nothing: it is told in the inspector. */
function describe(count: NoteCount | undefined, what: string): string {
  if (count === undefined || count.open === 0) return '';
  return count.open === 1 ? `note on ${what}` : `${plural(count.open, 'note')} on ${what}`;
}
