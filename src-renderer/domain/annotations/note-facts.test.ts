import { expect, it } from 'vitest';
import { makeSeries } from '../observation-samples.ts';
import { factsOf } from './note-facts.ts';

const series = new Map(
  ['Belgium', 'Canada', 'China', 'Japan'].map((country, order) => {
    const one = makeSeries({ id: country.toLowerCase(), country, label: country, order });
    return [one.id, one] as const;
  }),
);

it.each([
  ['canada@2014#working', ['Canada']],
  ['series:china', ['China']],
  ['area:Peru', ['Peru']],
  ['range:canada..canada@2013..2014', ['Canada']],
  ['range:belgium..china@2013..2014', ['Belgium', 'Canada', 'China']],
  // Its corners may be the wrong way round, or one of them gone.
  ['range:china..belgium@2013..2014', ['Belgium', 'Canada', 'China']],
  ['range:belgium..gone@2013..2014', ['Belgium']],
  ['period:2014', []],
])('a note on %s is of %j', (target, areas) => {
  const note = { id: 'n', target, markdown: 'x', createdAt: 1, updatedAt: 1 };
  expect(factsOf(note, series, null).areas).toEqual(areas);
});
