import { describe, expect, it } from 'vitest';
import type { ComparedRow } from '#domain/double-entry-step.ts';
import { makeSeries, observe } from '#domain/observation-samples.ts';
import type { Figure, Note } from '#domain/observations.ts';
import { toFigure } from '#domain/revised-flags.ts';
import {
  describeDifference,
  nameSaving,
  printKeyed,
  summariseComparison,
} from './comparison-words.ts';

const notes: Note[] = [{ id: 'n4', tableId: 'table', mark: '4', text: '', kind: 'footnote' }];
const row = { id: 'a', series: makeSeries({ id: 'a' }), stub: ['A'], marks: [] };
const figure = (text: string, about: Partial<Figure> = {}) => ({
  ...toFigure(observe(text)),
  ...about,
});
const rows: ComparedRow[] = [
  { kind: 'agrees', row, first: figure('7') },
  {
    kind: 'differs',
    row,
    first: figure('7'),
    second: { figure: figure('8 e'), changes: [], doubts: [] },
    parts: ['value', 'flags'],
  },
  { kind: 'not-keyed', row, first: null },
];

describe('printKeyed', () => {
  it.each([
    [null, 'nothing'],
    [figure('25,000 e'), '25,000 e'],
    [figure('about 7'), 'about 7'],
    [figure('up to 7'), '≤7'],
    [figure('7', { noteIds: ['n4'] }), '7 (4)'],
    [figure('-7'), '−7'],
  ])('%o', (of, text) => {
    expect(printKeyed(of, notes)).toBe(text);
  });
});

describe('describeDifference', () => {
  it('names what differs, and says it where nothing does', () => {
    expect(rows.map(describeDifference)).toEqual(['same', 'Differs: value, flags', 'not keyed']);
  });
});

describe('summariseComparison', () => {
  it('counts rows of each kind', () => {
    expect(summariseComparison(rows)).toBe(
      '1 row agrees, 1 row differs, 1 row was not keyed and stays as it is.',
    );
    expect(summariseComparison([...rows, ...rows].slice(0, 4))).toBe(
      '2 rows agree, 1 row differs, 1 row was not keyed and stays as it is.',
    );
  });
});

describe('nameSaving', () => {
  const step = { label: '', reason: '', changes: [] };
  it.each([
    [{ step, checked: 11, changed: 1, undecided: 0 }, 'Save: 11 checked twice, 1 changed'],
    [{ step, checked: 2, changed: 0, undecided: 3 }, 'Save: 2 checked twice'],
    [{ step, checked: 0, changed: 1, undecided: 0 }, 'Save: 1 changed'],
    [{ step: null, checked: 0, changed: 0, undecided: 1 }, 'Nothing to save'],
  ])('%o: %s', (outcome, text) => {
    expect(nameSaving(outcome)).toBe(text);
  });
});
