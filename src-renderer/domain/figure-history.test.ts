import { describe, expect, it } from 'vitest';
import { toFigure } from './revised-flags.ts';
import { listChanges, pickFigure } from './figure-history.ts';
import { observe } from './observation-samples.ts';
import { recordRedo, recordStep, recordUndo, type RecordChange, type Revision } from './steps.ts';

const place = { seriesId: 'a', period: '2014' };

function change(before: string | null, after: string | null, about = {}): RecordChange {
  const figure = (text: string | null) => (text === null ? null : toFigure(observe(text)));
  return {
    on: 'figure',
    ...place,
    editionId: 'working',
    tableId: 'table',
    before: figure(before),
    after: figure(after),
    ...about,
  };
}

/** Two steps; the second is undone, done again and undone once more. */
function makeLog(): Revision[] {
  const step = (...changes: RecordChange[]) => ({ label: '', reason: 'Why', changes });
  const first = recordStep(null, step(change(null, '25,000')), 10);
  const second = recordStep(first, step(change('25,000', '26,000')), 20);
  const undone = recordUndo(second, second, 30);
  const redone = recordRedo(undone, undone, 40);
  const again = recordUndo(redone, redone, 50);
  return [first, second, undone, redone, again];
}

function history(log: ReadonlyArray<Revision>) {
  return listChanges(log.map((one) => pickFigure(one, place)).filter((one) => one !== null));
}

describe('listChanges', () => {
  it('lists changes newest first, with what stood before and after', () => {
    const found = history(makeLog());
    expect(
      found.map(({ sequence, kind, before, after }) => [
        sequence,
        kind,
        before?.printed ?? null,
        after?.printed ?? null,
      ]),
    ).toEqual([
      [5, 'undo', '26,000', '25,000'],
      [4, 'redo', '25,000', '26,000'],
      [3, 'undo', '26,000', '25,000'],
      [2, 'do', '25,000', '26,000'],
      [1, 'do', null, '25,000'],
    ]);
  });

  it('says which were taken back', () => {
    const found = history(makeLog());
    expect(found.filter(({ isTakenBack }) => isTakenBack).map(({ sequence }) => sequence)).toEqual([
      4, 3, 2,
    ]);
  });

  it('says the same of the newest part alone', () => {
    const log = makeLog();
    expect(history(log.slice(2))).toEqual(history(log).slice(0, 3));
  });
});

describe('pickFigure', () => {
  const step = (...changes: RecordChange[]) =>
    recordStep(null, { label: '', reason: '', changes }, 1);

  it('keeps of an entry what changed this figure, in any edition', () => {
    const others = [change(null, '1', { seriesId: 'b' }), change(null, '2', { period: '2015' })];
    const own = [change(null, '3'), change(null, '4', { editionId: 'other' })];
    expect(pickFigure(step(...others, ...own), place)?.changes).toEqual(own);
  });

  it('is null for an entry that left it alone', () => {
    expect(pickFigure(step(change(null, '1', { seriesId: 'b' })), place)).toBeNull();
  });
});
