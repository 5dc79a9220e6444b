import { describe, expect, it } from 'vitest';
import { makeEvidence } from './check-samples.ts';
import { addObservations, baselineEdition, workingEdition } from '../figure-samples.ts';
import { latest } from '../view.ts';
import { makeSeries, makeTable, observe } from '../observation-samples.ts';
import { noteAcceptance } from '../slip-acceptance.ts';
import { Evidence } from './evidence.ts';
import { checkUnitSlips } from './unit-slips.ts';

const baseline = {
  a: { '2012': '26,700', '2013': '26,000' },
  b: { '2012': '8,930', '2013': '21,300' },
};

describe('checkUnitSlips', () => {
  it('answers once for all figures of a period that do not jump', () => {
    expect(checkUnitSlips(makeEvidence({ cells: { 'myb-2013': baseline } }))).toMatchObject([
      { id: 'unit-slip/table/production/kg/2013', result: 'ok', printed: 2, computed: 0 },
    ]);
  });

  it('suspects each figure that does', () => {
    const cells = {
      'myb-2013': baseline,
      working: { a: { '2014': '25.4' }, b: { '2014': '20,100' } },
    };
    expect(checkUnitSlips(makeEvidence({ cells }))).toMatchObject([
      {
        id: 'unit-slip/a/2014',
        result: 'suspect',
        printed: 25.4,
        limit: 1000,
        cells: [
          { seriesId: 'a', period: '2014', editionId: 'working' },
          { seriesId: 'a', period: '2013', editionId: 'myb-2013' },
        ],
      },
      { id: 'unit-slip/table/production/kg/2013', result: 'ok' },
      { id: 'unit-slip/table/production/kg/2014', result: 'ok', printed: 2, computed: 1 },
    ]);
  });

  it('suspects what was entered, not the printed figure beside it', () => {
    const cells = { 'myb-2013': baseline, working: { a: { '2011': '26.5' } } };
    const suspects = checkUnitSlips(makeEvidence({ cells })).filter(
      ({ result }) => result === 'suspect',
    );
    expect(suspects.map(({ id }) => id)).toEqual(['unit-slip/a/2011']);
  });

  it.each([
    ['1,000', 'note', 'Accepted as it is by the analyst on 2015-03-02.'],
    ['10', 'suspect', 'Is it kilograms mixed up with metric tons or grams?'],
  ])('answers an acceptance of a jump by %s with a %s', (factor, result, said) => {
    const comment = noteAcceptance('', { factor, on: '2015-03-02' });
    const accepted = { ...observe('25.4', '2014'), editionId: 'working', comment };
    const figures = addObservations(
      [baselineEdition, workingEdition],
      [observe('26,000', '2013'), accepted],
    );
    const series = [makeSeries({ id: 'a', label: 'Canada' })];
    const evidence = new Evidence({ tables: [makeTable()], series, figures, view: latest });
    const [check] = checkUnitSlips(evidence);
    expect(check).toMatchObject({ id: 'unit-slip/a/2014', result, limit: 1000 });
    expect(check?.message).toBe(
      `Canada, 2014: 25.4 kg is 1,024 times less than the 26,000 of 2013. ${said}`,
    );
  });
});
