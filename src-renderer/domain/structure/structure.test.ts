import { describe, expect, it } from 'vitest';
import { Figures } from '../figures.ts';
import { latest } from '../view.ts';
import { layoutTable } from '../table-layout.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import { columnsOf, hidePeriods, nextYear, removePeriod } from './columns.ts';
import { duplicateTable } from './duplicate-table.ts';
import { headedPlaces, headsWithGroups, stubWithGroup } from '../row-headings.ts';
import { addHeading, headingsOf, putUnder, removeHeading, renameHeading } from './groups.ts';
import { measuresOf } from './measures.ts';
import { createTable, type TableForm } from './new-table.ts';
import { hideRow } from './rows.ts';
import { after, get, sample, sorted, undone } from './structure-samples.ts';
import { changeTable, hideTable, moveTable, removeTable } from './tables.ts';
import { tableTemplates } from './templates.ts';

function layout(records: WorkspaceRecords, tableId: string) {
  const table = records.tables.find(({ id }) => id === tableId);
  if (table === undefined) throw new Error(tableId);
  return layoutTable({
    table,
    series: records.series,
    figures: new Figures(records.editions, records.blocks),
    notes: records.notes,
    view: latest,
  });
}

describe('columns', () => {
  it('lists what stands in each, over all editions', () => {
    const [imports] = sample.tables;
    if (imports === undefined) throw new Error('no table');
    const columns = columnsOf(sample, imports);
    expect(columns).toEqual([
      { period: '2012', isHidden: false, fixed: '1 figure of “Yearbook”', working: 0 },
      { period: '2013', isHidden: false, fixed: '3 figures of “Yearbook”', working: 0 },
      { period: '2014', isHidden: false, fixed: '', working: 1 },
    ]);
    expect(nextYear(columns)).toBe('2015');
  });

  it('hides a column from the layout and shows it again as it was', () => {
    const hidden = after(sample, get(hidePeriods(sample, 'imports', ['2012'], true)));
    expect(layout(hidden, 'imports').columns.map(({ id }) => id)).toEqual([
      '2013 quantity',
      '2013 value',
      '2014 quantity',
      '2014 value',
    ]);
    const shown = after(hidden, get(hidePeriods(hidden, 'imports', ['2012'], false)));
    expect(sorted(shown)).toEqual(sorted(sample));
  });

  it('keeps one column shown', () => {
    expect(hidePeriods(sample, 'stocks', ['2014', '2015'], true)).toMatchObject({ ok: false });
  });

  it('removes a column with working figures as one step, and none with printed ones', () => {
    const { step, figures } = get(removePeriod(sample, 'stocks', '2014'));
    expect(figures).toBe(2);
    const next = after(sample, step);
    expect(layout(next, 'stocks').columns.map(({ id }) => id)).toEqual(['2015']);
    expect(sorted(undone(sample, step))).toEqual(sorted(sample));
    expect(removePeriod(sample, 'imports', '2013')).toMatchObject({ ok: false });
  });
});

describe('layout', () => {
  it('leaves hidden rows out and keeps their series for sums', () => {
    const hidden = after(sample, get(hideRow(sample, 'imports/canada/quantity', true)));
    const { rows, series, measures } = layout(hidden, 'imports');
    expect(rows.map(({ stub }) => stub)).toEqual([['Belgium'], ['Total']]);
    expect(series).toHaveLength(6);
    expect(measures).toEqual(['quantity', 'value']);
  });
});

describe('headings', () => {
  const headed = after(sample, get(addHeading(sample, 'imports/belgium/quantity', 'Abroad')));

  it('stand over the rows down to a total, and in a column where a sheet has no lines for them', () => {
    const headedTable = layout(headed, 'imports');
    expect(headedPlaces(headedTable.rows)).toEqual([0]);
    expect(headsWithGroups(headedTable)).toEqual(['Country', 'Group']);
    expect(headedTable.rows.map(stubWithGroup)).toEqual([
      ['Belgium', 'Abroad'],
      ['Canada', 'Abroad'],
      ['Total', '(none)'],
    ]);
  });

  it('are split, renamed and taken away', () => {
    const split = after(headed, get(addHeading(headed, 'imports/canada/value', 'America')));
    expect(headingsOf(split, 'imports')).toEqual(['Abroad', 'America']);
    const renamed = after(split, get(renameHeading(split, 'imports', 'Abroad', 'Europe')));
    expect(headingsOf(renamed, 'imports')).toEqual(['Europe', 'America']);
    const moved = after(renamed, get(putUnder(renamed, 'imports/canada/value', 'Europe')));
    expect(headingsOf(moved, 'imports')).toEqual(['Europe']);
    const gone = after(moved, get(removeHeading(moved, 'imports', 'Europe')));
    expect(sorted(gone)).toEqual(sorted(sample));
  });

  it('refuses two of one name', () => {
    expect(addHeading(headed, 'imports/total/quantity', 'Abroad')).toMatchObject({ ok: false });
  });
});

