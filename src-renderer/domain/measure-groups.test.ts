import { describe, expect, it } from 'vitest';
import { groupMeasures } from './measure-groups.ts';
import { makeSeries } from './observation-samples.ts';

const ids = (rows: ReadonlyArray<{ readonly id: string }>) => rows.map(({ id }) => id);

describe('groupMeasures', () => {
  it('parts measures and units, each with its rows and total in document order', () => {
    const groups = groupMeasures([
      makeSeries({ id: 'total/value', order: 4, measure: 'value', unit: 'kUSD', role: 'total' }),
      makeSeries({ id: 'total', order: 3, role: 'total' }),
      makeSeries({ id: 'b', order: 2 }),
      makeSeries({ id: 'a', order: 1 }),
      makeSeries({ id: 'a/value', order: 1, measure: 'value', unit: 'kUSD' }),
      makeSeries({ id: 'in tons', order: 9, unit: 't' }),
    ]);
    expect(
      groups.map(({ measure, unit, rows, total }) => [measure, unit, ids(rows), total?.id]),
    ).toEqual([
      ['production', 'kg', ['a', 'b'], 'total'],
      ['value', 'kUSD', ['a/value'], 'total/value'],
      ['production', 't', ['in tons'], undefined],
    ]);
  });

  it('takes single rows where nothing is part of a total, and no subtotals', () => {
    const [group] = groupMeasures([
      makeSeries({ id: 'a', role: 'single' }),
      makeSeries({ id: 'under', role: 'subtotal' }),
    ]);
    expect(group).toMatchObject({ rows: [{ id: 'a' }], total: null, addsUp: false });
  });

  it('takes the total that the rows name', () => {
    const [group] = groupMeasures([
      makeSeries({ id: 'other', role: 'total' }),
      makeSeries({ id: 'named', role: 'total' }),
      makeSeries({ id: 'a', parentId: 'named' }),
    ]);
    expect(group?.total?.id).toBe('named');
  });
});
