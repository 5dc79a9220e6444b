import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from '#domain/editions.ts';
import { makeSeries, makeTable, observe } from '#domain/observation-samples.ts';
import type { Observation, Series } from '#domain/observations.ts';
import { readCsv } from './csv.ts';
import { toRecord } from './observation-record.ts';
import { writeObservationsCsv } from './observations-csv.ts';

const context = {
  table: makeTable(),
  notes: [],
  editions: [makeWorkingEdition('working', 'Working edition', 0)],
};

/** The one line that a figure is written as, by column. */
function writeLine(text: string, about: Partial<Observation & Pick<Series, 'label'>> = {}) {
  const { label = 'Belgium', ...figure } = about;
  const series = makeSeries({ id: 'belgium', label });
  const record = toRecord({ ...observe(text), ...figure }, series, context);
  const read = readCsv(writeObservationsCsv([record]));
  if (!read.ok) throw new Error(read.reason);
  return read.value.rows[0]?.cells ?? {};
}

describe('writeObservationsCsv', () => {
  it('writes a head and a line for each observation', () => {
    const record = toRecord(observe('21,300'), makeSeries({ id: 'belgium' }), context);
    const lines = writeObservationsCsv([record, record]).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(
      'series,table,label,country,entity,measure,unit,basis,period,edition,' +
        'kind,value,low,high,flags,qualifier,notes,printed,text,source',
    );
  });

  it('writes a number plain, and beside it as it is printed', () => {
    expect(writeLine('21,300 e r')).toMatchObject({
      kind: 'number',
      value: '21300',
      flags: 'e r',
      printed: '21,300',
      text: '21,300 e r',
    });
  });

  it.each([
    ['NA', 'not-available', ''],
    ['W', 'withheld', ''],
    ['--', 'zero', '0'],
  ])('says of %s what it is, never a number in its place', (text, kind, value) => {
    expect(writeLine(text)).toMatchObject({ kind, value, low: '', high: '', printed: text });
  });

  it('leaves a figure below zero as it is: it is no formula', () => {
    expect(writeLine('-11%')).toMatchObject({ value: '-11', printed: '-11%', text: '-11%' });
  });

  it('keeps free text from running as a formula', () => {
    expect(writeLine('97', { label: '=1+1', locator: '@SUM(A1)' })).toMatchObject({
      label: "'=1+1",
      source: "'@SUM(A1)",
    });
  });
});
