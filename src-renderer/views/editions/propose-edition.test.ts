import { describe, expect, it } from 'vitest';
import { makeFigures } from '#domain/figure-samples.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import { proposeEdition } from './propose-edition.ts';

const input = {
  figures: makeFigures({
    'myb-2013': { a: { '2012': '8', '2013': '9', '2017': '20 f' } },
    working: {},
  }),
  tables: [makeTable()],
  series: [makeSeries({ id: 'a' })],
};
const nothing = { fromId: null, yearText: null, yearsShown: NaN };

describe('proposeEdition', () => {
  it('proposes the year after the last that is reported, and a title with that year', () => {
    const proposal = proposeEdition(input, nothing);
    expect(proposal).toMatchObject({ yearText: '2014', yearProblem: '', title: 'Yearbook 2014' });
    // An edition that states nothing yet is not what the next one is copied from.
    expect(proposal.from?.id).toBe('myb-2013');
    expect(proposal.plan.map(({ periods }) => periods)).toEqual([['2013', '2014', '2017']]);
  });

  it('follows the years that are chosen', () => {
    const proposal = proposeEdition(input, { ...nothing, yearText: '2015', yearsShown: 4 });
    expect(proposal).toMatchObject({ title: 'Yearbook 2015' });
    expect(proposal.plan[0]?.periods).toEqual(['2012', '2013', '2015', '2017']);
  });

  it.each([
    ['2013', 'reports 2013 already'],
    ['soon', '“soon” is no year'],
    ['', 'is no year'],
  ])('plans nothing for the year "%s", and says why', (yearText, why) => {
    const proposal = proposeEdition(input, { ...nothing, yearText });
    expect(proposal.yearProblem).toContain(why);
    expect(proposal.plan).toEqual([]);
  });

  it('plans nothing when it begins empty', () => {
    expect(proposeEdition(input, { ...nothing, fromId: '' })).toEqual({
      from: null,
      yearText: '',
      yearProblem: '',
      title: '',
      plan: [],
    });
  });
});
