import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFigures } from './figure-samples.ts';
import { latest } from './view.ts';
import { observe } from './observation-samples.ts';
import { SeriesTally } from './series-tally.ts';
import type { RecordChange } from './steps.ts';

const series = [{ id: 'a' }, { id: 'b' }];
const start = makeFigures({
  'myb-2013': { a: { '2013': 'W' } },
  working: { b: { '2014': '97 e' } },
});
const makeTally = () =>
  new SeriesTally(({ value, flags }, editionId) => [value.kind, ...flags, editionId]);

const change = fc
  .record({
    seriesId: fc.constantFrom('a', 'b', 'elsewhere'),
    period: fc.constantFrom('2013', '2014'),
    text: fc.constantFrom(null, '97 e', 'W', 'NA'),
  })
  .map(({ text, ...place }): RecordChange => {
    const after = text === null ? null : observe(text);
    return { on: 'figure', editionId: 'working', tableId: 'table', before: null, after, ...place };
  });

describe('SeriesTally', () => {
  it('counts after any changes what it counts anew', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }), (steps) => {
        const tally = makeTally();
        let figures = start;
        for (const changes of steps) {
          figures = figures.with(changes);
          const anew = makeTally().count(series, figures, latest);
          expect(new Map([...tally.count(series, figures, latest)].sort())).toEqual(
            new Map([...anew].sort()),
          );
        }
      }),
    );
  });

  it('is the same map while nothing changes in it, and another in another view', () => {
    const tally = makeTally();
    const counts = tally.count(series, start, latest);
    expect(tally.count(series, start, latest)).toBe(counts);
    const printed = tally.count(series, start, { kind: 'edition', editionId: 'myb-2013' });
    expect([...printed]).toEqual([
      ['withheld', 1],
      ['myb-2013', 1],
    ]);
  });
});
