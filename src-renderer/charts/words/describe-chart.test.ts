import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '#domain/charts/chart.ts';
import { imports, modelOf, sourcesOf, specOf, type Sample } from '../chart-samples.ts';
import { chartModel } from '../model/chart-model.ts';
import { chartWords } from './chart-words.ts';
import { describeChart } from './describe-chart.ts';

function say(sample: Sample, about: Partial<ChartSpec> = {}): string {
  const model = modelOf(sample, about);
  const words = chartWords(model, { title: '', subtitle: '', note: '' });
  return describeChart(model, words, 'en-US');
}

describe('describeChart', () => {
  it('says what it shows, what is marked, ends, extremes, change since 2013 and gaps', () => {
    const cells = { '2011': '9', '2012': '40 e', '2013': '10', '2014': 'W', '2015': '15' };
    expect(say({ rows: { France: cells } })).toBe(
      'World refinery production. Kilograms, 2011 to 2015. 2013 is marked as the baseline. ' +
        'France: 9 in 2011; 15 in 2015; highest 40 in 2012; +50% since 2013; 1 gap (withheld).',
    );
  });

  it('says the notes on it last, with figures for references', () => {
    const mark = { kind: 'span', annotationId: 'n', from: '2012', to: '2013', at: 0 } as const;
    const markdown = 'It made {{france@2013}}\n\nof it';
    const note = { id: 'n', target: '', markdown, createdAt: 0, updatedAt: 0 };
    const sample: Sample = { rows: { france: { '2012': '40', '2013': '33 e' } } };
    const sources = { ...sourcesOf(sample), annotations: [note] };
    const model = chartModel(specOf(sample, { marks: [mark] }), sources);
    const words = chartWords(model, { title: '', subtitle: '', note: '' });
    expect(describeChart(model, words, 'en-US')).toMatch(
      / Note, 2012 to 2013: It made 33\u1d49 kg of it\.$/,
    );
  });

  it('says ranges by both ends', () => {
    expect(say({ rows: { price: { '2013-Q1': '485-500', '2013-Q4': '685-690' } } })).toContain(
      'price: 485 to 500 in 1st quarter 2013; 685 to 690 in 4th quarter 2013.',
    );
  });

  it('says both figures of a pair, and the bars of a waterfall', () => {
    expect(say(imports, { type: 'dumbbell' })).toContain('Belgium: 8,930 in 2012, 21,300 in 2013.');
    expect(say(imports, { type: 'waterfall' })).toContain(
      '2012: 109,000, printed total. Belgium: +12,370. Canada: \u2212700.',
    );
  });

  it('tells a dozen rows and counts the rest', () => {
    const rows = Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`row ${index}`, { '2013': '1' }]),
    );
    expect(say({ rows })).toMatch(/row 11: 1 in 2013\. And 3 more rows\.$/);
  });

  it('says why nothing is drawn', () => {
    expect(say({ rows: { a: { '2013': 'W' } } })).toMatch(/can be drawn: withheld\.$/);
  });
});
