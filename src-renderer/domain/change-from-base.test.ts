import { describe, expect, it } from 'vitest';
import type { AcknowledgedBreak } from './choices.ts';
import { makeFigures, type Cells } from './figure-samples.ts';
import { makeSeries, makeTable } from './observation-samples.ts';
import type { Series } from './observations.ts';
import { TableFigures } from './table-figures.ts';
import { latest } from './view.ts';

const note = 'contained weight from then on';
const canada = makeSeries({ id: 'canada', breakNote: note });

function change(
  period: string,
  cells: Cells,
  {
    series = canada,
    acknowledgedBreaks,
  }: { series?: Series; acknowledgedBreaks?: AcknowledgedBreak[] } = {},
) {
  const table = new TableFigures({
    table: makeTable(),
    series: [series],
    figures: makeFigures(cells),
    view: latest,
    choices: acknowledgedBreaks === undefined ? undefined : { acknowledgedBreaks },
  });
  const figure = table.at(series.id, period);
  if (figure === null) throw new Error(`Nothing is listed for ${period}.`);
  return table.changeFromBase(series, figure);
}

const cells: Cells = {
  'myb-2013': { canada: { '2011': '80', '2012': '90', '2013': '100' } },
  working: { canada: { '2014': '110', '2015': '300 b', '2016': '310' } },
};

describe('changeFromBase', () => {
  it('compares what no break lies between', () => {
    expect(change('2014', cells)).toMatchObject({ percent: 10, crossesBreak: false });
    expect(change('2012', cells)).toMatchObject({ percent: -10 });
  });

  it('stops at a break and behind it, with what is said of it', () => {
    for (const period of ['2015', '2016']) {
      expect(change(period, cells)).toMatchObject({
        change: null,
        percent: null,
        index: null,
        crossesBreak: false,
        reason: `Series break at 2015: ${note}. Not compared until it is acknowledged on the Compare screen.`,
      });
    }
  });

  it('goes on once the break is acknowledged, and says that it leads across one', () => {
    const acknowledgedBreaks = [{ seriesId: 'canada', period: '2015', note, at: 1 }];
    expect(change('2016', cells, { acknowledgedBreaks })).toMatchObject({
      percent: 210,
      crossesBreak: true,
    });
  });

  it('stops again once the break is about something else than was acknowledged', () => {
    const acknowledgedBreaks = [{ seriesId: 'canada', period: '2015', note: 'other', at: 1 }];
    expect(change('2016', cells, { acknowledgedBreaks }).percent).toBeNull();
  });

  it('stops everywhere where the note names no period', () => {
    const unmarked = { 'myb-2013': { canada: { '2012': '90', '2013': '100' } } };
    expect(change('2012', unmarked)).toMatchObject({
      percent: null,
      reason: `Series break: ${note}. Not compared until it is acknowledged on the Compare screen.`,
    });
  });

  it('compares years before the base only with a base that stands on their side of the break', () => {
    const series = makeSeries({ id: 'canada' });
    const broken = { 'myb-2013': { canada: { '2012': '90', '2013': '100 b', '2014': '110' } } };
    expect(change('2012', broken, { series }).percent).toBeNull();
    expect(change('2014', broken, { series }).percent).toBe(10);
  });

  it('says of a base that is missing, not of the break', () => {
    const alone = { 'myb-2013': { canada: { '2015': '300 b' } } };
    expect(change('2015', alone).reason).toBe('2013 is not listed.');
  });
});
