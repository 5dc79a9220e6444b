import { describe, expect, it } from 'vitest';
import type { Annotation } from '../observations.ts';
import { notePlaces } from './note-places.ts';

const targets = [
  'a/b@2013#myb-2013',
  'a/b@2013#working',
  'range:a/b..a/c@2012..2013',
  'range:a/b..a/c@2012..2013',
  'series:a/b',
  'period:2014',
  'area:Canada',
  'table:a',
  'chart:one',
  'check:total/a/2013',
  'workspace',
  'nothing at all',
];

function noteOn(target: string, index: number): Annotation {
  const note = { id: String(index), target, markdown: 'x', createdAt: 1, updatedAt: 1 };
  return index % 2 === 0 ? note : { ...note, resolvedAt: 2 };
}

describe('notePlaces', () => {
  const notes = targets.map(noteOn);
  const places = notePlaces(notes);

  it('counts the notes of each thing, open and resolved', () => {
    const both = { open: 1, resolved: 1 };
    expect(Object.fromEntries(places.cells)).toEqual({ 'a/b@2013': both });
    expect(places.ranges).toEqual([
      { on: 'range', from: 'a/b', to: 'a/c', first: '2012', last: '2013', count: both },
    ]);
    expect(places.series.get('a/b')).toEqual({ open: 1, resolved: 0 });
    expect(places.periods.get('2014')).toEqual({ open: 0, resolved: 1 });
    expect(places.areas.get('Canada')).toEqual({ open: 1, resolved: 0 });
    expect(places.tables.get('a')).toEqual({ open: 0, resolved: 1 });
    expect(places.charts.get('one')).toEqual({ open: 1, resolved: 0 });
    expect(places.checks.get('total/a/2013')).toEqual({ open: 0, resolved: 1 });
    expect(places.workspace).toEqual({ open: 1, resolved: 0 });
  });

  it('is the same for the same list', () => {
    expect(notePlaces(notes)).toBe(places);
  });
});
