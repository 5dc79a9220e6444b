import { describe, expect, it } from 'vitest';
import { wordingLimits } from '../checks/claims.ts';
import type { AcknowledgedBreak } from '../choices.ts';
import { makeFigures } from '../figure-samples.ts';
import { makeSeries, makeTable } from '../observation-samples.ts';
import { latest } from '../view.ts';
import { checkProse } from './check-prose.ts';
import { inShort } from './prose-samples.ts';

const note = 'gross weight from then on';

/** Production of two countries, of which the first is counted anew from 2014. */
const series = ['Canada', 'Japan'].map((country, order) =>
  makeSeries({
    ...{ id: country.toLowerCase(), country, label: country, order, tableId: 'production' },
    ...{ indicator: 'refinery production', measure: 'production', unit: 't' },
    breakNote: country === 'Canada' ? note : '',
  }),
);
const figures = makeFigures({
  'myb-2013': {
    canada: { '2012': '100', '2013': '110', '2014': '220 b', '2015': '242' },
    japan: { '2012': '50', '2013': '55', '2014': '66', '2015': '33' },
  },
});

function check(text: string, acknowledgedBreaks: ReadonlyArray<AcknowledgedBreak> = []) {
  return checkProse(text, {
    tables: [makeTable({ id: 'production', title: 'Refinery production of tin, by country' })],
    ...{ series, figures, view: latest, limits: wordingLimits, period: '2014' },
    choices: { acknowledgedBreaks },
  });
}

const acknowledged = [{ seriesId: 'canada', period: '2014', note, at: 1 }];

describe('checkProse at a series break', () => {
  it.each([
    ['a rise', 'Production in Canada increased in 2014.', 'increased'],
    ['a percentage', 'Production in Canada rose by 100% in 2014.', 'rose | 100%'],
    ['a wrong percentage', 'Production in Canada rose by 30% in 2014.', 'rose | 30%'],
    ['an amount', 'Production in Canada rose by 110 t in 2014.', 'rose | 110 t'],
    ['a multiple', 'Production in Canada doubled in 2014.', 'doubled'],
    ['every year', 'Production in Canada increased every year since 2012.', 'increased'],
    ['a fall', 'Production in Canada fell from 2013 to 2015.', 'fell'],
    [
      'a sum that the row is in',
      'Production in Canada and Japan increased by 73% in 2014.',
      'increased | 73%',
    ],
    ['a share', 'The share of Canada in production rose in 2014.', 'rose'],
  ])('cannot tell of %s across it', (_, text, said) => {
    const findings = check(text);
    for (const { verdict, message } of findings) {
      expect(verdict).toBe('cannot-tell');
      expect(message).toContain(
        `Series break at 2014: ${note}. Not compared until it is acknowledged on the Compare screen.`,
      );
    }
    expect(findings.map(({ quote }) => quote).join(' | ')).toBe(said);
  });

  it.each([
    ['before it', 'Production in Canada rose by 10% in 2013.', 'agree rose | agree 10%'],
    ['behind it', 'Production in Canada rose by 10% in 2015.', 'agree rose | agree 10%'],
    ['of another row', 'Production in Japan rose by 20% in 2014.', 'agree rose | agree 20%'],
    ['of one year', 'Production in Canada was 220 t in 2014.', 'agree 220 t'],
    [
      'of one year, beside a movement across it',
      'Production in Canada rose to 220 t in 2014 from 110 t in 2013.',
      'cannot-tell rose | agree 220 t | agree 110 t',
    ],
  ])('goes by the figures %s', (_, text, says) => {
    expect(inShort(check(text))).toBe(says);
  });

  it('compares across one that was acknowledged, and says so', () => {
    const findings = check('Production in Canada rose by 100% in 2014.', acknowledged);
    expect(inShort(findings)).toBe('agree rose | agree 100%');
    expect(findings[1]?.message).toContain(`Acknowledged: Series break at 2014: ${note}.`);
    expect(inShort(check('Production in Canada rose by 30% in 2014.', acknowledged))).toBe(
      'agree rose | disagree 30%',
    );
  });

  it('asks again once the note on the break says something else', () => {
    const former = acknowledged.map((one) => ({ ...one, note: 'contained weight' }));
    expect(inShort(check('Production in Canada increased in 2014.', former))).toBe(
      'cannot-tell increased',
    );
  });
});
