import { describe, expect, it } from 'vitest';
import { makeFigures, type Cells } from '../figure-samples.ts';
import { latest } from '../view.ts';
import { makeSeries, makeTable } from '../observation-samples.ts';
import type { Series } from '../observations.ts';
import type { Check } from './check.ts';
import type { Claim, Formula } from './claims.ts';
import { runChecks } from './run-checks.ts';

/** One series in each unit that claims meet; `total` has the parts `a` to `c`. */
const series: ReadonlyArray<Series> = [
  ...['a', 'b', 'c'].map((id, order) => makeSeries({ id, order, parentId: 'total' })),
  makeSeries({ id: 'total', role: 'total', order: 3 }),
  ...Object.entries({
    tons: 't',
    more: 't',
    percent: '%',
    premium: '%',
    price: 'USD/kg',
    yuan: 'CNY/kg',
    rate: 't/yr',
  }).map(([id, unit], index) =>
    makeSeries({ id, unit, role: 'single', order: 4 + index, measure: id }),
  ),
];

/** What the claim comes to on these cells, `2013` where no period is named. */
function check(claim: Claim, cells: Cells[string]): Check[] {
  return runChecks({
    tables: [makeTable()],
    series,
    figures: makeFigures({ 'myb-2013': cells }),
    view: latest,
    claims: [claim],
  }).filter(({ id }) => id.includes('/claim/'));
}

const on2013 = (cells: Record<string, string>): Cells[string] =>
  Object.fromEntries(Object.entries(cells).map(([id, text]) => [id, { '2013': text }]));

const equals = (stated: string, formula: Formula): Claim => ({
  id: 'claim',
  kind: 'equals',
  check: 'statement',
  says: 'The claim',
  stated,
  formula,
});

describe('a figure that follows from others', () => {
  const restated = equals('tons', { kind: 'amount', of: [{ series: 'total' }] });

  it('agrees in another unit when the intervals meet', () => {
    expect(check(restated, on2013({ tons: '97', total: '97,200' }))).toMatchObject([
      { id: 'statement/claim/2013', result: 'ok', printed: 97, computed: 97.2, limit: 0.55 },
    ]);
  });

  it('is suspect when they do not', () => {
    const [found] = check(restated, on2013({ tons: '96', total: '97,200' }));
    expect(found).toMatchObject({ result: 'suspect', printed: 96, computed: 97.2 });
    expect(found?.message).toContain('rounding does not explain the difference');
  });

  it('is checked in every year that has both, and in no other', () => {
    const cells = {
      tons: { '2012': '109', '2013': '97', '2014': 'W', '2015': '90 f' },
      total: { '2012': '109,000', '2014': '80,000', '2015': '70,000' },
    };
    expect(check(restated, cells).map(({ period }) => period)).toEqual(['2012']);
  });

  it('can be a share', () => {
    const share = equals('percent', {
      kind: 'share',
      part: { series: 'a' },
      whole: { series: 'total' },
    });
    expect(check(share, on2013({ percent: '27%', a: '26,000', total: '97,200' }))).toMatchObject([
      { result: 'ok', printed: 27 },
    ]);
    expect(check(share, on2013({ percent: '28%', a: '26,000', total: '97,200' }))).toMatchObject([
      { result: 'suspect' },
    ]);
    expect(check(share, on2013({ percent: '>50', a: '60', total: '100' }))).toMatchObject([
      { result: 'ok', printed: 50, computed: 60 },
    ]);
    expect(check(share, on2013({ percent: '28%', a: '26,000', total: '--' }))).toEqual([]);
  });

  const change = equals('percent', {
    kind: 'percent',
    from: { series: 'total', when: 'year-before' },
    to: { series: 'total' },
  });

  it('can be a percent of change', () => {
    const cells = { percent: { '2013': '-11%' }, total: { '2012': '109,000', '2013': '97,200' } };
    expect(check(change, cells)).toMatchObject([{ result: 'ok', printed: -11 }]);
    expect(check(change, { ...cells, percent: { '2013': '11%' } })).toMatchObject([
      { result: 'suspect' },
    ]);
  });

  it('says what the year before must have been where it is not listed', () => {
    const [found] = check(change, on2013({ percent: '-5%', total: '161' }));
    expect(found).toMatchObject({ result: 'ok', printed: -5 });
    expect(found?.computed).toBeCloseTo(169.47, 2);
    expect(found?.message).toContain('so that 2012 was 169.5 kg (168.1 to 170.9)');
  });

  it('can be a difference, between years or yearends', () => {
    const difference = equals('more', {
      kind: 'difference',
      from: { series: 'tons', when: 'yearend-before' },
      to: { series: 'tons', when: 'yearend' },
    });
    const stocks = { more: { '2013': '1,470' }, tons: { '2013-12-31': '2,030' } };
    expect(check(difference, stocks)).toMatchObject([{ result: 'ok', computed: 560, limit: 10 }]);
    const both = { ...stocks, tons: { '2012-12-31': '700', '2013-12-31': '2,030' } };
    expect(check(difference, both)).toMatchObject([{ result: 'suspect', computed: 1330 }]);
    const impossible = { ...stocks, tons: { '2013-12-31': '1,000' } };
    expect(check(difference, impossible)).toMatchObject([{ result: 'suspect', computed: -470 }]);
  });
});

