import { describe, expect, it } from 'vitest';
import { makeSeries, observe } from '#domain/observation-samples.ts';
import { toFigure } from '#domain/revised-flags.ts';
import type { RecordChange } from '#domain/steps.ts';
import { countDifferences, describeChange } from './describe-differences.ts';

const series = new Map([['a', makeSeries({ id: 'a', label: 'Peru' })]]);
const figure = (before: string | null, after: string | null): RecordChange => ({
  on: 'figure',
  seriesId: 'a',
  period: '2014-Q1',
  editionId: 'working',
  tableId: 'table',
  before: before === null ? null : toFigure(observe(before)),
  after: after === null ? null : toFigure(observe(after)),
});
const checked = (before: string, after: string): RecordChange => ({
  ...(figure(before, after) as Extract<RecordChange, { on: 'figure' }>),
  after: { ...toFigure(observe(after)), review: 'checked' },
});
const note: RecordChange = {
  on: 'annotation',
  id: 'note-1',
  before: null,
  after: { id: 'note-1', target: 'a@2014#working', markdown: 'x', createdAt: 1, updatedAt: 1 },
};

describe('describeChange', () => {
  it.each([
    [figure('7', '8 e'), '7', '8 e'],
    [figure(null, 'W'), 'not listed', 'W'],
    [figure('7', null), '7', 'not listed'],
    [figure('7', '7'), '7', '7, with other details'],
    [checked('7', '7'), '7, draft', '7, checked'],
    [checked('7', '8'), '7', '8'],
  ])('says what a figure is now and what it was then', (change, now, then) => {
    expect(describeChange(change, series)).toMatchObject({
      subject: 'Peru, production, 1st quarter 2014 (working)',
      now,
      then,
    });
  });

  it('names other records by their kind', () => {
    expect(describeChange(note, series)).toMatchObject({
      subject: 'note on Peru, production, 2014 (working)',
      now: 'not there',
      then: 'there',
    });
  });
});

describe('countDifferences', () => {
  it('counts each kind', () => {
    const changes = [figure('7', '8'), figure('7', null), note];
    expect(countDifferences({ tableId: 'table', title: '', changes })).toBe('2 figures, 1 note');
  });
});
