import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordingLimits } from '#domain/checks/claims.ts';
import { Figures } from '#domain/figures.ts';
import { makeFigures, type Cells } from '#domain/figure-samples.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import type { Block, Dataset, Series, Table } from '#domain/observations.ts';
import { evaluate } from '#domain/references/evaluate.ts';
import { worldOf } from '#domain/references/world-of.ts';
import { latest } from '#domain/view.ts';
import { printReading } from '#format/references.ts';
import { readDataPackage, resourceNames, type PackageFiles } from '../../exchange/data-package.ts';
import { draftSentences } from './draft-sentences.ts';

interface World {
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
}

/** The drafts of a table, by kind, with their references printed. */
function drafts(world: World, table: Table, period: string, against: string) {
  const references = worldOf(world);
  const print = (_: string, source: string) => {
    const { text, flags, numberEnd } = printReading(evaluate(source, references), 'en-US');
    return text.slice(0, numberEnd) + flags.join('') + text.slice(numberEnd);
  };
  return draftSentences({
    table,
    series: world.series.filter(({ tableId }) => tableId === table.id),
    figures: world.figures,
    period,
    against,
    view: latest,
    limits: wordingLimits,
  }).map(({ kind, markdown }) => ({
    kind,
    markdown,
    text: markdown.replaceAll(/\{\{([^}]+)\}\}/g, print),
  }));
}

function baseline(): World {
  const folder = resolve(import.meta.dirname, '../../../resources/baseline');
  const read = readDataPackage(
    Object.fromEntries(
      resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
    ) as PackageFiles,
  );
  if (!read.ok) throw new Error(read.reason);
  const { tables, series, editions } = read.value;
  return { tables, series, figures: new Figures(editions, blocksOf(read.value)) };
}

function blocksOf({ observations, series }: Dataset): Block[] {
  return series.map(({ id, tableId }) => ({
    seriesId: id,
    tableId,
    editionId: 'myb-2013',
    figures: Object.fromEntries(
      observations.filter(({ seriesId }) => seriesId === id).map((one) => [one.period, one]),
    ),
  }));
}

describe('draftSentences of the baseline', () => {
  const world = baseline();
  const of = (id: string) =>
    drafts(
      world,
      world.tables.find((table) => table.id === id)!,
      '2013',
      '2012',
    );
  const texts = (id: string) => of(id).map(({ text }) => text);

  it('says what imports came to, who supplied them and who moved', () => {
    expect(texts('us-imports').slice(0, 4)).toEqual([
      'U.S. imports of unwrought indium and indium powders for consumption came to 97,200 kg in 2013, 11% less than the 109,000 kg of 2012.',
      'The leading suppliers in 2013 were Canada with 27%, Belgium with 22%, the Republic of Korea with 10%, France with 10%, and China with 9%.',
      'The largest increase was that of Belgium, from 8,930 kg in 2012 to 21,300 kg in 2013 (+139%); the largest decrease was that of Japan, from 17,500 kg in 2012 to 2,860 kg in 2013 (−84%).',
      'The three largest suppliers, Canada, Belgium, and the Republic of Korea, together had 59% of what the rows state for 2013. Concentration by the Herfindahl-Hirschman index was 1,553 in 2013, against 1,470 in 2012.',
    ]);
    expect(texts('us-imports')).toContain(
      'The value of U.S. imports of unwrought indium and indium powders for consumption came to $53,400 thousand in 2013, about the same as the $53,900 thousand of 2012.',
    );
  });

  it('says slightly and more than one-half where they are so', () => {
    expect(texts('refinery-production')).toContain(
      'World refinery production of indium came to 799,000e kg in 2013, slightly more than the 783,000er kg of 2012.',
    );
    expect(texts('refinery-production')).toContain(
      'China alone accounted for more than one-half (52%e) of the total.',
    );
  });

  it('tells how prices went through the year', () => {
    expect(texts('prices')).toContain(
      'New York dealer price, 99.99% indium: began 2013 at $485–500/kg; averaged $485–500/kg in the first quarter, $485–530/kg in the second quarter, $560–585/kg in the third quarter, and $685–710/kg in the fourth quarter; and ended it at $670–700/kg; for the year as a whole it was $555–580/kg.',
    );
  });

  it('writes every number as a live reference', () => {
    for (const { id } of world.tables) {
      const names = world.series.flatMap(({ label, entity }) => [label, entity]).filter(Boolean);
      for (const { markdown } of of(id)) {
        const rest = names
          .sort((a, b) => b.length - a.length)
          .reduce(
            (text, name) => text.replaceAll(name, ''),
            markdown.replaceAll(/\{\{[^}]+\}\}/g, ''),
          );
        expect(rest.replaceAll(/\b201[23]\b/g, '')).not.toMatch(/\d/);
      }
    }
  });

  it('writes no reference that says nothing', () => {
    const references = worldOf(world);
    for (const { id } of world.tables) {
      for (const { markdown } of of(id)) {
        for (const [, source = ''] of markdown.matchAll(/\{\{([^}]+)\}\}/g)) {
          expect(evaluate(source, references).kind, source).not.toBe('broken');
        }
      }
    }
  });
});

