import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from '#domain/editions.ts';
import { makeSeries, makeTable, observe } from '#domain/observation-samples.ts';
import type { Edition, Note, Observation } from '#domain/observations.ts';
import { toRecord } from './observation-record.ts';

// Table 3: its title says that every figure is an estimate, so cells do not print the e.
const baseline: Edition = { ...makeWorkingEdition('myb-2013', 'Yearbook', 0), role: 'baseline' };
const working = makeWorkingEdition('working', 'Working edition', 1);
const table = makeTable({ id: 'refinery-production', noteIds: ['refinery-production/e'] });
const headnote: Note = {
  id: 'refinery-production/e',
  tableId: 'refinery-production',
  mark: 'e',
  text: 'Estimates unless marked reported.',
  kind: 'headnote',
};
const series = makeSeries({
  id: 'refinery-production/belgium/production',
  tableId: 'refinery-production',
  label: 'Belgium',
  country: 'Belgium',
});

function record(text: string, about: Partial<Observation> = {}) {
  return toRecord({ ...observe(text), ...about }, series, {
    table,
    notes: [headnote],
    editions: [baseline, working],
  });
}

describe('toRecord', () => {
  it('holds the figure with its series, flat', () => {
    const belgium = record('30,000 e', { locator: 'T3 row Belgium col 2013', noteIds: ['n'] });
    expect(belgium).toEqual({
      series: 'refinery-production/belgium/production',
      table: 'refinery-production',
      label: 'Belgium',
      country: 'Belgium',
      entity: '',
      measure: 'production',
      unit: 'kg',
      basis: 'primary',
      period: '2013',
      edition: 'myb-2013',
      kind: 'number',
      value: 30000,
      low: null,
      high: null,
      flags: ['e'],
      qualifier: null,
      notes: ['n'],
      printed: '30,000',
      text: '30,000',
      source: 'T3 row Belgium col 2013',
    });
  });

  it('prints Belgium 2013 without the e that the title carries, and keeps it as a flag', () => {
    expect(record('30,000 e')).toMatchObject({ text: '30,000', flags: ['e'] });
  });

  it('prints Canada 2012 with its r alone', () => {
    expect(record('65,000 e r', { period: '2012' })).toMatchObject({
      text: '65,000 r',
      flags: ['e', 'r'],
    });
  });

  it('prints the e of the analyst’s own figures: no title vouches for them', () => {
    expect(record('30,000 e', { editionId: 'working' }).text).toBe('30,000 e');
  });

  it.each([
    ['--', { kind: 'zero', value: 0 }],
    ['NA', { kind: 'not-available', value: null }],
    ['W', { kind: 'withheld', value: null }],
    ['485-500', { kind: 'range', value: null, low: 485, high: 500 }],
    ['>50', { kind: 'bound', value: null, low: 50, high: null }],
  ])('keeps %s apart from a number', (text, expected) => {
    expect(record(text)).toMatchObject({ ...expected, text });
  });

  it('names both place and cited works as the source', () => {
    const cited = record('97', { locator: 'Foreign Trade p1 s1', cites: 'census' });
    expect(cited.source).toBe('Foreign Trade p1 s1; census');
  });

  it('has no source where none was given', () => {
    expect(record('97').source).toBe('');
  });
});
