import { describe, expect, it } from 'vitest';
import { modelOf, type Sample } from '../chart-samples.ts';
import { lightTheme } from '../palette.ts';
import { chartWords } from '../words/chart-words.ts';
import { composeChart } from './compose.ts';
import { heightOfRows, rowsDown } from './rows-down.ts';

const rows = Array.from({ length: 200 }, (_, row) => [`row ${row}`, { '2012': '1', '2013': '2' }]);
const sample: Sample = { rows: Object.fromEntries(rows) };

function panel(type: 'line' | 'dumbbell') {
  const model = modelOf(sample, { type, against: '2012', period: '2013' });
  const words = chartWords(model, { title: '', subtitle: '', note: '' });
  const look = { theme: lightTheme, locale: 'en-US', size: 12 };
  const found = composeChart(model, words, look)?.panels[0];
  if (found === undefined) throw new Error('No panel.');
  return found.configuration;
}

describe('rowsDown', () => {
  it('counts the names of a dumbbell, and none of lines', () => {
    expect([rowsDown(panel('dumbbell')), rowsDown(panel('line'))]).toEqual([200, 0]);
  });

  it('gives each name a line, and the axis some', () => {
    expect(heightOfRows(panel('dumbbell'), 12)).toBe(200 * 16.2 + 60);
    expect(heightOfRows(panel('line'), 12)).toBe(0);
  });
});
