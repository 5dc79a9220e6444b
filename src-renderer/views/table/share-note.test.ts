import { describe, expect, it } from 'vitest';
import { describeWholes } from './share-note.ts';

const [printed, sum] = ['printed total', 'sum of rows'];
const column = (period: string, whole: string, measure = 'quantity') => ({
  period,
  measure,
  whole,
});

describe('describeWholes', () => {
  it('says once what all columns are shares of', () => {
    expect(describeWholes([column('2012', printed), column('2013', printed)])).toBe(
      'share in percent of the printed total',
    );
  });

  it('names the columns that are shares of something else', () => {
    expect(
      describeWholes([
        column('2012', printed),
        column('2013', printed),
        column('2014', sum),
        column('2015', printed),
        column('2016', sum),
      ]),
    ).toBe('share in percent of the printed total; of the sum of rows in 2014 and 2016');
  });

  it('names the measure where a period’s measures differ', () => {
    expect(
      describeWholes([
        column('2013', printed),
        column('2013', printed, 'value'),
        column('2014', sum),
        column('2014', printed, 'value'),
      ]),
    ).toBe('share in percent of the printed total; of the sum of rows in 2014 (quantity)');
  });

  it('says no more than it knows', () => expect(describeWholes([])).toBe('share in percent'));
});
