import { describe, expect, it } from 'vitest';
import { baselineEdition, publishedEdition, workingEdition } from './figure-samples.ts';
import { describeMix } from './salient-words.ts';

const editions = [baselineEdition, publishedEdition, workingEdition];

function mix(years: Record<string, ReadonlyArray<string>>): string | null {
  const figures = Object.entries(years).map(([year, editionIds]) => ({ year, editionIds }));
  return describeMix(figures, editions);
}

describe('describeMix', () => {
  it('says nothing of one edition, or of none', () => {
    expect(mix({ '2012': ['myb-2013'], '2013': ['myb-2013'] })).toBeNull();
    expect(mix({})).toBeNull();
  });

  it.each<[string, Record<string, string[]>, string]>([
    ['a year', { '2013': ['myb-2013'], '2014': ['working'] }, '2014 of Working edition'],
    [
      'two years',
      { '2013': ['myb-2013'], '2014': ['working'], '2015': ['working'] },
      '2014 and 2015 of Working edition',
    ],
    [
      'a run of years',
      { '2013': ['myb-2013'], '2014': ['working'], '2015': ['working'], '2016': ['working'] },
      '2014 to 2016 of Working edition',
    ],
    [
      'years with a gap',
      { '2011': ['working'], '2013': ['myb-2013'], '2014': ['working'], '2015': ['working'] },
      '2011, 2014 and 2015 of Working edition',
    ],
    [
      'three editions',
      { '2013': ['myb-2013'], '2014': ['myb-2014'], '2015': ['working'] },
      '2014 of Yearbook 2014, 2015 of Working edition',
    ],
    [
      'a year that rests on two',
      { '2013': ['myb-2013'], '2014': ['myb-2013', 'working'] },
      '2014 in part of Working edition',
    ],
  ])('names the editions of %s', (_, years, expected) => {
    expect(mix(years)).toBe(`Several editions: ${expected}, the others of Yearbook 2013.`);
  });
});
