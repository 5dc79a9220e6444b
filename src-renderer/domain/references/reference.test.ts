import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference, referenceFunctions, referenceKey, writeReference } from './reference.ts';

describe('readReference', () => {
  it.each([
    ['us-imports/canada/quantity@2015', 'us-imports/canada/quantity@2015'],
    [' us-imports/Canada/quantity@2015 ', 'us-imports/canada/quantity@2015'],
    ['us-imports/Czech Republic/quantity@2015', 'us-imports/czech-republic/quantity@2015'],
    ['prices/dealer@2013-q1', 'prices/dealer@2013-Q1'],
    ['a/b@2015#working', 'a/b@2015#working'],
    ['a/b@2015, bare', 'a/b@2015, bare'],
    ['percent(a/b@2015)', 'percent(a/b@2015)'],
    ['Percent( a/b@2015 , Since 2013 )', 'percent(a/b@2015)'],
    ['percent(a/b@2015, unsigned, since 2012)', 'percent(a/b@2015, since 2012, unsigned)'],
    ['rank(a/b@2015, words)', 'rank(a/b@2015, words)'],
  ])('reads “%s”', (source, written) => {
    const read = readReference(source);
    expect(read.ok && writeReference(read.value)).toBe(written);
  });

  it.each([
    ['', 'names no figure'],
    ['canada', 'names no figure'],
    ['a/b@', 'names no figure'],
    ['a/b@2015@2016', 'names no figure'],
    ['a/b@yesterday', 'is not a period'],
    ['a/b@2015-Q7', 'quarter'],
    ['average(a/b@2015)', 'is none of change, percent, index, share, rank, hhi, top-three'],
    ['share(a/b@2015, since 2012)', 'says nothing here'],
    ['a/b@2015, loud', 'says nothing here'],
    ['percent(a/b@2015, since ever)', 'is not a period'],
    ['percent(percent(a/b@2015))', 'names no figure'],
  ])('refuses “%s” in words', (source, why) => {
    const read = readReference(source);
    expect(read.ok ? '' : read.reason).toContain(why);
  });

  it('reads what it has written', () => {
    const references = fc.record({
      ask: fc.constantFrom(null, ...referenceFunctions),
      seriesId: fc.stringMatching(/^[a-z0-9-]+(\/[a-z0-9-]+){0,3}$/),
      period: fc.constantFrom('2013', '2015-Q1', '2014-12-31', '2009/2013'),
      editionId: fc.constantFrom(null, 'working'),
      since: fc.constant('2013'),
      form: fc.record({ unsigned: fc.boolean(), bare: fc.boolean(), words: fc.boolean() }),
    });
    fc.assert(
      fc.property(references, (reference) => {
        expect(readReference(writeReference(reference))).toEqual({ ok: true, value: reference });
      }),
    );
  });
});

it('knows what is asked, whatever the form', () => {
  const keys = ['percent(a/b@2015)', 'percent(a/b@2015, unsigned, bare)'].map((source) => {
    const read = readReference(source);
    return read.ok ? referenceKey(read.value) : read.reason;
  });
  expect(keys).toEqual(['percent(a/b@2015)', 'percent(a/b@2015)']);
});
