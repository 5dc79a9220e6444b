import { describe, expect, it } from 'vitest';
import { sourcesOf, specOf, type Sample } from '#charts/chart-samples.ts';
import { chartModel } from '#charts/model/chart-model.ts';
import { pointsOfMarks } from '#charts/model/drawn-marks.ts';
import { latest } from '#domain/view.ts';
import { separatorsOf } from '#domain/number-forms.ts';
import { readPlace, type NotePlace } from './note-place.ts';

const sample: Sample = { rows: { a: { '2012': '10', '2013': 'W', '2014': '3' } } };
const place: NotePlace = {
  kind: 'point',
  seriesId: 'a',
  period: '2012',
  from: '2012',
  to: '2013',
  level: '',
};

function read(part: Partial<NotePlace>) {
  const figures = { figures: sourcesOf(sample).figures, view: latest };
  const separators = separatorsOf['comma-point'];
  const { content } = chartModel(specOf(sample), sourcesOf(sample));
  const points = pointsOfMarks(specOf(sample), content) ?? { periods: [], series: [] };
  return readPlace({ ...place, ...part }, 'Why', { figures, points, separators, mode: 'value' });
}

describe('readPlace', () => {
  it('puts a note on the edition’s figure, also where that is withheld', () => {
    for (const period of ['2012', '2013']) {
      expect(read({ period })).toMatchObject({
        ok: true,
        value: { kind: 'point', seriesId: 'a', period, editionId: 'myb-2013', markdown: 'Why' },
      });
    }
  });

  it('puts words below a high point, and above a low one', () => {
    expect(read({ period: '2012' })).toMatchObject({ value: { dy: 0.16 } });
    expect(read({ period: '2014' })).toMatchObject({ value: { dy: -0.16 } });
  });

  it('puts words on the last point to its left', () => {
    expect(read({ period: '2012' })).toMatchObject({ value: { dx: 0.06 } });
    expect(read({ period: '2014' })).toMatchObject({ value: { dx: -0.14 } });
  });

  it('says why where no edition states a figure', () => {
    expect(read({ period: '2015' })).toEqual({
      ok: false,
      reason: 'Nothing is stated there in 2015: a note needs a figure.',
    });
  });

  it('takes a span as it is', () => {
    expect(read({ kind: 'span' })).toMatchObject({ value: { from: '2012', to: '2013' } });
  });

  it.each([
    ['40,000', 40_000],
    ['-5', -5],
    ['--', 0],
  ])('reads the level %s in the notation of tables', (level, value) => {
    expect(read({ kind: 'level', level })).toMatchObject({ value: { kind: 'level', value } });
  });

  it.each(['', 'many', '10-20', 'W'])('refuses %j as a level, with a reason', (level) => {
    expect(read({ kind: 'level', level })).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/\w/) as string,
    });
  });
});
