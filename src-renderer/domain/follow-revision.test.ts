import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type FigureRecords } from './step-samples.ts';
import { makeWorkingEdition } from './editions.ts';
import { enterFigure } from './edits.ts';
import { isEqual } from './equality.ts';
import { baselineEdition, publishedEdition } from './figure-samples.ts';
import { Figures } from './figures.ts';
import { makeSeries, observe } from './observation-samples.ts';
import type { Block, Edition } from './observations.ts';
import { invert } from './steps.ts';

const series = makeSeries({ id: 'china', label: 'China', measure: 'change', unit: 't' });
const [first, second, third] = ['first', 'second', 'third'].map((id, index) =>
  makeWorkingEdition(id, id, index),
) as [Edition, Edition, Edition];

/** The records with these cells of China in 2013, by edition. */
function start(cells: Readonly<Record<string, string>>): FigureRecords {
  const blocks = Object.entries(cells).map(([editionId, text]): Block => {
    const figures = { '2013': observe(text, '2013', 'china') };
    return { seriesId: 'china', editionId, tableId: 'table', figures };
  });
  return { editions: [baselineEdition, publishedEdition, first, second, third], blocks };
}

function enter(records: FigureRecords, editionId: string, text: string): FigureRecords {
  const figures = new Figures(records.editions, records.blocks);
  const made = enterFigure({ series, period: '2013', editionId, text }, figures, 9);
  if (!made.ok) throw new Error(made.reason);
  const changes = made.value?.changes ?? [];
  const after = applyChanges(records, changes);
  const back = applyChanges(after, invert(changes));
  expect(print(back)).toEqual(print(records));
  return after;
}

/** Every edition's figure: `{ first: '420,000 r' }`. */
function print({ editions, blocks }: FigureRecords): Record<string, string> {
  const all = new Figures(editions, blocks).all('china', '2013');
  return Object.fromEntries(
    all.map(({ editionId, printed, flags }) => [editionId, [printed, ...flags].join(' ')]),
  );
}

describe('the revised flag of a newer working edition', () => {
  it('is set when the older figure moves away from it', () => {
    const records = start({ 'myb-2013': '415', first: '420 r', second: '420' });
    expect(print(enter(records, 'first', '430'))).toMatchObject({
      first: '430 r',
      second: '420 r',
    });
  });

  it('is cleared when the older figure comes to state the same', () => {
    const records = start({ 'myb-2013': '415', first: '420 r', second: '430 e r' });
    expect(print(enter(records, 'first', '430'))).toMatchObject({ second: '430 e' });
  });

  it('goes by what is left when the older figure is taken out', () => {
    const records = start({ 'myb-2013': '415', first: '420 r', second: '420' });
    expect(print(enter(records, 'first', ''))).toEqual({ 'myb-2013': '415', second: '420 r' });
  });

  it('goes with the only statement before it', () => {
    const records = start({ first: '420', second: '430 r' });
    expect(print(enter(records, 'first', ''))).toEqual({ second: '430' });
  });

  it('stays as typed where nothing before it was revisable', () => {
    expect(print(enter(start({ second: '430 r' }), 'first', '40 f'))).toMatchObject({
      second: '430 r',
    });
  });

  it('is not touched in editions after the next, whose reference stays', () => {
    const records = start({ first: '1', second: '2 r', third: '3 r' });
    expect(print(enter(records, 'first', '3'))).toEqual({
      first: '3',
      second: '2 r',
      third: '3 r',
    });
  });

  it('stands, after any entries into any of several working editions, exactly when values differ', () => {
    const text = fc.constantFrom('', '1', '2', '2 e', '2 r', '1.0', 'NA', 'W r', '--', '0', '3 f');
    const entry = fc.tuple(fc.constantFrom('first', 'second', 'third'), text);
    const printed = fc.option(fc.constantFrom('1', '2 e', '1 r', 'W', '3 f'), { nil: undefined });
    fc.assert(
      fc.property(printed, printed, fc.array(entry, { maxLength: 12 }), (old, newer, entries) => {
        const cells = { 'myb-2013': old, 'myb-2014': newer };
        const known = Object.entries(cells).filter(([, cell]) => cell !== undefined);
        const begun = start(Object.fromEntries(known) as Record<string, string>);
        const { editions, blocks } = entries.reduce(
          (records, [editionId, typed]) => enter(records, editionId, typed),
          begun,
        );
        const figures = new Figures(editions, blocks);
        const all = figures.all('china', '2013');
        for (const [index, one] of all.entries()) {
          const earlier = all[index - 1];
          const edition = figures.editions.find(({ id }) => id === one.editionId);
          if (edition?.role !== 'working' || earlier === undefined) continue;
          if (earlier.flags.includes('f')) continue;
          expect(one.flags.includes('r')).toBe(!isEqual(one.value, earlier.value));
        }
        const published = (records: FigureRecords) =>
          Object.entries(print(records)).filter(([id]) => id.startsWith('myb-'));
        expect(published({ editions, blocks })).toEqual(published(begun));
      }),
      { numRuns: 1000 },
    );
  });
});