describe('a sum that cannot exceed another', () => {
  const claim: Claim = {
    id: 'claim',
    kind: 'at-most',
    says: 'Part and whole',
    of: [{ series: 'tons' }],
    limit: [{ series: 'total' }],
  };

  it.each([
    ['7', '12,600', 'ok'],
    ['13', '12,600', 'ok'], // 12.5 to 13.5 reaches down to 12.65.
    ['14', '12,600', 'suspect'],
  ])('%s t of %s kg: %s', (tons, total, result) => {
    expect(check(claim, on2013({ tons, total }))).toMatchObject([{ kind: 'parts', result }]);
  });

  it('can be held against a number', () => {
    const hundred: Claim = {
      ...claim,
      of: [{ series: 'percent' }, { series: 'premium' }],
      limit: 100,
    };
    expect(check(hundred, on2013({ percent: '90%', premium: '3%' }))).toMatchObject([
      { result: 'ok', printed: 100, computed: 93 },
    ]);
    expect(check(hundred, on2013({ percent: '90%', premium: '12%' }))).toMatchObject([
      { result: 'suspect' },
    ]);
  });
});

describe('a ratio', () => {
  const ceiling: Claim = {
    id: 'claim',
    kind: 'ceiling',
    says: 'Content',
    ratio: { name: 'one', over: [{ series: 'tons' }], under: [{ series: 'more' }] },
    ceiling: 0.827,
    because: 'the oxide holds no more than',
  };

  it('is suspect above its ceiling, whatever was rounded', () => {
    expect(check(ceiling, on2013({ tons: '1,040', more: '1,200' }))).toMatchObject([
      { result: 'suspect', printed: 1040, limit: 0.827 },
    ]);
    expect(check(ceiling, on2013({ tons: '7', more: '10' }))).toMatchObject([{ result: 'ok' }]);
    // 0.833, but 995 / 1,205 is 0.826.
    expect(check(ceiling, on2013({ tons: '1,000', more: '1,200' }))).toMatchObject([
      { result: 'ok' },
    ]);
  });

  it('agrees with another when their intervals meet', () => {
    const same: Claim = {
      id: 'claim',
      kind: 'same-ratio',
      year: '2013',
      says: 'Yuan per dollar',
      ratios: [
        { name: 'the price', over: [{ series: 'yuan' }], under: [{ series: 'price' }] },
        { name: 'the plan', over: [{ series: 'tons' }], under: [{ series: 'more' }] },
      ],
    };
    const prices = { yuan: '4,290', price: '692' };
    expect(check(same, on2013({ ...prices, tons: '6,200', more: '1,000' }))).toMatchObject([
      { result: 'ok' },
    ]);
    expect(check(same, on2013({ ...prices, tons: '6,420', more: '1,000' }))).toMatchObject([
      { result: 'suspect', computed: 6.42 },
    ]);
    expect(check(same, on2013(prices))).toEqual([]);
  });
});

