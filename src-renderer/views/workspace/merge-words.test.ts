import { describe, expect, it } from 'vitest';
import { defaultChoices } from '#domain/choices.ts';
import { baselineEdition, workingEdition } from '#domain/figure-samples.ts';
import type { MergeDifference } from '#domain/merge/difference.ts';
import { makeSeries, makeTable, observe } from '#domain/observation-samples.ts';
import type { Figure } from '#domain/observations.ts';
import { toFigure } from '#domain/revised-flags.ts';
import type { RecordChange } from '#domain/steps.ts';
import { describeRelation } from './merge-relation.ts';
import { describeDifference, namesOf } from './merge-words.ts';

const names = namesOf({
  relation: { isSameStore: true, common: 0, here: 0, there: 0 },
  differences: [],
  tables: [makeTable({ title: 'Production' })],
  series: [makeSeries({ id: 'a', label: 'Peru' })],
  editions: [baselineEdition, workingEdition],
  charts: [],
});
const print = (text: string | null) => (text === null ? null : toFigure(observe(text)));
const figure = (before: string | null, after: string | null): RecordChange => ({
  on: 'figure',
  seriesId: 'a',
  period: '2014-Q1',
  editionId: 'working',
  tableId: 'table',
  before: print(before),
  after: print(after),
});
const difference = (
  kind: MergeDifference['kind'],
  change: RecordChange,
  since: RecordChange | null = change,
): MergeDifference => ({
  key: '',
  kind,
  change,
  there: change.after,
  since,
  obstacle: '',
  needs: [],
});

describe('describeDifference', () => {
  it('says what a figure is, where, and what stands on each side', () => {
    const one = difference('conflict', figure('7', '8 e'), figure(null, '8 e'));
    expect(describeDifference(one, names)).toEqual({
      what: 'Peru, production',
      where: 'Table 1 · Working edition',
      period: '1st quarter 2014',
      here: '7',
      there: '8 e',
      before: 'not listed',
      verdict: 'changed on both sides',
      tableId: 'table',
      seriesId: 'a',
      periodId: '2014-Q1',
    });
  });

  it('says what is there, also where it would get an r here', () => {
    const one = { ...difference('changed', figure('7', '8 r')), there: print('8') };
    expect(describeDifference(one, names)).toMatchObject({ here: '7', there: '8' });
  });

  it.each<[Partial<Figure>, string, string]>([
    [{ cites: 'letter' }, '7 (source: none)', '7 (source: letter)'],
    [{ review: 'second-check' }, '7 (state: draft)', '7 (state: checked twice)'],
  ])('tells figures apart that print alike', (about, here, there) => {
    const [before, after] = [print('7'), print('7')];
    const change = {
      ...figure(null, null),
      before,
      after: after === null ? null : { ...after, ...about },
    } as RecordChange;
    expect(describeDifference(difference('changed', change), names)).toMatchObject({ here, there });
  });

  it.each<[MergeDifference['kind'], string | null, string | null, string]>([
    ['added', null, '7', 'added there'],
    ['changed', '6', '7', 'changed there'],
    ['removed', '6', null, 'removed there'],
    ['here', null, '7', 'removed here'],
    ['here', '7', null, 'added here'],
    ['here', '7', '6', 'changed here'],
  ])('says of %s from %s to %s: %s', (kind, before, after, verdict) => {
    expect(describeDifference(difference(kind, figure(before, after)), names).verdict).toBe(
      verdict,
    );
  });

  it('says when nobody knows what both began with', () => {
    expect(describeDifference(difference('conflict', figure('6', '7'), null), names)).toMatchObject(
      {
        before: 'not known',
        verdict: 'not known who changed it',
      },
    );
  });

  it.each<[RecordChange, object]>([
    [
      {
        on: 'annotation',
        id: 'n',
        before: null,
        after: {
          id: 'n',
          target: 'a@2014#working',
          markdown: 'From a letter.',
          createdAt: 1,
          updatedAt: 1,
        },
      },
      {
        what: 'Note on Peru, production',
        period: '2014',
        here: 'not there',
        there: 'From a letter.',
      },
    ],
    [
      {
        on: 'annotation',
        id: 'n',
        before: null,
        after: {
          id: 'n',
          target: 'range:a..a@2013..2014',
          markdown: 'Revised.',
          createdAt: 1,
          updatedAt: 1,
        },
      },
      { what: 'Note on Table 1, cells Peru, 2013 to 2014', there: 'Revised.' },
    ],
    [
      {
        on: 'table',
        id: 'table',
        before: makeTable({ title: 'Production' }),
        after: makeTable({ title: 'Production', addedPeriods: ['2014', '2015'] }),
      },
      {
        what: 'Table 1. Production',
        where: '',
        here: 'Production (columns: none)',
        there: 'Production (columns: 2014, 2015)',
      },
    ],
    [
      {
        on: 'edition',
        id: 'working',
        before: workingEdition,
        after: { ...workingEdition, role: 'published' },
      },
      {
        what: 'Edition “Working edition”',
        where: '',
        here: 'Working edition (role: working)',
        there: 'Working edition (role: published)',
      },
    ],
    [
      {
        on: 'setting',
        id: 'choices',
        before: null,
        after: {
          ...defaultChoices,
          wording: { ...defaultChoices.wording, slightlyPercent: 4 },
        },
      },
      {
        what: 'What words of degree mean',
        here: 'about the same: ±1%, slightly: up to 5%',
        there: 'about the same: ±1%, slightly: up to 4%',
      },
    ],
    [
      {
        on: 'setting',
        id: 'choices',
        before: null,
        after: {
          ...defaultChoices,
          acknowledgedBreaks: [{ seriesId: 'a', period: '2014', note: '', at: 1 }],
        },
      },
      {
        what: 'Series breaks that are compared across',
        here: 'about the same: ±1%, slightly: up to 5%',
        there: 'about the same: ±1%, slightly: up to 5%; 1 series break compared across',
      },
    ],
  ])('describes other records', (change, expected) => {
    expect(describeDifference(difference('changed', change), names)).toMatchObject(expected);
  });
});

describe('describeRelation', () => {
  it.each([
    [
      { isSameStore: true, common: 12, here: 3, there: 8 },
      'Both began with the same 12 changes; since then 3 here and 8 there.',
    ],
    [
      { isSameStore: true, common: 1, here: 0, there: 1 },
      'Both began with the same change; since then none here and 1 there.',
    ],
    [
      { isSameStore: true, common: 0, here: 2, there: 0 },
      'Both began with the same baseline; since then 2 here and none there.',
    ],
    [
      { isSameStore: true, common: 4, here: 0, there: 0 },
      'A copy of this workspace with the same 4 changes.',
    ],
    [
      { isSameStore: false, common: 0, here: 1, there: 0 },
      'Not a copy of this workspace: 1 change here and no changes there, each since its baseline.',
    ],
  ])('%o', (relation, words) => {
    expect(describeRelation(relation)).toBe(words);
  });
});