describe('draftSentences of later years', () => {
  const table = makeTable({ id: 'table', title: 'Estimated production of indium, by country' });
  const names = ['belgium', 'canada', 'germany', 'laos', 'total'];
  const series = names.map((id, order) =>
    makeSeries({
      id,
      order,
      label: id.charAt(0).toUpperCase() + id.slice(1),
      role: id === 'total' ? 'total' : 'part',
      parentId: id === 'total' ? '' : 'total',
    }),
  );
  const texts = (cells: Cells) =>
    drafts({ tables: [table], series, figures: makeFigures(cells) }, table, '2015', '2013').map(
      ({ text }) => text,
    );

  it('keeps withheld, not available, new and gone rows apart', () => {
    expect(
      texts({
        'myb-2013': {
          belgium: { '2013': '30,000' },
          canada: { '2013': '20,000' },
          germany: { '2013': '10,000' },
          total: { '2013': '60,000' },
        },
        working: {
          belgium: { '2015': '60,000 e' },
          canada: { '2015': 'W' },
          laos: { '2015': '500' },
          total: { '2015': '100,000' },
        },
      }),
    ).toEqual([
      'Production of indium came to 100,000 kg in 2015, 67% more than the 60,000 kg of 2013.',
      'Belgium alone accounted for more than one-half (60%e) of the total.',
      'The largest increase was that of Belgium, from 30,000 kg in 2013 to 60,000e kg in 2015 (+100%e).',
      'Laos (500 kg) is listed for 2015 and not for 2013.',
      'Germany (10,000 kg in 2013) is not listed for 2015.',
      'No amount is given for Canada (W).',
      'Concentration by the Herfindahl-Hirschman index was 9,836e in 2015, against 3,889 in 2013.',
    ]);
  });

  it('does not compare with what is withheld', () => {
    const [first] = texts({
      'myb-2013': { belgium: { '2013': '30' }, canada: { '2013': '5' }, total: { '2013': 'W' } },
      working: { belgium: { '2015': '40' }, canada: { '2015': '5' }, total: { '2015': '45' } },
    });
    expect(first).toBe(
      'Production of indium came to 45 kg in 2015; for 2013 no figure is given (W).',
    );
  });

  it('says zero where a total or a row is zero, with what is printed', () => {
    const zero = { belgium: { '2015': '--' }, canada: { '2015': '--' }, total: { '2015': '--' } };
    const base = {
      belgium: { '2013': '30' },
      canada: { '2013': '5' },
      total: { '2013': '35' },
    };
    expect(texts({ 'myb-2013': base, working: zero })).toEqual([
      'Production of indium was zero (--) in 2015, against 35 kg in 2013.',
      'The largest decrease was that of Belgium, from 30 kg in 2013 to zero (--) in 2015.',
    ]);
    const again = {
      belgium: { '2013': '--' },
      canada: { '2013': '--' },
      total: { '2013': '--' },
    };
    expect(texts({ 'myb-2013': again, working: zero })).toEqual([
      'Production of indium was zero (--) in 2015, as in 2013 (--).',
    ]);
  });

  it('says what a withheld total was, and names those that moved alike together', () => {
    const said = texts({
      'myb-2013': {
        belgium: { '2013': '30' },
        canada: { '2013': '5' },
        germany: { '2013': '9' },
        total: { '2013': '44' },
      },
      working: {
        belgium: { '2015': '40' },
        canada: { '2015': '15' },
        germany: { '2015': '9' },
        total: { '2015': 'W' },
      },
    });
    expect(said[0]).toBe(
      'Production of indium: no figure is given for 2015 (W); in 2013 it was 44 kg.',
    );
    expect(said).toContain(
      'The largest increases were those of Belgium, from 30 kg in 2013 to 40 kg in 2015 (+33%); and of Canada, from 5 kg in 2013 to 15 kg in 2015 (+200%).',
    );
  });

  it('says who has all of it where the other rows are zero', () => {
    expect(
      texts({
        'myb-2013': { belgium: { '2013': '30' } },
        working: {
          belgium: { '2015': '40' },
          canada: { '2015': '--' },
          germany: { '2015': '--' },
          laos: { '2015': '--' },
          total: { '2015': '40' },
        },
      }),
    ).toContain('All of it, 40 kg, was that of Belgium: the other rows state zero.');
  });

  it('says nothing of a period for which nothing is listed', () => {
    expect(texts({ 'myb-2013': { belgium: { '2013': '30' } } })).toEqual([]);
  });
});
