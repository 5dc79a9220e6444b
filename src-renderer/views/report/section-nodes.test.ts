import { describe, expect, it } from 'vitest';
import type { ReportPart as SavedPart } from '#domain/reports/report.ts';
import { markup } from '#format/markup/node.ts';
import type { AssembledPart } from '#report/assemble/assemble-report.ts';
import { printed } from '#report/report-samples.ts';
import type { ReportPart } from '#report/document/report-document.ts';
import { keepMade } from './keep-made.ts';
import { SectionNodes } from './section-nodes.ts';

const heading = (text: string, level = 1): ReportPart => ({ kind: 'heading', level, text });
const part = (id: string, ...made: ReportPart[]): AssembledPart => ({
  part: { id, kind: 'sources' } satisfies SavedPart,
  made,
});
const wide: ReportPart = (() => {
  const table = printed('us-imports');
  const [heads = [], measures = []] = table.heads;
  const times = 6;
  const repeat = <T>(list: ReadonlyArray<T>) => Array.from({ length: times }, () => list).flat();
  return {
    kind: 'table',
    table: {
      ...table,
      heads: [repeat(heads), repeat(measures)],
      rows: table.rows.map((row) =>
        row.kind === 'heading' ? row : { ...row, cells: repeat(row.cells) },
      ),
    },
  };
})();

describe('SectionNodes', () => {
  const names = (parts: AssembledPart[], nodes = new SectionNodes()) =>
    nodes.sectionsOf(parts).map((section) => section.nodes.map(({ name }) => name).join(' '));

  it('keeps each part with its own elements, behind a table that is several', () => {
    const made = names([part('1', wide), part('2', heading('Last')), part('3')]);
    expect(made[0]).toMatch(/^table( table)+$/);
    expect(made.slice(1)).toEqual(['h2', '']);
  });

  it('counts the headings within a part from the heading above it', () => {
    const prose: ReportPart = {
      kind: 'prose',
      text: [{ kind: 'heading', level: 1, children: [] }],
    };
    expect(names([part('1', heading('A', 2)), part('2', prose)])).toEqual(['h3', 'h4']);
  });

  it('gives the same elements for what stays as it was', () => {
    const nodes = new SectionNodes();
    const before = [part('1', heading('A')), part('2', heading('B'))];
    const after = keepMade(before, [part('1', heading('A')), part('2', heading('C'))]);
    const [one, two] = nodes.sectionsOf(before);
    const [first, second] = nodes.sectionsOf(after);
    expect(first).toBe(one);
    expect(second).not.toEqual(two);
  });
});

it('keeps a picture that was not drawn anew', () => {
  const picture = {
    ...{ title: 'Figure 1', subtitle: '', notes: [{ mark: '', text: 'Source.' }], alternative: '' },
    ...{ width: 1, height: 1, png: new Uint8Array() },
    svg: markup('svg'),
  };
  const shown = (about: Partial<typeof picture> = {}) =>
    part('1', { kind: 'picture', picture: { ...picture, ...about } });
  const before = shown();
  expect(keepMade([before], [shown()])[0]?.made).toBe(before.made);
  expect(keepMade([before], [shown({ svg: markup('svg') })])[0]?.made).not.toBe(before.made);
  expect(keepMade([before], [shown({ title: 'Figure 2' })])[0]?.made).not.toBe(before.made);
  expect(keepMade([before], [shown({ notes: [] })])[0]?.made).not.toBe(before.made);
});
