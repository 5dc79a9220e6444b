import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from './editions.ts';
import { Figures } from './figures.ts';
import { measure } from './measure.ts';
import { makeTable, observe } from './observation-samples.ts';

const edition = makeWorkingEdition('working', 'Working edition', 0);

/** The interval of the first of a series' cells, which stand in the years from 2013 on. */
function intervalOf(significantDigits: number, ...cells: [string, ...string[]]) {
  const figures = Object.fromEntries(
    cells.map((text, index) => [String(2013 + index), observe(text)]),
  );
  const all = new Figures(
    [edition],
    [{ seriesId: 'a', editionId: 'working', tableId: 'table', figures }],
  );
  return measure(observe(cells[0]), makeTable({ significantDigits }), all).interval;
}

describe('measure', () => {
  it('takes the rounding from the table: 97,200 to three digits is within 50', () => {
    expect(intervalOf(3, '97,200')).toEqual({ low: 97150, high: 97250 });
  });

  it('takes another rounding in a table of two digits: 150 is within 5', () => {
    expect(intervalOf(2, '150')).toEqual({ low: 145, high: 155 });
  });

  it('takes the reporting unit from every figure of the series', () => {
    expect(intervalOf(3, '97')).toEqual({ low: 96.5, high: 97.5 });
    expect(intervalOf(3, '97', '97.2')).toEqual({ low: 96.95, high: 97.05 });
  });

  it('gives what states no amount no interval', () => {
    expect(intervalOf(3, 'W')).toBeNull();
  });

  it('keeps the observation', () => {
    const observation = observe('97');
    expect(measure(observation, makeTable(), new Figures([], [])).observation).toBe(observation);
  });
});
