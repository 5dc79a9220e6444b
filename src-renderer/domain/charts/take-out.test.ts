import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeEdition } from '../edition-edits.ts';
import { applyToRecords } from '../merge/apply-records.ts';
import { removePeriod } from '../structure/columns.ts';
import { removeRow } from '../structure/row-removal.ts';
import { after, get, sorted, undone } from '../structure/structure-samples.ts';
import { removeTable } from '../structure/tables.ts';
import { charts } from './chart-arbitraries.ts';
import { makeChart } from './chart-samples.ts';
import { charted, dealers, makers, stocks } from './chart-workspace.ts';
import { readChartSpec } from './read-spec.ts';
import { takeOut } from './take-out.ts';

describe('removing a row that charts show', () => {
  const removal = get(removeRow(charted, dealers));

  it('says which charts lose it, and which show nothing else', () => {
    expect(removal.charts).toMatchObject({
      shortened: ['Stocks'],
      ended: ['Lines: Dealers'],
    });
  });

  it('takes it out of them in the same step, with its marks', () => {
    const left = after(charted, removal.step);
    expect(left.charts).toEqual([
      {
        ...stocks,
        spec: {
          ...stocks.spec,
          seriesIds: [makers],
          secondAxis: [],
          marks: stocks.spec.marks.slice(1),
        },
      },
    ]);
    expect(left.annotations.map(({ id }) => id)).toEqual(['on-span', 'on-level']);
    expect(sorted(undone(charted, removal.step))).toEqual(sorted(charted));
    expect(undone(charted, removal.step).charts).toHaveLength(2);
  });

  it('is about no chart where none shows it', () => {
    const { charts: loss, step } = get(removeRow(charted, 'stocks/state/stocks'));
    expect(loss).toMatchObject({ shortened: [], ended: [] });
    expect(step.changes.filter(({ on }) => on === 'chart')).toEqual([]);
  });
});

describe('removing a table that charts show', () => {
  it('ends those that show nothing else, with the notes on them', () => {
    const removal = get(removeTable(charted, 'stocks'));
    expect(removal.charts).toMatchObject({ shortened: [], ended: ['Stocks', 'Lines: Dealers'] });
    const left = after(charted, removal.step);
    expect(left.charts).toEqual([]);
    expect(left.annotations).toEqual([]);
    expect(sorted(undone(charted, removal.step))).toEqual(sorted(charted));
  });
});

describe('removing a column', () => {
  it('takes away the marks of notes that go, and no rows', () => {
    const removal = get(removePeriod(charted, 'stocks', '2014'));
    expect(removal.charts).toMatchObject({ shortened: [], ended: [] });
    const left = after(charted, removal.step);
    expect(left.charts.map(({ spec }) => spec.marks.length)).toEqual([2, 0]);
    expect(left.charts.map(({ spec }) => spec.seriesIds)).toEqual([[dealers, makers], [dealers]]);
  });
});

describe('removing an edition', () => {
  const [, working] = charted.editions;

  it('takes the marks of its notes away', () => {
    const left = after(charted, get(removeEdition(working!, charted)));
    expect(left.annotations.map(({ id }) => id)).toEqual(['on-span', 'on-level']);
    expect(left.charts.map(({ spec }) => spec.marks.length)).toEqual([2, 0]);
  });

  it('is refused where a chart is frozen to it', () => {
    const view = { kind: 'edition', editionId: 'working' } as const;
    const frozen = makeChart({ id: 'frozen', title: 'Then', spec: { view } });
    const made = removeEdition(working!, { ...charted, charts: [stocks, frozen] });
    expect(made).toEqual({
      ok: false,
      reason:
        'The chart “Then” is frozen to “Working edition”. Let it follow the newest figures first, or remove it.',
    });
  });
});

describe('takeOut', () => {
  it('changes nothing where nothing goes that a chart shows', () => {
    const gone = { rows: new Set(['x']), notes: new Set(['y']) };
    expect(takeOut(gone, charted)).toEqual({ changes: [], shortened: [], ended: [] });
  });

  it('leaves charts that may be kept and show nothing of what went', () => {
    const someRows = fc.subarray(['a', 'b', 'c', 'd', 'e']);
    const someNotes = fc.subarray(['n1', 'n2', 'n3', 'n4']);
    fc.assert(
      fc.property(charts, someRows, someNotes, (list, rows, notes) => {
        const gone = { rows: new Set(rows), notes: new Set(notes) };
        const records = { ...charted, charts: list };
        const left = applyToRecords(records, takeOut(gone, records).changes);
        for (const { spec } of left.charts) {
          expect(readChartSpec(spec)).toMatchObject({ ok: true });
          expect(spec.seriesIds.some((id) => gone.rows.has(id))).toBe(false);
          expect(spec.marks.some((mark) => gone.notes.has(mark.annotationId))).toBe(false);
        }
        const kept = list.filter(({ spec }) => spec.seriesIds.some((id) => !gone.rows.has(id)));
        expect(left.charts.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
      }),
    );
  });
});
