import { describe, expect, it } from 'vitest';
import { baseFigure, basePeriod } from './base.ts';
import { makeWorkingEdition } from './editions.ts';
import { Figures } from './figures.ts';
import { observe } from './observation-samples.ts';
import type { Edition } from './observations.ts';

const baseline: Edition = { ...makeWorkingEdition('myb-2013', 'Yearbook', 0), role: 'baseline' };
const working = makeWorkingEdition('working', 'Working edition', 1);
const place = { seriesId: 'a', tableId: 'table' };

const figures = new Figures(
  [baseline, working],
  [
    { ...place, editionId: 'myb-2013', figures: { '2013': observe('97') } },
    { ...place, editionId: 'working', figures: { '2013': observe('98 r'), '2014': observe('90') } },
  ],
);

describe('baseFigure', () => {
  it('is of 2013 unless another period is named', () => {
    expect(basePeriod).toBe('2013');
    expect(baseFigure(figures, 'a')).toMatchObject({ period: '2013' });
  });

  it('stays the baseline’s own where a later edition restates it', () => {
    expect(baseFigure(figures, 'a')).toMatchObject({ editionId: 'myb-2013', printed: '97' });
  });

  it('is the newest one where the baseline states none', () => {
    expect(baseFigure(figures, 'a', '2014')).toMatchObject({ editionId: 'working', printed: '90' });
  });

  it('is null where the view admits none either', () => {
    const asOfBaseline = { kind: 'as-of', editionId: 'myb-2013' } as const;
    expect(baseFigure(figures, 'a', '2014', asOfBaseline)).toBeNull();
  });

  it('is found without a baseline', () => {
    const own = new Figures(
      [working],
      [{ ...place, editionId: 'working', figures: { '2013': observe('98') } }],
    );
    expect(baseFigure(own, 'a')?.printed).toBe('98');
  });
});