describe('almost triple', () => {
  const reading = (series: string) => ({
    name: series,
    over: [{ series }],
    under: [{ series: 'rate' }],
  });
  const claim: Claim = {
    id: 'claim',
    kind: 'times',
    year: '2013',
    times: 3,
    says: 'Almost three times',
    readings: [reading('tons'), reading('more')],
  };

  it.each([
    ['2.9', '2.7', 'ok'],
    ['2.9', '3.9', 'note'],
    ['3.9', '2.9', 'note'],
    ['3.9', '2.1', 'suspect'],
  ])('is right of %s and %s: %s', (tons, more, result) => {
    expect(check(claim, on2013({ tons, more, rate: '1.00' }))).toMatchObject([{ result }]);
  });
});

describe('look-alikes', () => {
  const claim: Claim = {
    id: 'claim',
    kind: 'look-alikes',
    says: 'Two figures',
    figures: [
      { series: 'tons', name: 'the estimate', change: { of: 'total' } },
      { series: 'more', name: 'the count', change: { stated: 'percent' } },
    ],
  };

  it('are noted where they differ', () => {
    const cells = {
      ...on2013({ tons: '415', more: '400', percent: '4%' }),
      total: { '2012': '405,000', '2013': '415,000' },
    };
    expect(check(claim, cells)).toMatchObject([
      {
        result: 'note',
        message:
          'Two figures: 415 t (+2.5%) is the estimate; 400 t (+4%) is the count. They are two series and are not compared.',
      },
    ]);
  });

  it('are in order where they agree', () => {
    expect(check(claim, on2013({ tons: '400', more: '400' }))).toMatchObject([{ result: 'ok' }]);
  });
});

describe('a range judged from other figures', () => {
  const claim: Claim = {
    id: 'claim',
    kind: 'within',
    says: 'Judged from imports',
    range: 'more',
    of: 'tons',
  };

  it('notes the years of its span that lie outside', () => {
    const cells = {
      more: { '2009/2013': '100-150' },
      tons: { '2008': '20', '2011': '151', '2012': '109', '2013': '97' },
    };
    const found = check(claim, cells).map(({ period, result, printed }) => [
      period,
      result,
      printed,
    ]);
    expect(found).toEqual([
      ['2011', 'ok', 150], // 150.5 is where rounding meets.
      ['2012', 'ok', 100],
      ['2013', 'note', 100],
    ]);
  });
});

describe('an order', () => {
  const claim: Claim = {
    id: 'claim',
    kind: 'order',
    year: '2013',
    total: 'total',
    says: 'Leading',
    first: ['a', 'b'],
  };

  it.each([
    [{ a: '30', b: '20', c: '10' }, 'ok'],
    [{ a: '20', b: '20', c: '10' }, 'ok'],
    [{ a: '20', b: '30', c: '10' }, 'suspect'],
    [{ a: '30', b: '10', c: '20' }, 'suspect'],
  ])('of %j: %s', (cells, result) => {
    expect(check(claim, on2013({ ...cells, total: '60' }))).toMatchObject([{ result }]);
  });

  it('is not checked where a figure is missing', () => {
    expect(check(claim, on2013({ a: '30', b: 'W', total: '60' }))).toEqual([]);
  });
});

describe('a word of degree', () => {
  const check2013 = (
    word: Extract<Claim, { kind: 'movement' }>['word'],
    from: string,
    to: string,
  ) =>
    check(
      {
        id: 'claim',
        kind: 'movement',
        year: '2013',
        says: 'Production',
        from: { series: 'a', when: 'year-before' },
        to: { series: 'a' },
        word,
      },
      { a: { '2012': from, '2013': to } },
    ).map(({ result }) => result);

  it.each([
    ['slightly up', '783', '799', ['ok']],
    ['slightly up', '783', '900', ['suspect']],
    ['slightly down', '783', '780', ['ok']],
    ['unchanged', '7', '7', ['ok']],
    ['unchanged', '783', '799', ['suspect']],
    ['well up', '13', '33', ['ok']],
    ['well down', '8', '3', ['ok']],
    ['well down', '3', '8', ['suspect']],
    ['slightly up', '3', '3', ['ok']], // 2.5 to 3.5: rounding may hide it.
    ['well up', '--', '5', []],
    ['well up', 'NA', '5', []],
  ] as const)('%s of %s to %s', (word, from, to, results) => {
    expect(check2013(word, from, to)).toEqual(results);
  });
});
