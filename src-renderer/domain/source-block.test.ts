import { describe, expect, it } from 'vitest';
import { makeFigures } from './figure-samples.ts';
import { makeSeries } from './observation-samples.ts';
import { sourceFigures } from './source-block.ts';

const figures = makeFigures({
  'myb-2013': { a: { '2013': '30,000' } },
  working: { a: { '2014': '25,000' }, b: { '2014': '7,000' } },
});
const source = { cites: 'USGS, 2015', locator: 'p. 3' };
const places = [
  { series: makeSeries({ id: 'a' }), period: '2013' },
  { series: makeSeries({ id: 'a' }), period: '2014' },
  { series: makeSeries({ id: 'b' }), period: '2014' },
];

describe('sourceFigures', () => {
  it('gives a source to what the edition states, in one step', () => {
    const step = sourceFigures(places, 'working', source, figures, 7);
    expect(step).toMatchObject({ ok: true, value: { label: 'Source of 2 figures' } });
    expect(step.ok ? step.value?.changes : []).toMatchObject([
      { seriesId: 'a', period: '2014', before: { cites: '' }, after: source },
      { seriesId: 'b', period: '2014', before: { cites: '' }, after: source },
    ]);
  });

  it('does nothing where all have it, and says so where there is none', () => {
    const none = { cites: '', locator: '' };
    expect(sourceFigures(places, 'working', none, figures, 7)).toEqual({ ok: true, value: null });
    expect(sourceFigures(places.slice(0, 1), 'working', source, figures, 7)).toEqual({
      ok: false,
      reason: 'The edition that edits go to states none of these figures.',
    });
  });
});
