import { expect, it } from 'vitest';
import { makeSeries } from '../observation-samples.ts';
import type { NotedRange } from './note-places.ts';
import { rangesOver } from './ranges-over.ts';

const rows = ['belgium', 'canada', 'china', 'germany'];
const series = rows.flatMap((name, row) =>
  ['quantity', 'value'].map((measure, index) =>
    makeSeries({ id: `${name}/${measure}`, label: name, measure, order: row * 2 + index }),
  ),
);

function range(from: string, to: string, first: string, last: string): NotedRange {
  return { on: 'range', from, to, first, last, count: { open: 1, resolved: 0 } };
}

const periods = ['2012', '2013', '2014'];

/** `+` a cell that is covered: a line for each row, quantity and value of each year. */
function draw(one: NotedRange): string[] {
  return rows.map((name) =>
    periods
      .flatMap((period) =>
        ['quantity', 'value'].map((measure) =>
          rangesOver([one], series, { seriesId: `${name}/${measure}`, period }).length > 0
            ? '+'
            : '.',
        ),
      )
      .join(''),
  );
}

it.each([
  [
    'a rectangle',
    range('canada/quantity', 'china/value', '2012', '2013'),
    ['......', '++++..', '++++..', '......'],
  ],
  [
    'one that begins and ends within a year',
    range('belgium/value', 'canada/quantity', '2012', '2013'),
    ['.++...', '.++...', '......', '......'],
  ],
  [
    'corners the wrong way round',
    range('china/value', 'canada/quantity', '2013', '2012'),
    ['......', '++++..', '++++..', '......'],
  ],
  [
    'periods that have no column',
    range('germany/quantity', 'germany/value', '2010', '2020'),
    ['......', '......', '......', '++++++'],
  ],
  [
    'a corner that is gone',
    range('gone', 'china/value', '2012', '2013'),
    ['......', '......', '......', '......'],
  ],
])('covers with %s', (_, one, drawn) => {
  expect(draw(one)).toEqual(drawn);
});

it('covers nothing of another table', () => {
  const one = range('belgium/quantity', 'germany/value', '2012', '2014');
  expect(rangesOver([one], series, { seriesId: 'elsewhere', period: '2013' })).toEqual([]);
});
