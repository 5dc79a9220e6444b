import { describe, expect, it } from 'vitest';
import { wordingLimits } from '#domain/checks/claims.ts';
import type { Annotation } from '#domain/observations.ts';
import { makeReport, type NewPart } from '#domain/reports/edit-report.ts';
import type { SavedReport } from '#domain/reports/report.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { latest } from '#domain/view.ts';
import { markup } from '#format/markup/node.ts';
import { nameSourceOf } from '#format/name-source.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import type { ReportPicture } from '../document/report-document.ts';
import { baseline, figuresWith, type Entered } from '../report-samples.ts';
import { assembleParts, assembleReport, type ReportSources } from './assemble-report.ts';
import { reportColumns } from './columns.ts';
import { startingParts } from './starting-parts.ts';

const canada = 'us-imports/canada/quantity';
const entered: Entered = {
  [canada]: { '2014': '24,000', '2015': '20,000 e' },
  'us-imports/total/quantity': { '2014': '95,000', '2015': '90,000' },
};

const note: Annotation = {
  id: 'n1',
  target: `${canada}@2015#working`,
  markdown: `Half of {{${canada}@2013}} was late.`,
  createdAt: 1,
  updatedAt: 1,
  author: 'A. Analyst',
  tags: ['customs'],
  source: { cites: 'Census 2016', locator: 'p. 3' },
};

const picture: ReportPicture = {
  title: 'Suppliers',
  subtitle: 'Kilograms, 2013',
  notes: [{ mark: '1', text: 'Secondary production is included, as far as it is known.' }],
  alternative: 'Lines.',
  width: 100,
  height: 50,
  svg: markup('svg', {}, []),
  png: new Uint8Array([1]),
};

function sources(about: Partial<ReportSources> = {}): ReportSources {
  const { tables, series, notes, sources: works, editions } = baseline;
  return {
    ...{ tables, series, notes, sources: works, annotations: [note] },
    figures: figuresWith(baseline, entered),
    names: nameSourceOf({ tables, editions, charts: { find: () => null } }, series),
    pictures: new Map<string, Result<ReportPicture>>(),
    ...about,
  };
}

