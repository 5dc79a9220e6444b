import { describe, expect, it } from 'vitest';
import type { ChartMark } from '#domain/charts/chart.ts';
import { sourcesOf, specOf, type Sample } from '../chart-samples.ts';
import { ChartFigures } from '../model/chart-figures.ts';
import { describeMarkPlace, nameMarkPlace } from './name-mark.ts';

const sample: Sample = { rows: { France: { '2013': '20' }, Canada: { '2013': '5' } } };
const figures = new ChartFigures(specOf(sample), sourcesOf(sample));
const point: ChartMark = {
  kind: 'point',
  annotationId: 'n',
  seriesId: 'France',
  period: '2013',
  dx: 0.1,
  dy: -0.2,
};
const span: ChartMark = { kind: 'span', annotationId: 'n', from: '2012', to: '2013', at: 0.25 };
const level: ChartMark = { kind: 'level', annotationId: 'n', value: 40000, at: 0.5 };

describe('nameMarkPlace', () => {
  it.each<[ChartMark, string, string]>([
    [point, 'kilograms', 'France, 2013'],
    [{ ...point, seriesId: 'gone' }, 'kilograms', 'a row that is not drawn, 2013'],
    [span, 'kilograms', '2012 to 2013'],
    [{ ...span, to: '2012' }, 'kilograms', '2012'],
    [level, 'kilograms', 'at 40,000 kilograms'],
    [{ ...level, value: -5 }, 'index, 2013 = 100', 'at \u22125 (index, 2013 = 100)'],
    [level, '', 'at 40,000'],
  ])('of %o on an axis in %s is %s', (mark, axisTitle, name) => {
    expect(nameMarkPlace(mark, { figures, axisTitle, mode: 'value' }, 'en')).toBe(name);
  });
});

describe('describeMarkPlace', () => {
  it.each<[ChartMark, string]>([
    [point, '10% right of the point and 20% above it'],
    [{ ...point, dx: -0.04, dy: 0.06 }, '4% left of the point and 6% below it'],
    [span, '25% of the way down'],
    [level, '50% of the way across'],
  ])('says where the words of %o are', (mark, place) => {
    expect(describeMarkPlace(mark, 'en')).toBe(place);
  });
});
