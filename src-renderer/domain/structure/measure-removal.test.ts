import { describe, expect, it } from 'vitest';
import { withHeadNotes } from '../footnotes/head-notes.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import { removeMeasure } from './measure-removal.ts';
import { measuresOf } from './measures.ts';
import { addMeasure } from './units.ts';
import { rowsOf } from './records.ts';
import { after, block, get, sample, sorted, undone } from './structure-samples.ts';

const [quantity, value] = measuresOf(sample, 'imports');
const [stocks] = measuresOf(sample, 'stocks');
if (quantity === undefined || value === undefined || stocks === undefined) {
  throw new Error('The sample lacks its measures.');
}

/** Two figures of the working edition in the value, one of them with a note, and two marks at its head. */
const entered: WorkspaceRecords = {
  ...sample,
  tables: sample.tables.map((one) =>
    one.id === 'imports'
      ? withHeadNotes(
          withHeadNotes(one, { on: 'measure', name: 'value' }, ['n1', 'n2']),
          {
            on: 'period',
            name: '2013',
          },
          ['n1'],
        )
      : one,
  ),
  annotations: [
    {
      id: 'note',
      target: 'imports/belgium/value@2014#working',
      markdown: 'Why?',
      createdAt: 1,
      updatedAt: 1,
    },
  ],
  blocks: [...sample.blocks, block('imports/belgium/value', 'working', { 2014: '5', 2015: '6' })],
};

describe('removeMeasure', () => {
  it('takes an empty measure out at once', () => {
    const { step, loss } = get(removeMeasure(sample, 'imports', value));
    expect(loss).toBe('');
    const next = after(sample, step);
    expect(measuresOf(next, 'imports')).toEqual([quantity]);
    expect(next.blocks).toEqual(sample.blocks);
    expect(sorted(undone(sample, step))).toEqual(sorted(sample));
  });

  it('says what goes with it, and one step of undo brings it back', () => {
    const { step, loss } = get(removeMeasure(entered, 'imports', value));
    expect(loss).toBe('2 figures that you entered, 1 note on them, 2 footnote marks at its head');
    expect(step.label).toMatch(/^Remove the measure value.* with 2 figures$/);
    const next = after(entered, step);
    expect(next.annotations).toEqual([]);
    expect(next.tables.find(({ id }) => id === 'imports')?.headNotes).toEqual([
      { on: 'period', name: '2013', noteIds: ['n1'] },
    ]);
    expect(sorted(undone(entered, step))).toEqual(sorted(entered));
  });

  it.each([
    ['figures that were published', 'imports', quantity, /3? ?figures? of “Yearbook”.*stays/],
    ['the only measure', 'stocks', stocks, /all that the table measures/],
    ['one that is gone', 'stocks', quantity, /not there any more/],
  ])('refuses %s', (_, tableId, measure, reason) => {
    const removed = removeMeasure(sample, tableId, measure);
    expect(!removed.ok && removed.reason).toMatch(reason);
  });

  it('refuses to leave rows that measure nothing', () => {
    const uneven = {
      ...sample,
      series: sample.series.filter(({ id }) => id !== 'imports/canada/quantity'),
    };
    const removed = removeMeasure(uneven, 'imports', value);
    expect(!removed.ok && removed.reason).toMatch(/nothing but “value/);
  });
});

describe('addMeasure', () => {
  it('leaves rows that trade with a partner whole, and can be taken back out', () => {
    const partnered = {
      ...sample,
      series: sample.series.map((one) =>
        one.tableId === 'imports' ? { ...one, counterpart: 'US' } : one,
      ),
    };
    const duty = { measure: 'duty', indicator: '', unit: 'USD', basis: '', counterpart: '' };
    const next = after(partnered, get(addMeasure(partnered, 'imports', duty)));
    expect(rowsOf(next, 'imports').map((row) => row.length)).toEqual([3, 3, 3]);
    const [, , added] = measuresOf(next, 'imports');
    const { step, loss } = get(removeMeasure(next, 'imports', added!));
    expect([loss, sorted(after(next, step))]).toEqual(['', sorted(partnered)]);
  });
});
