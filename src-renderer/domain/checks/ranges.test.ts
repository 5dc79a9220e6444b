import { describe, expect, it } from 'vitest';
import { Figures } from '../figures.ts';
import { baselineEdition } from '../figure-samples.ts';
import { makeSeries, makeTable, observeValue } from '../observation-samples.ts';
import { makeEvidence } from './check-samples.ts';
import { Evidence } from './evidence.ts';
import { checkRanges } from './ranges.ts';

describe('checkRanges', () => {
  it('finds a range upside down', () => {
    // Notation refuses it on entry; an imported file can hold it.
    const upsideDown = observeValue({ kind: 'range', low: 580, high: 555 }, { seriesId: 'price' });
    const block = { seriesId: 'price', editionId: 'myb-2013', tableId: 'table' };
    const evidence = new Evidence({
      tables: [makeTable()],
      series: [makeSeries({ id: 'price', label: 'Dealer price', unit: 'USD/kg' })],
      figures: new Figures([baselineEdition], [{ ...block, figures: { '2013': upsideDown } }]),
      view: { kind: 'latest' },
    });
    expect(checkRanges(evidence)).toMatchObject([
      {
        id: 'range/price/2013',
        result: 'suspect',
        printed: 580,
        computed: 555,
        message: 'Dealer price: the range is upside down, 580 comes before 555.',
      },
    ]);
  });

  it('passes one that is the right way round', () => {
    const evidence = makeEvidence({ cells: { 'myb-2013': { price: { '2013': '555-580' } } } });
    expect(checkRanges(evidence)).toMatchObject([{ result: 'ok', printed: 555, computed: 580 }]);
  });

  it('finds shares that are none', () => {
    const share = (text: string) =>
      checkRanges(
        makeEvidence({
          cells: { 'myb-2013': { share: { '2013': text } } },
          series: { share: { measure: 'share', unit: '%', role: 'single' } },
        }),
      ).map(({ result }) => result);
    expect(share('101%')).toEqual(['suspect']);
    expect(share('-1%')).toEqual(['suspect']);
    expect(share('100%')).toEqual([]);
  });
});
