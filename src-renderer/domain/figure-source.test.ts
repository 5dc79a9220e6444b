import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDefaultSource, withDefaultSource, withSource } from './figure-source.ts';
import { workingEdition } from './figure-samples.ts';
import { observe } from './observation-samples.ts';
import type { Figure, FigureSource } from './observations.ts';
import { toFigure } from './revised-flags.ts';

const usgs = { cites: 'USGS, 2015', locator: 'p. 3' };

function figure(text: string, source: Partial<FigureSource> = {}): Figure {
  return { ...toFigure(observe(text)), ...source };
}

function sourceOf({ cites, locator }: Figure): [string, string] {
  return [cites, locator];
}

describe('withSource', () => {
  it.each([
    ['takes the default where nothing is said', {}, {}, usgs, ['USGS, 2015', 'p. 3']],
    ['has none where there is no default', {}, {}, undefined, ['', '']],
    [
      'keeps its own before the default',
      { cites: 'Nyrstar', locator: 'p. 9' },
      {},
      usgs,
      ['Nyrstar', 'p. 9'],
    ],
    ['takes what is stated before the default', {}, { source: 'Umicore' }, usgs, ['Umicore', '']],
    [
      'takes what is stated before its own, without the page of another source',
      { cites: 'Nyrstar', locator: 'p. 9' },
      { source: 'Umicore' },
      usgs,
      ['Umicore', ''],
    ],
    [
      'keeps the page where the source stays',
      { cites: 'Nyrstar', locator: 'p. 9' },
      { source: 'Nyrstar' },
      usgs,
      ['Nyrstar', 'p. 9'],
    ],
    ['takes a page within the default', {}, { locator: 'p. 4' }, usgs, ['USGS, 2015', 'p. 4']],
    ['takes no default where it is said that there is none', {}, { source: '' }, usgs, ['', '']],
    [
      'keeps its own where no source is said',
      { cites: 'Nyrstar', locator: 'p. 9' },
      { source: '', locator: '' },
      usgs,
      ['Nyrstar', 'p. 9'],
    ],
  ])('%s', (_, own, stated, fallback, expected) => {
    const before = figure('25,000', own);
    const after = withSource(figure('26,000', own), before, stated, fallback);
    expect(sourceOf(after)).toEqual(expected);
  });

  it('takes no default for an entry that changes nothing', () => {
    const same = figure('25,000');
    expect(withSource(same, same, {}, usgs)).toEqual(same);
    expect(sourceOf(withSource(same, null, {}, usgs))).toEqual(['USGS, 2015', 'p. 3']);
  });

  it('changes nothing but source and page, and loses no source', () => {
    const text = fc.constantFrom('', 'a', 'b');
    const source = fc.record({ cites: text, locator: text });
    const stated = fc.record({ source: text, locator: text }, { requiredKeys: [] });
    fc.assert(
      fc.property(source, stated, fc.option(source, { nil: undefined }), (own, said, fallback) => {
        const entered = figure('26,000', own);
        const after = withSource(entered, figure('25,000', own), said, fallback);
        expect({ ...after, ...own }).toEqual(entered);
        if (own.cites !== '') expect(after.cites).not.toBe('');
        if (said.source) expect(after.cites).toBe(said.source);
        if (said.locator) expect(after.locator).toBe(said.locator);
      }),
    );
  });
});

describe('withDefaultSource', () => {
  it('leaves the field out where it says nothing', () => {
    const having = withDefaultSource(workingEdition, { cites: ' USGS, 2015 ', locator: 'p. 3' });
    expect(having).toEqual({ ...workingEdition, source: usgs });
    expect(withDefaultSource(having, { cites: ' ', locator: '' })).toEqual(workingEdition);
  });

  it('is known again on a figure', () => {
    const edition = withDefaultSource(workingEdition, usgs);
    expect(isDefaultSource(figure('1', usgs), edition)).toBe(true);
    expect(isDefaultSource(figure('1', { ...usgs, locator: '' }), edition)).toBe(false);
    expect(isDefaultSource(figure('1'), workingEdition)).toBe(false);
  });
});
