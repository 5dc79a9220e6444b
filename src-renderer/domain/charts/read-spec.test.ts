import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartMark } from './chart.ts';
import { specs } from './chart-arbitraries.ts';
import { startSpec } from './default-spec.ts';
import { longestText, mostMarks, mostSeries, readChartSpec } from './read-spec.ts';

const spec = startSpec(['a', 'b']);
const span: ChartMark = { kind: 'span', annotationId: 'n', from: '2009', to: '2013', at: 0.5 };
const point: ChartMark = {
  kind: 'point',
  annotationId: 'n',
  seriesId: 'a',
  period: '2013',
  dx: 0,
  dy: -0.2,
};

function reason(value: unknown): string {
  const read = readChartSpec(value);
  return read.ok ? '' : read.reason;
}

describe('readChartSpec', () => {
  it('gives back what a chart can hold, as it was', () => {
    fc.assert(
      fc.property(specs, (one) => {
        expect(readChartSpec(JSON.parse(JSON.stringify(one)))).toEqual({ ok: true, value: one });
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readChartSpec(value)));
    fc.assert(
      fc.property(specs, fc.string(), fc.anything(), (one, name, value) => {
        readChartSpec({ ...one, [name]: value });
      }),
    );
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'The chart is no record.'],
    ['a type that is none', { ...spec, type: 'pie' }, 'type is none of: line, bar,'],
    ['no rows', { ...spec, seriesIds: [] }, 'seriesIds has no rows'],
    ['a row twice', { ...spec, seriesIds: ['a', 'a'] }, 'seriesIds has an entry twice'],
    ['a row without an id', { ...spec, seriesIds: [''] }, 'seriesIds, 1 is no id'],
    ['a period that is none', { ...spec, from: 'yesterday' }, 'from is no period'],
    ['a period in another form', { ...spec, against: '2009-2013' }, 'against is no period'],
    ['a scale that is none', { ...spec, scale: 'root' }, 'scale is none of: linear, log'],
    ['an axis of another row', { ...spec, secondAxis: ['c'] }, 'secondAxis has a row that is not'],
    ['a view that is none', { ...spec, view: { kind: 'best' } }, 'view, kind is none of: latest'],
    ['a field of its own', { ...spec, script: 'x' }, 'has a field "script" that Lode does not'],
    ['a mark of no kind', { ...spec, marks: [{}] }, 'marks, 1, kind is none of: point, span'],
    ['a mark far away', { ...spec, marks: [{ ...span, at: 2 }] }, 'at is no number from 0 to 1'],
    ['words far away', { ...spec, marks: [{ ...point, dx: NaN }] }, 'dx is no number from -1 to 1'],
    ['two marks of one note', { ...spec, marks: [span, point] }, 'marks has an entry twice'],
    [
      'a level that is none',
      { ...spec, marks: [{ kind: 'level', annotationId: 'n', value: Infinity, at: 0 }] },
      'value is no number',
    ],
    [
      'too many rows',
      { ...spec, seriesIds: Array.from({ length: mostSeries + 1 }, (_, index) => `${index}`) },
      `seriesIds has more than ${mostSeries} entries`,
    ],
    [
      'too many marks',
      { ...spec, marks: Array.from({ length: mostMarks + 1 }, () => span) },
      `marks has more than ${mostMarks} entries`,
    ],
    [
      'a text without end',
      { ...spec, seriesIds: ['x'.repeat(longestText + 1)] },
      `is longer than ${longestText} characters`,
    ],
  ])('refuses %s, and says what is wrong', (_what, value, words) => {
    expect(reason(value)).toContain(words);
  });
});
