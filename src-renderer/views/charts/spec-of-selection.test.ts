import { describe, expect, it } from 'vitest';
import { specOfSelection, type ChosenCell } from './spec-of-selection.ts';

const cell = (
  seriesId: string,
  period: string,
  kind: ChosenCell['kind'] = 'number',
): ChosenCell => ({ seriesId, period, kind });

describe('specOfSelection', () => {
  it.each([
    {
      what: 'several periods as lines within them',
      cells: [cell('b', '2014'), cell('b', '2013'), cell('a', '2014'), cell('a', '2013')],
      spec: { type: 'line', seriesIds: ['b', 'a'], from: '2013', to: '2014' },
    },
    {
      what: 'one period of many rows as bars',
      cells: [cell('a', '2014', 'withheld'), cell('b', '2014')],
      spec: { type: 'bar', seriesIds: ['a', 'b'], from: '2014', to: '2014' },
    },
    {
      what: 'ranges as ranges, in time order',
      cells: [cell('a', '2013-Q2', 'range'), cell('a', '2013-Q1', 'range')],
      spec: { type: 'range', from: '2013-Q1', to: '2013-Q2' },
    },
    {
      what: 'a single cell as its row over all periods',
      cells: [cell('a', '2014')],
      spec: { type: 'line', seriesIds: ['a'], from: null, to: null },
    },
  ])('draws $what', ({ cells, spec }) => {
    expect(specOfSelection(cells, 'value')).toMatchObject(spec);
  });

  it('draws what the table shows: percent stays percent', () => {
    const cells = [cell('a', '2013-Q1', 'range'), cell('a', '2013-Q2', 'range')];
    expect(specOfSelection(cells, 'percent')).toMatchObject({ type: 'line', mode: 'percent' });
  });
});
