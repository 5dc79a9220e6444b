import { describe, expect, it } from 'vitest';
import type { ChartRow } from '#domain/charts/chart-row.ts';
import { writeChartCsv } from './chart-csv.ts';

const row: ChartRow = {
  series: 'refinery/belgium',
  label: 'Belgium',
  period: '2013',
  value: 30000,
  low: null,
  high: null,
  flags: 'e r',
  status: 'number',
  unit: 'kg',
  edition: 'myb-2013',
  text: '30,000',
  source: 'T3, row Belgium',
};

function line(about: Partial<ChartRow>): string | undefined {
  return writeChartCsv([{ ...row, ...about }]).split('\n')[1];
}

describe('writeChartCsv', () => {
  it('begins with the names of its columns', () => {
    expect(writeChartCsv([])).toBe(
      'series,label,period,value,low,high,flags,status,unit,edition,text,source\n',
    );
  });

  it.each<[string, Partial<ChartRow>, string]>([
    ['a number', {}, '2013,30000,,,e r,number,kg,myb-2013,"30,000","T3, row Belgium"'],
    [
      'zero as zero',
      { value: 0, status: 'zero', text: '--' },
      ',2013,0,,,e r,zero,kg,myb-2013,--,',
    ],
    [
      'withheld as no number',
      { value: null, status: 'withheld', text: 'W' },
      ',2013,,,,e r,withheld,',
    ],
    ['a range by its ends', { value: null, low: 555, high: 580, status: 'range' }, ',,555,580,'],
    [
      'a change below zero',
      { value: -12.5, text: '-12.5' },
      ',-12.5,,,e r,number,kg,myb-2013,-12.5,',
    ],
    ['a very small number without an exponent', { value: 1e-7 }, ',0.0000001,'],
  ])('writes %s', (_what, about, part) => expect(line(about)).toContain(part));

  it.each(['=1+1', '+cmd', '-cmd|x', '@SUM(A1)', '\t=1'])('makes %s harmless', (text) => {
    expect(line({ label: text })).toContain(`,'${text}`);
    expect(line({ text })).toContain(`'${text}`);
  });
});
