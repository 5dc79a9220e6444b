import { describe, expect, it } from 'vitest';
import { makeColumn, makeEvidence } from './check-samples.ts';
import { checkDisclosure } from './disclosure.ts';

const check = (column: Record<string, string>) => checkDisclosure(makeColumn(column))[0];

describe('checkDisclosure', () => {
  it('finds a single withheld row that the total gives away', () => {
    // 100 - 60 - 15, each within half a unit.
    const found = check({ a: '60', b: 'W', c: '15', total: '100' });
    expect(found).toMatchObject({
      id: 'disclosure/b/2013',
      result: 'suspect',
      computed: 25,
      limit: 1.5,
    });
    expect(found?.message).toContain('as 25 kg, give or take 1.5.');
  });

  it('finds a withheld total that the rows give away', () => {
    expect(check({ a: '60', b: '15', total: 'W' })).toMatchObject({
      id: 'disclosure/total/2013',
      result: 'suspect',
      computed: 75,
      limit: 1,
    });
  });

  it('tells what follows from a range as one', () => {
    // 100 less 10 to 20, each within half a unit.
    const found = check({ a: '10-20', b: 'W', c: '15', total: '100' });
    expect(found).toMatchObject({ result: 'suspect', computedSpan: { low: 65, high: 75 } });
    expect(found).toMatchObject({ computed: 70, limit: 6.5 });
    expect(found?.message).toContain('as 65 to 75 kg, give or take 1.5.');
  });

  it.each([
    ['two are withheld', { a: 'W', b: 'W', total: '100' }, '2 figures are withheld'],
    ['another is not available', { a: 'W', b: 'NA', total: '100' }, 'another figure is not known'],
    ['the total is withheld too', { a: 'W', b: '15', total: 'W' }, '2 figures are withheld'],
    ['no total is printed', { a: 'W', b: '15' }, null],
  ])('is content where %s', (_, column, why) => {
    const found = check(column);
    if (why === null) expect(found).toBeUndefined();
    else {
      expect(found).toMatchObject({ result: 'ok' });
      expect(found?.message).toContain(why);
    }
  });

  it('is content where the period has no total', () => {
    const cells = {
      'myb-2013': { a: { '2013': 'W' }, b: { '2013': '5' }, total: { '2012': '9' } },
    };
    expect(checkDisclosure(makeEvidence({ cells }))).toMatchObject([
      {
        result: 'ok',
        message: 'a, 2013: withheld, and not to be computed back, since no total is printed.',
      },
    ]);
  });

  it('does not count on rows that are not listed', () => {
    const cells = {
      'myb-2013': {
        a: { '2013': 'W' },
        b: { '2013': '60' },
        c: { '2012': '5' },
        total: { '2013': '100' },
      },
    };
    expect(checkDisclosure(makeEvidence({ cells }))).toMatchObject([
      { result: 'suspect', computed: 40 },
    ]);
  });

  it('has nothing to say where nothing is withheld', () => {
    expect(check({ a: '60', b: '40', total: '100' })).toBeUndefined();
  });
});
