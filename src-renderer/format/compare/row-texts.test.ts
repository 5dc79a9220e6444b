import { describe, expect, it } from 'vitest';
import { reportTable } from '#domain/compare/measure-report.ts';
import { makeFigures } from '#domain/figure-samples.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import { latest } from '#domain/view.ts';
import { describeReport } from './report-sentences.ts';
import { rowTexts } from './row-texts.ts';

function reportOf(from: string, to: string) {
  const [report] = reportTable({
    table: makeTable(),
    series: [makeSeries({ id: 'a', role: 'single', indicator: 'price', basis: 'dealer price' })],
    figures: makeFigures({ 'myb-2013': { a: { '2012': from, '2013': to } } }),
    period: '2013',
    against: '2012',
    view: latest,
  });
  if (report === undefined) throw new Error('No report');
  return report;
}

describe('rowTexts', () => {
  it.each([
    // What, from, to, percent, span, raised, beside the change.
    ['a number', '100', '80 e', '\u221220%', '\u221220.9 to \u221219.1', 'e', ''],
    ['thousands', '1,500', '25,300', '+1,587%', '+1,577.7 to +1,595.7', '', ''],
    ['a range', '555-580', '690-720', '+24% / +24%', '', '', ''],
    [
      'less than half a unit',
      '101',
      'Less than 1/2 unit',
      'n/c',
      '\u2212100.0 to \u221299.5',
      '',
      '',
    ],
    ['a change from zero', '--', '50 e', 'n/c', '', '', 'e'],
    ['what is withheld', 'W', '50 e', 'n/c', '', '', ''],
  ])('of %s', (_, from, to, percent, span, raised, changeRaised) => {
    const [row] = reportOf(from, to).rows;
    expect(rowTexts(row!, 'en-US')).toMatchObject({ percent, span, raised, changeRaised });
  });
});

describe('describeReport', () => {
  it('says once what both ends of a range came to alike', () => {
    expect(describeReport(reportOf('555-580', '690-720'), 'en-US')).toContain(
      'Largest change: a +24% at both ends.',
    );
    expect(describeReport(reportOf('500-600', '550-780'), 'en-US')).toContain(
      'Largest change: a +10% to +30%.',
    );
  });
});
