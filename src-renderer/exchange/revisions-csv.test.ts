import { expect, it } from 'vitest';
import { makeFigures } from '#domain/figure-samples.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import { reportRevisions } from '#domain/revision-report.ts';
import { writeRevisionsCsv } from './revisions-csv.ts';

it('writes what a figure was and is, and leaves empty what is not computed', () => {
  const figures = makeFigures({
    'myb-2013': { '=a': { '2012': '--', '2013': '100' } },
    working: { '=a': { '2012': '5 r', '2013': '110 e' } },
  });
  const revisions = reportRevisions({
    figures,
    tables: [makeTable()],
    series: [makeSeries({ id: '=a', label: 'Peru' })],
  });
  expect(writeRevisionsCsv(revisions)).toBe(
    [
      'series,row,period,unit,from_edition,from,to_edition,to,change,percent,flagged',
      "'=a,Peru,2012,kg,myb-2013,--,working,5 r,5,,r",
      "'=a,Peru,2013,kg,myb-2013,100,working,110 e,10,10,",
      '',
    ].join('\n'),
  );
});
