import { describe, expect, it } from 'vitest';
import { imports, modelOf } from './chart-samples.ts';
import { rowsOfChart } from './rows-of-chart.ts';

describe('rowsOfChart', () => {
  it('has every figure, gaps too, with status and reason', () => {
    const cells = { '2012': '--', '2013': '30 e', '2014': 'W', '2015': '4-9' };
    const rows = rowsOfChart(modelOf({ rows: { France: cells } }), 'en-US');
    expect(
      rows.map(({ period, value, low, high, flags, status, reason, text }) => [
        period,
        value,
        low,
        high,
        flags.join(''),
        status,
        reason,
        text,
      ]),
    ).toEqual([
      ['2012', 0, null, null, '', 'zero', '', '0'],
      ['2013', 30, 29.5, 30.5, 'e', 'number', '', '30'],
      ['2014', null, null, null, '', 'withheld', 'withheld', ''],
      ['2015', null, 4, 9, '', 'range', '', '4\u20139'],
    ]);
    expect(rows[0]).toMatchObject({ unit: 'kg', editionId: 'myb-2013', label: 'France' });
  });

  it('says the unit of what was calculated', () => {
    const unit = (mode: 'percent' | 'index') =>
      rowsOfChart(modelOf(imports, { mode }), 'en-US')[0]?.unit;
    expect([unit('percent'), unit('index')]).toEqual(['%', '2013 = 100']);
  });

  it('has the bars of a waterfall by their change, wholes by their amount', () => {
    const rows = rowsOfChart(modelOf(imports, { type: 'waterfall' }), 'en-US');
    expect(rows.map(({ label, value }) => [label, value])).toEqual([
      ['printed total', 109000],
      ['Belgium', 12370],
      ['Canada', -700],
      ['Mexico', -45],
      ['Other rows and rounding', -23425],
      ['printed total', 97200],
    ]);
  });
});