function report(...parts: NewPart[]): SavedReport {
  let next = 0;
  const made = makeReport({ period: '2015', title: 'Indium' }, parts, [], {
    makeId: () => String((next += 1)),
    now: 0,
    see: (_, before) => before,
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

function text(made: SavedReport, given = sources()): string {
  const about = { locale: 'en-US', madeAt: Date.UTC(2026, 10, 28), author: '' };
  return writeMarkdown(assembleReport(made, given, about), 'indium').text;
}

describe('assembleReport', () => {
  it('says what it is about and as of when', () => {
    expect(text(report())).toBe('# Indium\n\n2015, compared with 2013\n\nMade Nov 28, 2026\n');
  });

  it('reads the references of its texts as of now', () => {
    const made = report({
      kind: 'text',
      markdown: `Canada sent {{${canada}@2015}}, {{percent(${canada}@2015, unsigned)}} less.`,
      seen: {},
    });
    expect(text(made)).toContain('Canada sent 20,000ᵉ kg, 23%ᵉ less.');
  });

  it('says of a figure that has changed what it was, and of one that is gone why', () => {
    const made = report(
      { kind: 'text', markdown: `Now {{${canada}@2014}}.`, seen: { [`${canada}@2014`]: '1 kg' } },
      { kind: 'text', markdown: `Now {{${canada}@2016}}.`, seen: {} },
    );
    expect(text(made)).toMatch(/24,000 kg .*changed.*1 kg/);
    expect(text(made)).toMatch(/no such figure: Canada is not listed for 2016/);
  });

  it('prints a table in the columns of its period, or in those that were chosen', () => {
    const byItself = text(report({ kind: 'table', tableId: 'us-imports', periods: null }));
    expect(byItself).toContain('2013 Quantity');
    expect(byItself).toContain('2015 Quantity');
    const chosen = text(report({ kind: 'table', tableId: 'us-imports', periods: ['2012'] }));
    expect(chosen).toContain('2012 Quantity');
    expect(chosen).not.toContain('2013 Quantity');
  });

  it('numbers its charts, and says which could not be drawn', () => {
    const made = report(
      { kind: 'chart', chartId: 'a' },
      { kind: 'chart', chartId: 'b' },
      { kind: 'chart', chartId: 'c' },
    );
    const pictures = new Map<string, Result<ReportPicture>>([
      ['a', succeed(picture)],
      ['b', fail('The chart “B” could not be drawn. No rows.')],
    ]);
    const written = text(made, sources({ pictures }));
    expect(written).toContain('**Figure 1. Suppliers**\n\nKilograms, 2013');
    expect(written).toContain('The chart “B” could not be drawn. No rows.');
    expect(written).toContain('A chart that stood here is not in the workspace any more.');
  });

  it('prints a note with what it is on and what it rests on', () => {
    const written = text(report({ kind: 'note', annotationId: 'n1' }));
    expect(written).toContain('Canada, quantity, 2015');
    expect(written).toContain('Half of 26,000 kg was late.');
    expect(written).toMatch(/A\. Analyst · customs · Source: Census 2016, p\. 3/);
  });

  it('says what is gone', () => {
    const written = text(
      report(
        { kind: 'table', tableId: 'none', periods: null },
        { kind: 'note', annotationId: 'x' },
      ),
    );
    expect(written).toContain('The table none is not in the workspace any more.');
    expect(written).toContain('A note that stood here is not in the workspace any more.');
  });

  it.each(['as-of', 'edition'] as const)(
    'says that the edition is gone whose figures it shows (%s), at each place that shows some',
    (kind) => {
      const made = report(
        { kind: 'text', markdown: `Canada sent {{${canada}@2015}}.`, seen: {} },
        { kind: 'table', tableId: 'us-imports', periods: null },
      );
      const written = text({ ...made, view: { kind, editionId: 'myb-2009' } });
      const lost = 'The edition myb-2009 is not in the workspace any more.';
      expect(written).toContain(`No figures are shown. ${lost}`);
      expect(written).toContain(`[no such figure: ${lost}]`);
      expect(written).toMatch(/The table “Table 1\. .*” is not printed\. The edition/);
      expect(written).not.toContain('|');
    },
  );

  it('shows no more of a text than is asked for, and says how much is left', () => {
    const markdown = `First.\n\n${'word '.repeat(20)}`;
    const [part] = assembleParts(
      report({ kind: 'text', markdown, seen: {} }),
      sources(),
      { locale: 'en-US' },
      10,
    );
    const shown = JSON.stringify(part?.made);
    expect(shown).toContain('First.');
    expect(shown).not.toContain('word ');
    expect(shown).toContain('102 more characters are not shown here.');
  });

  it('leaves out a heading without words', () => {
    expect(text(report({ kind: 'heading', level: 1, text: ' \n' }))).not.toContain('##');
  });

  it('lists the sources of its tables, wherever that stands', () => {
    const written = text(
      report({ kind: 'sources' }, { kind: 'table', tableId: 'us-imports', periods: null }),
    );
    expect(written.indexOf('## Sources')).toBeGreaterThan(-1);
    expect(written.indexOf('## Sources')).toBeLessThan(written.indexOf('Belgium'));
  });
});

describe('reportColumns', () => {
  it.each([
    [
      ['2009', '2010', '2011', '2012', '2013', '2014', '2015'],
      ['2011', '2012', '2013', '2014', '2015'],
    ],
    [
      ['2012', '2013'],
      ['2012', '2013'],
    ],
    [
      ['2013', '2013-Q1', '2013-Q2', '2015'],
      ['2013-Q1', '2013-Q2', '2013', '2015'],
    ],
    [['2009'], null],
  ])('of %j are %j', (stated, expected) => {
    expect(reportColumns(stated, '2015', '2013')).toEqual(expected);
  });

  it('are a window of five years and the one that is compared with', () => {
    const years = Array.from({ length: 14 }, (_, index) => String(2013 + index));
    expect(reportColumns(years, '2026', '2013')).toEqual([
      '2013',
      ...['2022', '2023', '2024', '2025', '2026'],
    ]);
  });
});

it('keeps the column that a report is about where it is compared with a much later year', () => {
  const years = Array.from({ length: 14 }, (_, index) => String(2013 + index));
  expect(reportColumns(years, '2013', '2026')).toEqual([
    '2013',
    ...['2022', '2023', '2024', '2025', '2026'],
  ]);
});

describe('startingParts', () => {
  it('begins with what can be said of each table, the table, and the open notes on it', () => {
    const { tables, series } = baseline;
    const parts = startingParts({
      tables: tables.filter(({ id }) => id === 'us-imports'),
      charts: [],
      annotations: [note, { ...note, id: 'n2', resolvedAt: 5 }],
      series,
      figures: figuresWith(baseline, entered),
      period: '2015',
      against: '2013',
      view: latest,
      limits: wordingLimits,
    });
    expect(parts.map(({ kind }) => kind)).toEqual(['heading', 'text', 'table', 'note', 'sources']);
    expect(parts[0]).toMatchObject({
      text: 'U.S. imports of unwrought indium and indium powders for consumption',
    });
    expect(parts[3]).toMatchObject({ annotationId: 'n1' });
  });
});
