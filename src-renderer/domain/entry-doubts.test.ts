import { describe, expect, it } from 'vitest';
import { doubtEntry } from './entry-doubts.ts';
import { makeFigures, type Cells } from './figure-samples.ts';
import { printEntry, readCell } from './notation.ts';
import { separatorsOf, type NumberForm } from './number-forms.ts';
import { makeSeries } from './observation-samples.ts';
import type { Series } from './observations.ts';

const canada: Cells = { 'myb-2013': { canada: { '2012': '26,700', '2013': '26,000' } } };

function ask(text: string, cells = canada, about: Partial<Series> = {}, form?: NumberForm) {
  const separators = separatorsOf[form ?? 'comma-point'];
  const read = readCell(text, { separators });
  if (!read.ok) throw new Error(read.reason);
  const doubt = doubtEntry({
    series: makeSeries({ id: 'canada', label: 'Canada', unit: 'kg', ...about }),
    period: '2014',
    editionId: 'working',
    cell: read.value,
    figures: makeFigures(cells),
    ...(form === undefined ? {} : { typed: { text, separators } }),
  });
  if (doubt === null) return null;
  const { reasons, correction } = doubt;
  return { reasons, correction: correction === null ? null : printEntry(correction) };
}

describe('doubtEntry', () => {
  it('asks about a unit slip and offers what was probably meant', () => {
    expect(ask('25.4 e')).toEqual({
      reasons: [
        'Canada, 2014: 25.4 kg is 1,024 times less than the 26,000 of 2013. Is it kilograms mixed up with metric tons or grams?',
      ],
      correction: '25,400 e',
    });
  });

  it.each(['24,000', '8,500', 'NA', 'W', '--', '>50', '25.4 f'])(
    'asks nothing about %s after 26,000',
    (text) => expect(ask(text)).toBeNull(),
  );

  it('offers nothing where no mistake is known that would make it good', () => {
    expect(ask('805')?.correction).toBeNull();
  });

  it('asks about a share of more than the whole, and about all that is odd at once', () => {
    const share = { unit: '%', measure: 'share' };
    const shares: Cells = { 'myb-2013': { canada: { '2013': '27%' } } };
    expect(ask('105%', shares, share)).toEqual({
      reasons: ['105% is more than the whole of which it is a share.'],
      correction: null,
    });
    const both = ask('270', shares, share);
    expect(both?.reasons).toHaveLength(2);
    expect(both?.correction).toBe('27');
  });

  it('asks where a comma before three decimals may have been meant between thousands', () => {
    const empty: Cells = { 'myb-2013': { canada: {} } };
    expect(ask('30,000', empty, {}, 'point-comma')).toEqual({
      reasons: [
        'It was read as 30.000, a figure with three decimals. Numbers are typed like 30.000,5 here: a point parts thousands, and a comma stands before decimals.',
      ],
      correction: '30,000',
    });
    expect(ask('30,00', empty, {}, 'point-comma')).toBeNull();
    expect(ask('30.000', empty, {}, 'point-comma')).toBeNull();
    expect(ask('30.000', empty, {}, 'comma-point')).toBeNull();
    const exact: Cells = { 'myb-2013': { canada: { '2013': '28.125' } } };
    expect(ask('30,125', exact, {}, 'space-comma')).toBeNull();
  });

  it('offers no correction that it would doubt as well', () => {
    // A tenth of 300% is no share of 2%.
    const cells: Cells = { 'myb-2013': { canada: { '2013': '2%' } } };
    expect(ask('300', cells, { unit: '%', measure: 'share' })?.correction).toBeNull();
  });
});
