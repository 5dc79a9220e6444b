import { describe, expect, it } from 'vitest';
import { lightTheme } from '../palette.ts';
import { bringForward } from './highlight.ts';
import { asDatasets, type LodeChart, type LodeDataset } from './lode-chart.ts';

function chart(type: 'line' | 'bar', part: object = {}): LodeChart {
  const datasets: LodeDataset[] = ['a', 'b'].map((seriesId) => ({
    type,
    seriesId,
    data: [1, 2],
    borderColor: '#123456',
    backgroundColor: ['#123456', lightTheme.paper],
    ...part,
  }));
  return { type, data: { labels: ['x', 'y'], datasets: asDatasets(datasets) } };
}

function drawn(one: LodeChart): LodeDataset[] {
  return one.data.datasets as LodeDataset[];
}

describe('bringForward', () => {
  it('keeps one series as it is and greys the rest, estimates still hollow', () => {
    const [a, b] = drawn(bringForward(chart('bar'), 'a', lightTheme));
    expect(a).toEqual(drawn(chart('bar'))[0]);
    expect(b?.borderColor).not.toBe('#123456');
    expect(b?.backgroundColor).toEqual([expect.stringMatching(/^#/), lightTheme.paper]);
  });

  it('gives a grey series a colour while it is in front', () => {
    const [grey = ''] = lightTheme.greys;
    const ground = [grey, lightTheme.paper];
    const many = chart('bar', { borderColor: grey, backgroundColor: ground });
    expect(drawn(bringForward(many, 'a', lightTheme))[0]).toMatchObject({
      borderColor: lightTheme.colours[0],
      backgroundColor: [lightTheme.colours[0], lightTheme.paper],
    });
  });

  it('draws a line last, but leaves areas in the order in which they stand', () => {
    expect(drawn(bringForward(chart('line'), 'a', lightTheme))[0]).toMatchObject({ order: -1 });
    const [area] = drawn(bringForward(chart('line', { fill: 'stack' }), 'a', lightTheme));
    expect(area?.order).toBeUndefined();
  });

  it('leaves a chart alone that does not draw the series', () => {
    const whole = chart('line');
    expect(bringForward(whole, 'other', lightTheme)).toBe(whole);
  });
});