describe('createTable', () => {
  it.each(tableTemplates.map((template) => [template.id, template] as const))(
    'makes a table of the template %s that lays out',
    (_, template) => {
      const form: TableForm = {
        ...template.form('2014'),
        title: 'A new one',
        rows: 'China; Zhuzhou; Hunan\nJapan; Dowa; Akita',
      };
      const { step, id } = get(createTable(sample, form));
      expect(id).toBe('a-new-one');
      const next = after(sample, step);
      const made = layout(next, id);
      expect(made.rows).toHaveLength(form.total === '' ? 2 : 3);
      expect(made.columns.length).toBeGreaterThan(0);
      expect(measuresOf(next, id)).toEqual(form.measures);
      expect(sorted(undone(sample, step))).toEqual(sorted(sample));
    },
  );

  it('gives readable ids and makes the rows parts of their total', () => {
    const imports = tableTemplates.find(({ id }) => id === 'imports');
    const form = { ...imports?.form('2014'), rows: 'Belgium\n\n Canada ' } as TableForm;
    const { step, id } = get(createTable(sample, form));
    const series = after(sample, step).series.filter(({ tableId }) => tableId === id);
    expect(series.map((one) => [one.id, one.parentId])).toEqual([
      [`${id}/belgium/quantity`, `${id}/total/quantity`],
      [`${id}/belgium/value`, `${id}/total/value`],
      [`${id}/canada/quantity`, `${id}/total/quantity`],
      [`${id}/canada/value`, `${id}/total/value`],
      [`${id}/total/quantity`, ''],
      [`${id}/total/value`, ''],
    ]);
  });

  it.each([
    [{ title: ' ' }, 'needs a title'],
    [{ title: 'Imports' }, 'of this title'],
    [{ number: '1' }, 'a table 1 already'],
    [{ rows: '' }, 'one row at least'],
    [{ rows: 'A\nA' }, 'stands there twice'],
    [{ periods: '' }, 'one column at least'],
    [{ measures: [] }, 'what is measured'],
    [{ significantDigits: 0 }, 'from 1 to 15'],
  ])('refuses %o', (part, reason) => {
    const [scratch] = tableTemplates;
    const form = { ...scratch?.form('2014'), title: 'New', rows: 'A', ...part } as TableForm;
    const made = createTable(sample, form);
    expect(made.ok ? '' : made.reason).toContain(reason);
  });
});

describe('duplicateTable', () => {
  const into = 'working';

  it('copies rows and columns alone', () => {
    const copy = get(
      duplicateTable(sample, 'imports', { title: 'Exports', figuresOf: null, into }, 9),
    );
    expect(copy.figures).toBe(0);
    const next = after(sample, copy.step);
    expect(layout(next, 'exports').rows.map(({ stub }) => stub[0])).toEqual([
      'Belgium',
      'Canada',
      'Total',
    ]);
    expect(next.tables.at(-1)?.addedPeriods).toEqual(['2012', '2013', '2014']);
    expect(next.series.find(({ id }) => id === 'exports/belgium/value')?.parentId).toBe(
      'exports/total/value',
    );
  });

  it('copies the figures as of an edition, each saying where it comes from', () => {
    const copy = get(
      duplicateTable(sample, 'imports', { title: 'Exports', figuresOf: 'myb-2013', into }, 9),
    );
    expect(copy.figures).toBe(4);
    const next = after(sample, copy.step);
    const figures = new Figures(next.editions, next.blocks);
    const one = figures.at('exports/belgium/quantity', '2013', latest);
    expect(one).toMatchObject({ printed: '4,100', editionId: 'working' });
    expect(one?.comment).toBe('Copied from Table 1. Imports, as “Yearbook” states it.');
    expect(figures.at('exports/belgium/quantity', '2014', latest)).toBeNull();
    expect(sorted(undone(sample, copy.step))).toEqual(sorted(sample));
  });
});

describe('tables', () => {
  it('says otherwise what a table is', () => {
    const step = get(changeTable(sample, 'stocks', { title: 'Stocks at the end of the year' }));
    expect(step?.label).toBe('Rename the table Stocks to Stocks at the end of the year');
    expect(get(changeTable(sample, 'stocks', {}))).toBeNull();
  });

  it('moves among those that stand in its list', () => {
    expect(get(moveTable(sample, 'stocks', -1))).toBeNull();
    const numbered = after(sample, get(changeTable(sample, 'stocks', { number: '2' })));
    const next = after(numbered, get(moveTable(numbered, 'stocks', -1)));
    expect(next.tables.map(({ id, order }) => [id, order])).toEqual([
      ['imports', 2],
      ['stocks', 1],
    ]);
  });

  it('hides one and keeps another', () => {
    const hidden = after(sample, get(hideTable(sample, 'imports', true)));
    expect(hideTable(hidden, 'stocks', true)).toMatchObject({ ok: false });
    expect(sorted(after(hidden, get(hideTable(hidden, 'imports', false))))).toEqual(sorted(sample));
  });

  it('removes one with its working figures, and none that holds printed ones', () => {
    const { step, figures } = get(removeTable(sample, 'stocks'));
    expect(figures).toBe(3);
    expect(after(sample, step).series.some(({ tableId }) => tableId === 'stocks')).toBe(false);
    expect(sorted(undone(sample, step))).toEqual(sorted(sample));
    expect(removeTable(sample, 'imports')).toMatchObject({ ok: false });
  });
});
