import { describe, expect, it } from 'vitest';
import { makeChart } from '../charts/chart-samples.ts';
import { changeChart, moveChart, removeChart } from '../charts/edit-chart.ts';
import { addMark, removeMark } from '../charts/marks.ts';
import { addRow } from '../structure/rows.ts';
import type { Result } from '../result.ts';
import type { RecordChange, Step } from '../steps.ts';
import { chooseByDefault, isTakeable } from './closure.ts';
import { compareForMerge } from './compare.ts';
import { SampleWorkspace } from './merge-samples.ts';
import { takeDifferences } from './take.ts';

/** What notes are on, as it is written. */
const asWritten = () => (target: string) => target;

const chart = makeChart({ seriesIds: ['a'] });
const made: RecordChange = { on: 'chart', id: chart.id, before: null, after: chart };

/** Two copies of a workspace that keeps a chart, each with a clock of its own. */
function two(prepare: (one: SampleWorkspace) => unknown = (one) => one.change(made)) {
  const first = new SampleWorkspace();
  prepare(first);
  return [first.copy(2000), first.copy(3000)] as const;
}

function run(one: SampleWorkspace, step: Result<Step | null>): void {
  if (!step.ok) throw new Error(step.reason);
  if (step.value !== null) one.make(step.value);
}

function write(one: SampleWorkspace, makeId: () => string, words = 'Why?'): void {
  const mark = { kind: 'span', from: '2012', to: '2013', at: 0, markdown: words } as const;
  const added = addMark(chart.id, mark, one.records, { makeId, now: 5 });
  run(one, added.ok ? { ok: true, value: added.value.step } : added);
}

function list(here: SampleWorkspace, there: SampleWorkspace): string[] {
  return compareForMerge(here, there).differences.map(
    ({ kind, change }) => `${kind} ${change.on} ${change.on === 'figure' ? '' : change.id}`,
  );
}

/** Takes what is chosen by itself, or all that can be; why not, or ''. */
function take(here: SampleWorkspace, there: SampleWorkspace, isAll = false): string {
  const { differences } = compareForMerge(here, there);
  const keys = isAll
    ? new Set(differences.filter(isTakeable).map(({ key }) => key))
    : chooseByDefault(differences);
  const taken = takeDifferences(here, there, keys, 'Take', asWritten);
  if (!taken.ok) return taken.reason;
  if (taken.value !== null) here.make(taken.value.step);
  return '';
}

describe('merging charts', () => {
  it('takes a new chart with the row that it needs', () => {
    const [here, there] = two(() => {});
    const form = { label: 'Bolivia', country: 'Bolivia', entity: '', location: '' };
    const [first] = there.records.tables;
    const row = addRow(there.records, first!.id, {
      form: { ...form, role: 'part', totalId: '' },
    });
    if (!row.ok) throw new Error(row.reason);
    there.make(row.value.step).change({ ...made, after: makeChart({ seriesIds: [row.value.id] }) });
    const { differences } = compareForMerge(here, there);
    const ofChart = differences.find(({ change }) => change.on === 'chart');
    expect(ofChart?.needs).toEqual([JSON.stringify(['series', row.value.id])]);
    expect(take(here, there)).toBe('');
    expect(here.records.charts).toHaveLength(1);
    expect(list(here, there)).toEqual([]);
  });

  it('says who changed what, and takes neither place nor times for a difference', () => {
    const other = makeChart({ id: 'second', order: 2 });
    const [here, there] = two((one) =>
      one.change(made, { on: 'chart', id: 'second', before: null, after: other }),
    );
    run(there, moveChart('second', chart.id, there.records));
    expect(list(here, there)).toEqual([]);
    run(there, changeChart(chart.id, { title: 'Theirs' }, there.records, 9));
    expect(list(here, there)).toEqual(['changed chart chart-1']);
    run(here, changeChart(chart.id, { title: 'Ours' }, here.records, 9));
    expect(list(here, there)).toEqual(['conflict chart chart-1']);
    expect(take(here, there, true)).toBe('');
    expect(here.records.charts[0]).toMatchObject({ title: 'Theirs', order: 1 });
  });

  it('keeps several notes on one chart apart, and takes each with its mark', () => {
    const [here, there] = two((one) => {
      one.change(made);
      write(one, () => 'first');
    });
    write(there, () => 'second', 'Then?');
    write(there, () => 'third', 'And then?');
    expect(take(here, there)).toBe('');
    expect(here.records.annotations.map(({ markdown }) => markdown)).toEqual([
      'Why?',
      'Then?',
      'And then?',
    ]);
    expect(here.records.charts[0]?.spec.marks).toHaveLength(3);
    expect(list(here, there)).toEqual([]);
  });

  it('takes a note on a chart only with the chart that shows it', () => {
    const [here, there] = two();
    write(there, () => 'theirs');
    run(here, changeChart(chart.id, { title: 'Ours' }, here.records, 9));
    expect(take(here, there)).toBe('');
    expect(here.records.annotations).toEqual([]);
    expect(take(here, there, true)).toBe('');
    expect(here.records.annotations).toHaveLength(1);
  });

  it('takes the end of a chart with its notes, and of a note with its mark', () => {
    const [here, there] = two((one) => {
      one.change(made);
      write(one, () => 'first');
    });
    run(there, removeMark(chart.id, 'first', false, there.records, 9));
    expect(take(here, there, true)).toBe('');
    expect(here.records.charts[0]?.spec.marks).toEqual([]);
    expect(here.records.annotations).toEqual([]);
    run(there, removeChart(chart.id, there.records));
    expect(take(here, there, true)).toBe('');
    expect(here.records.charts).toEqual([]);
  });

  it('gives a note on a figure that both wrote one id, in charts too', () => {
    const [here, there] = two((one) => one.change(made).enter('5'));
    here.annotate('Why?');
    there.annotate('Why?');
    const [note] = there.records.annotations;
    const mark = { annotationId: note!.id, seriesId: 'a', period: '2014', dx: 0, dy: 0 };
    const before = there.records.charts[0]!;
    const spec = { ...before.spec, marks: [{ kind: 'point' as const, ...mark }] };
    there.change({ on: 'chart', id: chart.id, before, after: { ...before, spec } });
    expect(list(here, there)).toEqual(['changed chart chart-1']);
    expect(take(here, there)).toBe('');
    expect(here.records.charts[0]?.spec.marks[0]?.annotationId).toBe(
      here.records.annotations[0]?.id,
    );
    expect(list(here, there)).toEqual([]);
  });

  it('takes a note that a chart shows for no other one on the same figure', () => {
    const [here, there] = two((one) => one.change(made).enter('5'));
    here.annotate('Mine, of the figure');
    const mark = { kind: 'point', seriesId: 'a', period: '2014', editionId: 'working' } as const;
    const words = { dx: 0, dy: 0, markdown: 'Theirs, in the chart' };
    const making = { makeId: () => 'theirs', now: 5 };
    const added = addMark(chart.id, { ...mark, ...words }, there.records, making);
    run(there, added.ok ? { ok: true, value: added.value.step } : added);
    expect(list(here, there)).toEqual([
      'changed chart chart-1',
      'here annotation note-2001',
      'added annotation theirs',
    ]);
    expect(take(here, there)).toBe('');
    expect(here.records.annotations).toHaveLength(2);
  });
});
