import { describe, expect, it } from 'vitest';
import { makeSeries } from '../observation-samples.ts';
import { explainOtherBasis } from './other-bases.ts';

const base = { label: 'Belgium', country: 'Belgium' };
const kilograms = makeSeries({ ...base, id: 'kg', measure: 'quantity', indicator: 'imports' });
const tons = { ...kilograms, id: 't', unit: 't' };
const secondary = { ...kilograms, id: 'secondary', basis: 'secondary' };
const value = { ...kilograms, id: 'value', measure: 'value', unit: 'kUSD', basis: 'customs value' };

const explain = (row = kilograms, from = ['kg'], to = ['t'], series = [kilograms, tons]) =>
  explainOtherBasis(row, series, {
    from: { name: '2013', has: (id) => from.includes(id) },
    to: { name: '2014', has: (id) => to.includes(id) },
  });

describe('explainOtherBasis', () => {
  it('says which unit each side states, for the rows of both', () => {
    const text = '2013 states it in kg, 2014 in t: figures of unlike bases are not compared.';
    expect(explain()).toBe(text);
    expect(explain(tons)).toBe(text);
  });

  it('says which basis each side states', () => {
    expect(explain(kilograms, ['kg'], ['secondary'], [kilograms, secondary])).toBe(
      '2013 states it as primary, 2014 as secondary: figures of unlike bases are not compared.',
    );
  });

  it.each<[string, Parameters<typeof explain>]>([
    ['both sides state the row', [kilograms, ['kg'], ['kg', 't']]],
    ['the other side states nothing', [kilograms, ['kg'], []]],
    ['the other was there before too', [kilograms, ['kg', 't'], ['t']]],
    ['only a value is there instead', [kilograms, ['kg'], ['value'], [kilograms, value]]],
    [
      'it is another country',
      [kilograms, ['kg'], ['t'], [kilograms, { ...tons, country: 'Canada', label: 'Canada' }]],
    ],
  ])('says nothing where %s', (_, given) => {
    expect(explain(...given)).toBeNull();
  });
});
