import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridSource } from '#components/grid/cell-view.ts';
import { nextDraft } from './next-draft.ts';
import { emptyCell } from './result-cell.ts';

/** Rows as text: `d` is a draft, `c` is checked, `.` is nothing that is worked on. */
function sourceOf(lines: ReadonlyArray<string>): Pick<GridSource, 'rows' | 'columns' | 'cell'> {
  return {
    rows: lines.map((_, index) => ({ id: String(index), stub: [], marks: [], isTotal: false })),
    columns: [...(lines[0] ?? '')].map((_, index) => ({
      id: String(index),
      group: '',
      head: '',
      isBaseline: false,
      startsLater: false,
    })),
    cell({ row, column }) {
      const letter = lines[row]?.[column] ?? '.';
      if (letter === '.') return emptyCell;
      return { ...emptyCell, review: letter === 'd' ? 'draft' : 'checked' };
    },
  };
}

describe('nextDraft', () => {
  it.each([
    ['down the column', ['.d', '.d', '.c'], [0, 1], [1, 1]],
    ['on to the next column', ['.d', 'd.', 'c.'], [1, 0], [0, 1]],
    ['from the first again', ['d.', '..', '.c'], [2, 1], [0, 0]],
    ['back to itself where it is the only one', ['.d', '..'], [0, 1], [0, 1]],
    ['nowhere', ['.c', 'c.'], [0, 0], null],
    ['nowhere in an empty table', [], [0, 0], null],
  ] as const)('goes %s', (_, lines, [row, column], to) => {
    const found = nextDraft(sourceOf(lines), { row, column });
    expect(found === null ? null : [found.row, found.column]).toEqual(to);
  });

  it('comes by every draft before it comes to the first one again', () => {
    const lines = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([height, width]) =>
        fc.array(
          fc
            .array(fc.constantFrom('d', 'c', '.'), { minLength: width, maxLength: width })
            .map((letters) => letters.join('')),
          { minLength: height, maxLength: height },
        ),
      );
    fc.assert(
      fc.property(lines, (of) => {
        const source = sourceOf(of);
        const drafts = of.join('').split('d').length - 1;
        const seen = new Set<string>();
        let at = { row: 0, column: 0 };
        for (let count = 0; count < drafts; count += 1) {
          const next = nextDraft(source, at);
          if (next === null) throw new Error('A draft was not found.');
          seen.add(`${next.row} ${next.column}`);
          at = next;
        }
        expect(seen.size).toBe(drafts);
        if (drafts === 0) expect(nextDraft(source, at)).toBeNull();
      }),
    );
  });
});
