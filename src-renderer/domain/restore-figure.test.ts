import { describe, expect, it } from 'vitest';
import { toFigure } from './revised-flags.ts';
import { makeFigures, type Cells } from './figure-samples.ts';
import { makeSeries, observe } from './observation-samples.ts';
import type { Figure } from './observations.ts';
import { restoreFigure, type Restoration } from './restore-figure.ts';

const old: Figure = {
  ...toFigure(observe('25,000 e', '2014')),
  qualifier: 'reported',
  noteIds: ['table/4'],
  cites: 'Company report',
  locator: 'p. 24',
  comment: 'Auby alone.',
};

function restore(cells: Cells, about: Partial<Restoration> = {}) {
  const series = makeSeries({ id: 'a', label: 'Belgium' });
  const restoration = {
    series,
    period: '2014',
    editionId: 'working',
    figure: old,
    reason: 'Why',
    ...about,
  };
  return restoreFigure(restoration, makeFigures(cells), 7);
}

const working: Cells = { working: { a: { '2014': '26,000' } } };

describe('restoreFigure', () => {
  it('enters the figure again with all that it had', () => {
    const step = restore(working);
    expect(step).toMatchObject({
      ok: true,
      value: {
        label: 'Belgium, production, 2014: 26,000 to 25,000 e',
        reason: 'Why',
        changes: [{ on: 'figure', editionId: 'working', before: { printed: '26,000' } }],
      },
    });
    expect(step.ok && step.value?.changes[0]?.after).toEqual(old);
  });

  it('makes the working edition where there is none', () => {
    const step = restore({});
    expect(step.ok && step.value?.changes.map(({ on }) => on)).toEqual(['edition', 'figure']);
  });

  it('puts a figure back where it was cleared', () => {
    const step = restore({ working: { a: { '2015': '1' } } });
    expect(step).toMatchObject({ ok: true, value: { changes: [{ before: null }] } });
  });

  it('is revised exactly where an earlier edition states another figure now', () => {
    const flagsWhen = (printed: string) => {
      const step = restore({ 'myb-2013': { a: { '2014': printed } } });
      const change = step.ok ? step.value?.changes.at(-1) : undefined;
      return change?.on === 'figure' ? change.after?.flags : undefined;
    };
    expect(flagsWhen('24,000')).toEqual(['e', 'r']);
    expect(flagsWhen('25,000')).toEqual(['e']);
  });

  it('changes nothing where the figure stands already', () => {
    const figure = toFigure(observe('26,000', '2014'));
    expect(restore(working, { figure })).toEqual({ ok: true, value: null });
  });

  it('is refused in a read-only edition', () => {
    expect(restore(working, { editionId: 'myb-2013' })).toEqual({
      ok: false,
      reason:
        'Yearbook 2013 is read-only: what was printed stays. Put the figure into a working edition instead.',
    });
  });
});
