import { describe, expect, it } from 'vitest';
import type { ChartMark, ChartSpec } from './chart.ts';
import { makeChart } from './chart-samples.ts';
import { convertLevels } from './convert-levels.ts';

const level: ChartMark = { kind: 'level', annotationId: 'n', value: 300_000, at: 0.5 };
const span: ChartMark = { kind: 'span', annotationId: 'm', from: '2012', to: '2013', at: 0 };

function convert(spec: Partial<ChartSpec>, converted: ReadonlyArray<string> = ['a', 'b']) {
  const chart = makeChart({ seriesIds: ['a', 'b'], spec: { marks: [level, span], ...spec } });
  return convertLevels([chart], new Set(converted), { factor: 0.001 });
}

describe('convertLevels', () => {
  it('converts the number of a level with the figures on its axis', () => {
    expect(convert({})).toMatchObject([
      { on: 'chart', after: { spec: { marks: [{ kind: 'level', value: 300 }, span] } } },
    ]);
    expect(convert({ secondAxis: ['b'] }, ['a'])).toHaveLength(1);
    expect(convert({ mode: 'index', marks: [{ ...level, mode: 'value' }] })).toHaveLength(1);
  });

  it.each<[string, Partial<ChartSpec>, string[]]>([
    ['has no unit', { mode: 'index' }, ['a', 'b']],
    ['was written on an index', { marks: [{ ...level, mode: 'index' }] }, ['a', 'b']],
    ['is a part of a hundred', { type: 'stacked-100' }, ['a', 'b']],
    ['shares its axis with rows that keep their unit', {}, ['a']],
    ['is not there', { marks: [span] }, ['a', 'b']],
  ])('leaves charts alone whose level %s', (_what, spec, converted) => {
    expect(convert(spec, converted)).toEqual([]);
  });
});
