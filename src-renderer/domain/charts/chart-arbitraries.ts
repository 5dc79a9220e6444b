import fc from 'fast-check';
import {
  chartModes,
  chartTypes,
  type ChartMark,
  type ChartSpec,
  type SavedChart,
} from './chart.ts';

/** For tests only: any chart that may be kept, of rows `a` to `e`, in the order of the gallery. */

const aPeriod = fc.constantFrom('2012', '2013', '2013-Q1', '2013-08', '2013-12-31', '2009/2013');
const aPart = fc.double({ min: 0, max: 1, noNaN: true });
const aShift = fc.double({ min: -1, max: 1, noNaN: true });
const aRow = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const aNote = fc.constantFrom('n1', 'n2', 'n3', 'n4');

const marks: fc.Arbitrary<ChartMark> = fc.oneof(
  fc.record({
    kind: fc.constant('point' as const),
    annotationId: aNote,
    seriesId: aRow,
    period: aPeriod,
    dx: aShift,
    dy: aShift,
  }),
  fc.record({
    kind: fc.constant('span' as const),
    annotationId: aNote,
    from: aPeriod,
    to: aPeriod,
    at: aPart,
  }),
  fc.record({
    kind: fc.constant('level' as const),
    annotationId: aNote,
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    at: aPart,
  }),
);

export const specs: fc.Arbitrary<ChartSpec> = fc
  .record({
    type: fc.constantFrom(...chartTypes),
    mode: fc.constantFrom(...chartModes),
    seriesIds: fc.uniqueArray(aRow, { minLength: 1 }),
    from: fc.option(aPeriod),
    to: fc.option(aPeriod),
    against: aPeriod,
    period: fc.option(aPeriod),
    scale: fc.constantFrom('linear' as const, 'log' as const),
    showsSpans: fc.boolean(),
    second: fc.nat(),
    view: fc.option(
      fc.oneof(
        fc.constant({ kind: 'latest' as const }),
        fc.constantFrom('as-of' as const, 'edition' as const).map((kind) => ({
          kind,
          editionId: 'myb-2013',
        })),
      ),
    ),
    marks: fc.uniqueArray(marks, { selector: (mark) => mark.annotationId, maxLength: 4 }),
  })
  // JSON knows no minus zero.
  .map(({ second, ...spec }) => ({
    ...(JSON.parse(JSON.stringify(spec)) as Omit<ChartSpec, 'secondAxis'>),
    secondAxis: spec.seriesIds.slice(0, second % (spec.seriesIds.length + 1)),
  }));

const words = fc.string({ maxLength: 20 });

export const charts: fc.Arbitrary<SavedChart[]> = fc
  .array(
    fc.record({
      title: words,
      subtitle: words,
      note: words,
      tags: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 3 }),
      spec: specs,
      createdAt: fc.nat(),
      updatedAt: fc.nat(),
    }),
    { maxLength: 4 },
  )
  .map((list) => list.map((one, index) => ({ ...one, id: `chart-${index}`, order: index + 1 })));
