import { fail, succeed, type Result } from '../result.ts';
import { isEqual } from '../equality.ts';
import { moved } from '../moved.ts';
import type { RecordChange, Step } from '../steps.ts';
import { printChartTarget } from '../targets.ts';
import { adoptMarks, type CarriedMarks } from './adopt-marks.ts';
import type { ChartMark, ChartSpec, SavedChart } from './chart.ts';
import { orderCharts } from './chart-list.ts';
import {
  chartStep,
  checkChart,
  findChart,
  putAnnotation,
  putChart,
  type ChartRecords,
  type Making,
} from './chart-records.ts';
import { makeMark, type NewMark } from './new-mark.ts';

/** What a chart says of itself; marks are made and changed by themselves, with their notes. */
export interface ChartForm {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  readonly tags: ReadonlyArray<string>;
  /** Marks in it are passed over. */
  readonly spec: Omit<ChartSpec, 'marks'>;
}

/** A step with the chart that it makes. */
export interface MadeChart {
  readonly step: Step;
  readonly id: string;
}

/** The step that keeps a new chart, last in the gallery, with notes for its marks; those it came with go before. */
export function saveChart(
  form: Partial<ChartForm> & Pick<ChartForm, 'spec'> & { readonly carried?: CarriedMarks },
  marks: ReadonlyArray<NewMark>,
  records: ChartRecords,
  making: Making,
): Result<MadeChart> {
  const id = making.makeId();
  if (records.charts.some((one) => one.id === id)) {
    return fail(`There is a chart ${id} already.`);
  }
  const bare: SavedChart = {
    id,
    title: '',
    subtitle: '',
    note: '',
    tags: [],
    ...tidy(form, []),
    spec: tidySpec(form.spec, []),
    order: Math.max(0, ...records.charts.map(({ order }) => order)) + 1,
    createdAt: making.now,
    updatedAt: making.now,
  };
  const made = marks.map((mark) => makeMark(mark, bare, records, making));
  const refused = made.find((one) => !one.ok);
  if (refused?.ok === false) return refused;
  const all = made.flatMap((one) => (one.ok ? [one.value] : []));
  const carried = adoptMarks(form.carried ?? { marks: [], notes: [] }, bare, records, making);
  const shown = [...carried.marks, ...all.map(({ mark }) => mark)];
  const chart = { ...bare, spec: { ...bare.spec, marks: shown } };
  const checked = checkChart(chart, records);
  if (!checked.ok) return checked;
  const step = chartStep('Save the chart', chart, records, [
    ...[...carried.notes, ...all.map(({ note }) => note)].flatMap((note) =>
      putAnnotation(null, note),
    ),
    ...putChart(null, chart),
  ]);
  return step === null ? fail('There is nothing to save.') : succeed({ step, id });
}

/** The step that says otherwise what a chart shows or says; its marks stay. Null when nothing would change. */
export function changeChart(
  id: string,
  form: Partial<ChartForm>,
  records: ChartRecords,
  now: number,
): Result<Step | null> {
  const found = findChart(records, id);
  if (!found.ok) return found;
  const before = found.value;
  const after: SavedChart = { ...before, ...tidy(form, before.spec.marks) };
  if (isEqual(before, after)) return succeed(null);
  const checked = checkChart({ ...after, updatedAt: now }, records, before);
  if (!checked.ok) return checked;
  const what = after.title !== before.title ? 'Rename the chart' : 'Change the chart';
  const named = after.title === '' ? before : after;
  return succeed(chartStep(what, named, records, putChart(before, checked.value)));
}

/**
 * The step that puts a copy of a chart behind it. Notes on spans and levels are copied too; those on points belong to
 * the figures, and both charts show them.
 */
