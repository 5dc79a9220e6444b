import { describe, expect, it } from 'vitest';
import { makeFigures } from '../figure-samples.ts';
import { latest } from '../view.ts';
import { makeSeries, makeTable } from '../observation-samples.ts';
import { checkCapacities } from './capacities.ts';
import { Evidence } from './evidence.ts';

const tables = { production: 'production', capacity: 'capacity', plants: 'plants' };

interface Country {
  readonly total: string;
  /** Capacity by company. */
  readonly capacities: Readonly<Record<string, string>>;
  /** Output by company. */
  readonly outputs?: Readonly<Record<string, string>>;
  readonly basis?: string;
}

/** A country's total in kilograms against its plants in metric tons. */
function check({ total, capacities, outputs = {}, basis = 'primary' }: Country) {
  const country = 'Russia';
  const series = [
    makeSeries({ id: 'total', tableId: 'production', label: country, country, basis }),
    ...Object.keys(capacities).map((entity) =>
      makeSeries({
        id: `capacity/${entity}`,
        tableId: 'capacity',
        country,
        entity,
        location: 'here',
        indicator: 'capacity',
        measure: 'capacity',
        unit: 't/yr',
        role: 'single',
      }),
    ),
    ...Object.keys(outputs).map((entity) =>
      makeSeries({ id: `plants/${entity}`, tableId: 'plants', country, entity, unit: 't' }),
    ),
  ];
  const cells = Object.fromEntries([
    ['total', { '2013': total }],
    ...Object.entries(capacities).map(([name, text]) => [`capacity/${name}`, { '2013': text }]),
    ...Object.entries(outputs).map(([name, text]) => [`plants/${name}`, { '2013': text }]),
  ]);
  const evidence = new Evidence({
    tables: Object.values(tables).map((id) => makeTable({ id, significantDigits: 3 })),
    series,
    figures: makeFigures({ 'myb-2013': cells }),
    view: latest,
  });
  return checkCapacities(evidence, tables);
}

describe('checkCapacities', () => {
  it('holds a range of production against the most that the plants can make', () => {
    const [within] = check({ total: '18,000-22,000', capacities: { A: '10-15', B: '5' } });
    expect(within).toMatchObject({ result: 'ok', printed: 20, computed: 18 });
    expect(within?.message).toContain('made 18 to 22 t in 2013;');
    expect(within?.message).toContain('could make 15 to 20 t/yr. That fits.');
    const [beyond] = check({ total: '21,000-22,000', capacities: { A: '10-15', B: '5' } });
    expect(beyond).toMatchObject({ result: 'suspect', printed: 20, computed: 21 });
  });

  it('passes a country whose plants can make what it made', () => {
    expect(check({ total: '12,600', capacities: { A: '15', B: '5' } })).toMatchObject([
      { result: 'ok', printed: 20, computed: 12.6, limit: 0.05 },
    ]);
  });

  it('suspects one that made more', () => {
    expect(check({ total: '20,600', capacities: { A: '15', B: '5' } })).toMatchObject([
      { result: 'suspect', printed: 20, computed: 20.6 },
    ]);
  });

  it('only notes it where a plant has no capacity', () => {
    const [found] = check({ total: '72,000', capacities: { A: '70', B: 'NA', C: 'NA' } });
    expect(found).toMatchObject({ result: 'note', printed: 70, computed: 72 });
    expect(found?.message).toContain('No capacity is given for B and C.');
  });

  it('only notes it where the total takes in secondary production', () => {
    const basis = 'primary and secondary';
    expect(check({ total: '72,000', capacities: { A: '70' }, basis })).toMatchObject([
      { result: 'note' },
    ]);
  });

  it('suspects a rest that the other plants cannot have made', () => {
    const found = check({
      total: '12,600',
      capacities: { A: '15', B: '5' },
      outputs: { A: '7' },
    });
    expect(found.map(({ id, result }) => [id, result])).toEqual([
      ['capacity/total/2013', 'ok'],
      ['capacity/plants/A/2013', 'ok'],
      ['capacity/total/remainder/2013', 'suspect'],
    ]);
    // 12.55 to 12.65 less 6.5 to 7.5 is 5.05 to 6.15: above 5 throughout.
    expect(found[2]).toMatchObject({ printed: 5, computed: 5.6, limit: 0.55 });
  });

  it('gives a rest that rounding can bring down to the capacity the benefit of it', () => {
    const found = check({ total: '12,500', capacities: { A: '15', B: '5' }, outputs: { A: '7' } });
    // 12.45 less 7.5 is 4.95.
    expect(found[2]).toMatchObject({ result: 'ok' });
  });

  it('leaves plans out', () => {
    const found = check({
      total: '12,600',
      capacities: { A: '15', B: '5' },
      outputs: { A: '7 f' },
    });
    expect(found).toHaveLength(1);
  });

  it('is not made for a country without plants or a total without an amount', () => {
    expect(check({ total: '10,000', capacities: {} })).toEqual([]);
    expect(check({ total: 'W', capacities: { A: '15' } })).toEqual([]);
  });
});
