import type { TableLayout } from '#domain/table-layout.ts';
import type { DraftHead, DraftRow, DraftTable } from './draft-table.ts';

type FigureRow = Extract<DraftRow, { kind: 'figures' }>;

/** The same figures with periods down the side, and the rows, under their headings, across the top. */
export function turnDraft(draft: DraftTable, { columns, measures }: TableLayout): DraftTable {
  const rows = draft.rows.filter((row): row is FigureRow => row.kind === 'figures');
  const [periodHeads = [], measureHeads = []] = draft.heads([]);
  const periods = [...new Set(columns.map(({ period }) => period))];
  const width = Math.max(1, measures.length);
  const names = rows.map((row): DraftHead => ({
    text: row.stub
      .map(({ text }) => text)
      .filter(Boolean)
      .join(', '),
    noteIds: row.stub.flatMap(({ noteIds }) => noteIds),
    detail: '',
    span: width,
  }));
  const lines = [
    ...(rows.some(({ group }) => group !== '') ? [groupHeads(rows, width)] : []),
    names,
    ...(measures.length === 0 ? [] : [rows.flatMap(() => measureHeads.slice(0, width))]),
  ];
  return {
    titleNoteIds: draft.titleNoteIds,
    stubHeads: ['Period'],
    heads: () => lines,
    rows: periods.map((period, place) => ({
      kind: 'figures',
      group: '',
      stub: [{ text: periodHeads[place]?.text ?? '', noteIds: periodHeads[place]?.noteIds ?? [] }],
      indent: 0,
      isTotal: false,
      cells: rows.flatMap((row) =>
        row.cells.filter((_, column) => columns[column]?.period === period),
      ),
    })),
  };
}

/** A head over each run of rows under one heading; without words where there is none. */
function groupHeads(rows: ReadonlyArray<FigureRow>, width: number): DraftHead[] {
  const heads: DraftHead[] = [];
  for (const { group } of rows) {
    const last = heads.at(-1);
    if (last !== undefined && last.text === group) {
      heads[heads.length - 1] = { ...last, span: last.span + width };
    } else heads.push({ text: group, detail: '', noteIds: [], span: width });
  }
  return heads;
}