export function duplicateChart(
  id: string,
  records: ChartRecords,
  { makeId, now }: Making,
): Result<MadeChart> {
  const found = findChart(records, id);
  if (!found.ok) return found;
  const chart = found.value;
  const copyId = makeId();
  const target = printChartTarget(copyId);
  const notes = new Map(records.annotations.map((note) => [note.id, note]));
  const changes: RecordChange[] = [];
  const marks = chart.spec.marks.map((mark): ChartMark => {
    const note = notes.get(mark.annotationId);
    if (mark.kind === 'point' || note === undefined) return mark;
    const annotationId = makeId();
    const after = { ...note, id: annotationId, target, createdAt: now, updatedAt: now };
    changes.push(...putAnnotation(null, after));
    return { ...mark, annotationId };
  });
  const copy: SavedChart = {
    ...chart,
    id: copyId,
    title: chart.title === '' ? '' : `${chart.title} (copy)`,
    spec: { ...chart.spec, marks },
    createdAt: now,
    updatedAt: now,
  };
  const checked = checkChart(copy, records, chart);
  if (!checked.ok) return checked;
  const list = orderCharts(records.charts);
  list.splice(list.indexOf(chart) + 1, 0, copy);
  const step = chartStep('Duplicate the chart', chart, records, [
    ...changes,
    ...number(list).flatMap(([one, order]) =>
      putChart(one === copy ? null : one, { ...one, order }),
    ),
  ]);
  return step === null ? fail('There is nothing to copy.') : succeed({ step, id: copyId });
}

/** The step that moves a chart before another, or with null to the end; null when it is there already. */
export function moveChart(
  id: string,
  beforeId: string | null,
  records: ChartRecords,
): Result<Step | null> {
  const found = findChart(records, id);
  if (!found.ok) return found;
  if (id === beforeId) return succeed(null);
  const list = orderCharts(records.charts);
  const others = list.filter((one) => one !== found.value);
  const to = beforeId === null ? others.length : others.findIndex((one) => one.id === beforeId);
  if (to === -1) return fail('The chart before which it would stand is not there any more.');
  return succeed(moveTo(list, found.value, to, records));
}

/** The step that moves a chart by so many places, as far as the gallery goes; null where it stays. */
export function shiftChart(id: string, by: number, records: ChartRecords): Result<Step | null> {
  const found = findChart(records, id);
  if (!found.ok) return found;
  const list = orderCharts(records.charts);
  return succeed(moveTo(list, found.value, list.indexOf(found.value) + by, records));
}

function moveTo(
  list: ReadonlyArray<SavedChart>,
  chart: SavedChart,
  to: number,
  records: ChartRecords,
): Step | null {
  const after = moved(list, list.indexOf(chart), to);
  if (isEqual(after, list)) return null;
  const changes = number(after).flatMap(([one, order]) => putChart(one, { ...one, order }));
  return chartStep('Move the chart', chart, records, changes);
}

/** The step that removes a chart with the notes on it; notes on figures that it shows stay with the figures. */
export function removeChart(id: string, records: ChartRecords): Result<Step | null> {
  const found = findChart(records, id);
  if (!found.ok) return found;
  const target = printChartTarget(id);
  return succeed(
    chartStep('Remove the chart', found.value, records, [
      ...records.annotations
        .filter((note) => note.target === target)
        .flatMap((note) => putAnnotation(note, null)),
      ...putChart(found.value, null),
    ]),
  );
}

/** Each with the place that it gets: as few as possible are given another one. */
function number(list: ReadonlyArray<SavedChart>): [SavedChart, number][] {
  return list.map((one, index) => [one, index + 1]);
}

/** What the form says, without blanks around it; what belongs to rows that are not shown any more goes. */
function tidy(
  { title, subtitle, note, tags, spec }: Partial<ChartForm>,
  marks: ReadonlyArray<ChartMark>,
): Partial<Omit<SavedChart, 'id'>> {
  return {
    ...(title === undefined ? {} : { title: title.trim().replace(/\s+/g, ' ') }),
    ...(subtitle === undefined ? {} : { subtitle: subtitle.trim() }),
    ...(note === undefined ? {} : { note: note.trim() }),
    ...(tags === undefined
      ? {}
      : { tags: [...new Set(tags.map((one) => one.trim()).filter(Boolean))] }),
    ...(spec === undefined ? {} : { spec: tidySpec(spec, marks) }),
  };
}

function tidySpec(spec: Omit<ChartSpec, 'marks'>, marks: ReadonlyArray<ChartMark>): ChartSpec {
  const secondAxis = spec.secondAxis.filter((id) => spec.seriesIds.includes(id));
  return { ...spec, secondAxis, marks };
}
