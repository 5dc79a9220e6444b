import { describe, expect, it } from 'vitest';
import { applyChanges } from './apply-step.ts';
import { makeWorkingEdition } from './editions.ts';
import { observe } from './observation-samples.ts';
import { invert, type RecordChange } from './steps.ts';

const working = makeWorkingEdition('working', 'Working edition', 1);
const edition: RecordChange = { on: 'edition', id: 'working', before: null, after: working };

function enter(period: string, before: string | null, after: string | null): RecordChange {
  const [from, to] = [before, after].map((text) => (text === null ? null : observe(text)));
  const place = { seriesId: 'a', editionId: 'working', tableId: 'table', period };
  return { on: 'figure', ...place, before: from ?? null, after: to ?? null };
}

describe('applyChanges', () => {
  it('makes the edition and its block with the first figure', () => {
    const made = applyChanges({ editions: [], blocks: [] }, [edition, enter('2014', null, '97')]);
    expect(made.editions).toEqual([working]);
    expect(made.blocks).toMatchObject([
      { seriesId: 'a', editionId: 'working', figures: { '2014': { printed: '97' } } },
    ]);
  });

  it('changes one figure and leaves the others', () => {
    const start = applyChanges({ editions: [working], blocks: [] }, [
      enter('2014', null, '97'),
      enter('2015', null, '98'),
    ]);
    const { blocks } = applyChanges(start, [enter('2014', '97', '99 e')]);
    expect(blocks).toMatchObject([
      { figures: { '2014': { printed: '99', flags: ['e'] }, '2015': { printed: '98' } } },
    ]);
  });

  it('takes back what it did when the step is inverted, empty blocks too', () => {
    const changes = [edition, enter('2014', null, '97')];
    const made = applyChanges({ editions: [], blocks: [] }, changes);
    expect(applyChanges(made, invert(changes))).toEqual({ editions: [], blocks: [] });
  });
});
