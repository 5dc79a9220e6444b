import { describe, expect, it } from 'vitest';
import { describeCell, distinctCells, editionOfAll } from './cell-texts.ts';
import { Lookup } from './lookup.ts';
import { findCheck, makeWorkspace, type WorkspaceSample } from './workspace-samples.ts';

function texts(sample: WorkspaceSample, id: string): string[] {
  const check = findCheck(sample, id);
  return distinctCells(check).map((cell) => {
    const { where, figure, superscript, edition } = describeCell(cell, check, sample.lookup);
    return [`${where}: ${figure}${superscript}`, edition].filter(Boolean).join(' | ');
  });
}

const baseline = makeWorkspace();

describe('describeCell', () => {
  it('names row, period and the figure as printed, and the table where it is another printed one', () => {
    expect(
      texts(baseline, 'capacity/refinery-production/russia/production/remainder/2013'),
    ).toEqual([
      'Russia, 2013: 12,600 kg',
      'Chelyabinsk Zinc Plant, production, 2013: 7 t',
      'Table 2, Russia, Ural Mining and Metals Co., 2013: 5 t/yr',
    ]);
  });

  it('sets ranges, quarters and flags', () => {
    expect(texts(baseline, 'quarters/prices/new-york-dealer/price/2013/low').slice(0, 2)).toEqual([
      'New York dealer price, 99.99% indium, 2013: $555\u2013580/kg',
      'New York dealer price, 99.99% indium, 1st quarter 2013: $485\u2013500/kg',
    ]);
  });

  it('has a figure of no unit where the cell is a word', () => {
    expect(texts(baseline, 'capacity/refinery-production/japan/production/2013')).toContain(
      'Table 2, Japan, Mitsui Mining & Smelting Co. Ltd., 2013: NA',
    );
  });

  it('lists a cell once however often the check reads it', () => {
    const cells = distinctCells(findCheck(baseline, 'statement/fanya-stocks/almost-triple/2013'));
    const keys = cells.map((cell) => JSON.stringify(cell));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leads nowhere where the table has no such column', () => {
    const check = findCheck(baseline, 'statement/china-antaike/change/2013');
    const described = check.cells.map((cell) => describeCell(cell, check, baseline.lookup));
    expect(described.at(-1)).toMatchObject({
      figure: 'not listed',
      isListed: false,
      canShow: true,
    });
    const elsewhere = { seriesId: check.cells[0]?.seriesId ?? '', period: '1999', editionId: null };
    expect(describeCell(elsewhere, check, baseline.lookup).canShow).toBe(false);
  });

  it('says that a figure is on its way rather than that it is not listed', () => {
    const lookup = new Lookup({
      tables: [],
      series: [],
      editions: [],
      notes: [],
      view: { kind: 'latest' },
      figuresOf: () => null,
    });
    const check = findCheck(baseline, 'total/us-imports/total/quantity/2013');
    expect(describeCell(check.cells[0]!, check, lookup)).toMatchObject({
      figure: '…',
      canShow: false,
    });
  });
});

describe('editionOfAll', () => {
  const entered = makeWorkspace(
    ['refinery-production/belgium/production', '2014', '25,000'],
    ['refinery-production/total/production', '2014', '20,000'],
  );
  const cellsOf = (sample: WorkspaceSample, id: string) => {
    const check = findCheck(sample, id);
    return distinctCells(check).map((cell) => describeCell(cell, check, sample.lookup));
  };

  it('names the one working edition', () => {
    const cells = cellsOf(entered, 'total/refinery-production/total/production/2014');
    expect(editionOfAll(cells)).toBe('Working edition');
  });

  it('says nothing of the baseline, nor where editions are mixed', () => {
    const id = 'total/refinery-production/total/production/2013';
    expect(editionOfAll(cellsOf(entered, id))).toBe('');
    const restated = makeWorkspace(['refinery-production/belgium/production', '2013', '31,000 r']);
    expect(editionOfAll(cellsOf(restated, id))).toBe('');
    expect(texts(restated, id)).toContain('Belgium, 2013: 31,000 kgr | Working edition');
  });
});
