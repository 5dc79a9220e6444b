import { describe, expect, it } from 'vitest';
import { makeInput } from '#domain/figure-samples.ts';
import { makeSeries } from '#domain/observation-samples.ts';
import { summariseSelection } from '#domain/selection-summary.ts';
import { describeSelection } from './selection-words.ts';

function words(texts: ReadonlyArray<string | null>, sameRow = false, unit = 'kg') {
  const cells = texts.map((text, index) => ({
    series: makeSeries({ id: sameRow ? 'row' : `row-${index}`, unit }),
    name: `row ${index}`,
    figure: makeInput('', text).figure,
  }));
  return describeSelection(summariseSelection(cells), 'en');
}

describe('describeSelection', () => {
  it.each([
    [
      ['30,000', '65,000 e', 'NA', 'W'],
      '4 figures: sum 95,000 e (1 NA, 1 W left out) · mean 47,500, min 30,000, max 65,000',
    ],
    [['NA'], '1 figure: no sum: there is no amount among them (1 NA left out)'],
    [['555-580', '600'], '2 figures: sum 1,154 to 1,181 · mean 600, min 600, max 600'],
  ])('%j', (texts, expected) => {
    expect(words(texts).short).toBe(expected);
  });

  it('tells the span, what is empty, and why there is no change', () => {
    expect(words(['30,000', null, '65,000'], true).full).toBe(
      '2 figures: sum 95,000; the true sum lies between 94,900 and 95,100; ' +
        'mean 47,500, min 30,000, max 65,000; first to last +117%; 1 cell is empty',
    );
    expect(words(['--', '65,000'], true).full).toContain('zero');
  });
});
