import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from './check.ts';
import { hasRead, packChecks, unpackChecks } from './packed-checks.ts';

const id = fc.constantFrom('a', 'b', 'c', '2013', '2014');
const checks: fc.Arbitrary<Check[]> = fc.array(
  fc.record({
    id: fc.string(),
    kind: fc.constant('total' as const),
    table: id,
    period: id,
    measure: id,
    result: fc.constantFrom('ok' as const, 'suspect' as const),
    printed: fc.integer(),
    computed: fc.integer(),
    limit: fc.integer(),
    message: fc.string(),
    cells: fc.array(
      fc.record({ seriesId: id, period: id, editionId: fc.oneof(id, fc.constant(null)) }),
    ),
  }),
);

describe('packed checks', () => {
  it('come out as they went in, through another thread too', () => {
    fc.assert(
      fc.property(checks, (given) => {
        const handed = structuredClone(packChecks(given));
        expect(unpackChecks(handed)).toEqual(given);
        // A copy of a check has its cells as well.
        expect(unpackChecks(handed).map((check) => ({ ...check }))).toEqual(given);
      }),
    );
  });

  it('know which figures they have read, as plain ones do', () => {
    fc.assert(
      fc.property(checks, id, id, (given, seriesId, period) => {
        const figure = { seriesId, period };
        const unpacked = unpackChecks(packChecks(given));
        expect(unpacked.map((check) => hasRead(check, figure))).toEqual(
          given.map((check) => hasRead(check, figure)),
        );
      }),
    );
  });
});
