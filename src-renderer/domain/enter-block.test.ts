import { describe, expect, it } from 'vitest';
import { planBlock, stepOfBlock, type BlockEntry, type BlockInput } from './enter-block.ts';
import { Figures } from './figures.ts';
import { latest } from './view.ts';
import { makeFigures } from './figure-samples.ts';
import { makeSeries } from './observation-samples.ts';

const figures = makeFigures({
  'myb-2013': {
    canada: { '2012': '65,000', '2013': '65,000' },
    france: { '2012': '13,000', '2013': '33,000' },
  },
  working: { canada: { '2014': '66,000' } },
});

function plan(cells: ReadonlyArray<[series: string, period: string, text: string]>, about = {}) {
  const entries = cells.map(([id, period, text]): BlockEntry => {
    return { series: makeSeries({ id }), period, text };
  });
  const input: BlockInput = {
    figures,
    view: latest,
    editionId: 'working',
    isMade: true,
    notes: [],
    now: 1_700_000_000_000,
    ...about,
  };
  return planBlock(entries, input);
}

function outcomes(...args: Parameters<typeof plan>) {
  return plan(...args).map(({ outcome }) =>
    outcome.kind === 'refused' ? outcome.reason : outcome.kind,
  );
}

describe('planBlock', () => {
  it('gives figures their source: what is said with the block, else the default of the edition', () => {
    const usgs = { cites: 'USGS, 2015', locator: 'p. 3' };
    const editions = figures.editions.map((one) =>
      one.id === 'working' ? { ...one, source: usgs } : one,
    );
    const having = new Figures(editions, []);
    const sourceOf = (about: object) => {
      const [planned] = plan([['france', '2014', '38,000']], { figures: having, ...about });
      if (planned?.outcome.kind !== 'change') throw new Error('Nothing is entered.');
      const { cites = '', locator = '' } = planned.outcome.after ?? {};
      return { cites, locator };
    };
    expect(sourceOf({})).toEqual(usgs);
    expect(sourceOf({ source: 'Nyrstar', locator: 'p. 9' })).toEqual({
      cites: 'Nyrstar',
      locator: 'p. 9',
    });
    expect(sourceOf({ source: '', locator: '' })).toEqual({ cites: '', locator: '' });
  });

  it('tells what comes of each entry', () => {
    const planned = plan([
      ['canada', '2014', '66,000'],
      ['canada', '2014', '67,000'],
      ['france', '2014', '38,000 e'],
      ['france', '2015', 'about thirty'],
      ['france', '2013', '33,000'],
      ['canada', '2013', '66,000'],
      ['canada', '2012', ''],
    ]);
    expect(planned.map(({ outcome }) => outcome.kind)).toEqual([
      'same',
      'refused',
      'change',
      'refused',
      'same',
      'change',
      'refused',
    ]);
    expect(planned[5]?.outcome).toMatchObject({
      restates: true,
      before: { printed: '65,000' },
      after: { printed: '66,000', flags: ['r'] },
    });
  });

  it('takes a figure without a flag of the table’s head for the printed one', () => {
    const printed = makeFigures({ 'myb-2013': { canada: { '2013': '65,000 e' } }, working: {} });
    const cells = [['canada', '2013', '65,000']] as const;
    expect(outcomes([[...cells[0]]], { figures: printed, covered: ['e'] })).toEqual(['same']);
    expect(outcomes([[...cells[0]]], { figures: printed })).toEqual(['change']);
  });

  it('says why an entry is refused', () => {
    expect(
      outcomes([
        ['canada', '2014', '67,000'],
        ['canada', '2014', '68,000'],
        ['canada', '2012', ''],
      ]),
    ).toEqual([
      'change',
      'The block has another figure for the same cell.',
      'It is printed, and stays.',
    ]);
    expect(outcomes([['canada', '2014', 'x']])[0]).toContain('“x” is not a figure');
    const view = { kind: 'edition', editionId: 'myb-2013' } as const;
    expect(outcomes([['canada', '2014', '67,000']], { view })[0]).toContain('a look back');
  });

  it('gives every figure the source that is said of the block', () => {
    const [first] = plan([['france', '2014', '38,000']], { source: 'Customs', locator: 'p. 3' });
    expect(first?.outcome).toMatchObject({ after: { cites: 'Customs', locator: 'p. 3' } });
  });

  it('doubts a figure that is ten times its neighbours', () => {
    const [first] = plan([['france', '2014', '330,000']]);
    expect(first?.outcome).toMatchObject({ kind: 'change', doubts: [expect.any(String)] });
  });
});

describe('stepOfBlock', () => {
  it('is one step, which makes the edition once', () => {
    const planned = plan(
      [
        ['canada', '2015', '67,000'],
        ['france', '2015', '34,000'],
      ],
      { editionId: 'working-2', isMade: false },
    );
    const step = stepOfBlock(planned, 'Paste');
    expect(step?.label).toBe('Paste 2 figures');
    expect(step?.changes.map(({ on }) => on)).toEqual(['edition', 'figure', 'figure']);
  });

  it('takes what is wanted alone, and says what was doubted', () => {
    const planned = plan([
      ['canada', '2015', '67,000'],
      ['france', '2014', '330,000'],
    ]);
    const sound = stepOfBlock(planned, 'Paste', ({ outcome }) => {
      return outcome.kind === 'change' && outcome.doubts.length === 0;
    });
    expect(sound).toMatchObject({ label: 'Paste 1 figure', reason: '' });
    expect(stepOfBlock(planned, 'Paste')?.reason).toMatch(/^Saved as it is, though asked: /);
    expect(stepOfBlock(planned, 'Paste', () => false)).toBeNull();
    expect(stepOfBlock(plan([['canada', '2014', '66,000']]), 'Paste')).toBeNull();
  });
});
