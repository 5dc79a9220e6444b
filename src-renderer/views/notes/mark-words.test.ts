import { expect, it } from 'vitest';
import type { ChartMark } from '#domain/charts/chart.ts';
import { nameMark } from './mark-words.ts';

it.each<[ChartMark, string]>([
  [{ kind: 'point', annotationId: 'n', seriesId: 'a', period: '2013', dx: 0, dy: 0 }, '2013'],
  [{ kind: 'span', annotationId: 'n', from: '2009', to: '2013', at: 0 }, '2009 to 2013'],
  [{ kind: 'span', annotationId: 'n', from: '2009', to: '2009', at: 0 }, '2009'],
  [{ kind: 'level', annotationId: 'n', value: 5000, at: 0 }, 'at the level 5,000'],
  [{ kind: 'level', annotationId: 'n', value: -2.5, at: 0 }, 'at the level −2.5'],
])('names the place of %j', (mark, words) => {
  expect(nameMark(mark, 'en-US')).toBe(words);
});
