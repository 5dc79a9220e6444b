import { describe, expect, it } from 'vitest';
import type { ChartMark } from '#domain/charts/chart.ts';
import { modelOf, sourcesOf, specOf, type Sample } from '../chart-samples.ts';
import { chartModel } from './chart-model.ts';

const sample: Sample = {
  rows: { a: { '2012': '10', '2013': '--' }, b: { '2012': '5', '2013': '7' } },
};

describe('a log axis', () => {
  it.each(['dumbbell', 'slope'] as const)('has a gap at zero in a %s, with the reason', (type) => {
    const { content } = modelOf(sample, { type, scale: 'log', against: '2012', period: '2013' });
    if (content.kind !== 'pair') throw new Error(content.kind);
    expect(content.pair.rows.map(({ to }) => to.y ?? to.gap)).toEqual([
      'zero, which a log axis cannot show',
      7,
    ]);
  });

  it('leaves a worthless row out of a scatter, with the reason', () => {
    const about = { measure: 'value', unit: 'kUSD' };
    const of = (label: string) => ({
      [label]: { label, measure: 'quantity', unit: 'kg' },
      [`${label}/value`]: { ...about, label },
    });
    const scattered: Sample = {
      rows: {
        Canada: { '2013': '26,000' },
        'Canada/value': { '2013': '14,900' },
        Peru: { '2013': '300' },
        'Peru/value': { '2013': '--' },
      },
      about: { ...of('Canada'), ...of('Peru') },
    };
    const { content } = modelOf(scattered, { type: 'scatter', scale: 'log', period: '2013' });
    if (content.kind !== 'scatter') throw new Error(content.kind);
    expect(content.scatter.points.map(({ label }) => label)).toEqual(['Canada']);
    expect(content.scatter.left).toEqual([
      'Peru: its unit value is zero, which a log axis cannot show.',
    ]);
  });

  it('has no place for a level at zero or below, whose words stand below the picture', () => {
    const level: ChartMark = { kind: 'level', annotationId: 'n', value: 0, at: 0, mode: 'value' };
    const annotation = { id: 'n', target: '', markdown: 'Nil', createdAt: 0, updatedAt: 0 };
    const sources = { ...sourcesOf(sample), annotations: [annotation] };
    const marksOf = (scale: 'linear' | 'log') =>
      chartModel(specOf(sample, { scale, marks: [level] }), sources).marks;
    expect(marksOf('linear').placed).toHaveLength(1);
    expect(marksOf('log').unplaced).toHaveLength(1);
  });
});
