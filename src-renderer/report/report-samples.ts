import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeWorkingEdition } from '#domain/editions.ts';
import { Figures } from '#domain/figures.ts';
import { observe } from '#domain/observation-samples.ts';
import type { Block, Dataset, Figure, Note } from '#domain/observations.ts';
import { latest } from '#domain/view.ts';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { markup } from '#format/markup/node.ts';
import { editionsSection, sourcesSection, symbolsSection } from './document/closing-sections.ts';
import type { ReportDocument, ReportPart } from './document/report-document.ts';
import { readMarkdown } from './rich-text/read-markdown.ts';
import type { Inline, RichText } from './rich-text/rich-text.ts';
import { printTable, type PrintTableInput } from './tables/print-table.ts';
import type { PrintedTable } from './tables/printed-table.ts';

/** Tables for tests: those of the baseline, and later years beside them. */

const folder = resolve(import.meta.dirname, '../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
export const baseline: Dataset = read.value;

/** What a working edition states, by series and period; `|` before footnote ids. */
export type Entered = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const update = {
  ...makeWorkingEdition('working', 'Chapter update <b>2015</b>', 1),
  publisher: 'Ministry of Mines & Metals',
};

export function figuresWith(dataset: Dataset, entered: Entered = {}): Figures {
  const blocks: Block[] = dataset.series.map((one) => ({
    seriesId: one.id,
    editionId: 'myb-2013',
    tableId: one.tableId,
    figures: Object.fromEntries(
      dataset.observations
        .filter(({ seriesId }) => seriesId === one.id)
        .map((figure) => [figure.period, figure]),
    ),
  }));
  const later = Object.entries(entered).map(([seriesId, cells]): Block => ({
    seriesId,
    editionId: update.id,
    tableId: dataset.series.find(({ id }) => id === seriesId)?.tableId ?? '',
    figures: Object.fromEntries(
      Object.entries(cells).map(([period, text]) => [period, enter(text, period, seriesId)]),
    ),
  }));
  const editions = later.length === 0 ? dataset.editions : [...dataset.editions, update];
  return new Figures(editions, [...blocks, ...later]);
}

function enter(text: string, period: string, seriesId: string): Figure {
  const [cell = '', ...noteIds] = text.split('|');
  return { ...observe(cell.trim(), period, seriesId), noteIds };
}

export function printed(
  tableId: string,
  change: Partial<PrintTableInput> & {
    readonly dataset?: Dataset;
    readonly entered?: Entered;
  } = {},
): PrintedTable {
  const { dataset = baseline, entered = {}, ...rest } = change;
  const table = dataset.tables.find(({ id }) => id === tableId);
  if (table === undefined) throw new Error(`No table ${tableId}`);
  const { series, notes, sources } = dataset;
  const figures = figuresWith(dataset, entered);
  return printTable({ table, series, notes, sources, figures, view: latest, ...rest });
}

const importsNote: Note = {
  id: 'us-imports/own',
  tableId: 'us-imports',
  mark: '7',
  text: 'Includes material "in transit" <script>alert(1)</script> & re-exports.',
  kind: 'footnote',
};

/** The three main tables with all that can stand in a table, in the years up to 2015. */
export const richDataset: Dataset = {
  ...baseline,
  notes: [...baseline.notes, importsNote],
  series: baseline.series.map((one) => {
    if (/us-imports\/(belgium|france|germany)\//.test(one.id)) {
      return { ...one, group: 'European Union' };
    }
    if (/us-imports\/israel\//.test(one.id)) return { ...one, label: '=1+1|*not*_a_[link](x)' };
    if (/us-imports\/laos\//.test(one.id))
      return { ...one, label: 'إنتاج الإنديوم 生產量 インジウム' };
    if (/us-imports\/peru\//.test(one.id))
      return { ...one, label: `${'Very long name '.repeat(14)}` };
    if (/us-imports\/taiwan\//.test(one.id)) return { ...one, label: 'A &amp; B <i>\u0007 “x”' };
    return one;
  }),
};

export const richEntered: Entered = {
  'us-imports/belgium/quantity': { '2013': '21,900', '2014': '20,100 r', '2015': '19,000 e' },
  'us-imports/belgium/value': { '2014': 'W', '2015': '9,800 e' },
  'us-imports/canada/quantity': { '2014': '24,000-26,000 e', '2015': '>25,000|us-imports/own' },
  'us-imports/canada/value': { '2014': '13,000 p', '2015': '12,500.5' },
  'us-imports/china/quantity': { '2014': 'NA', '2015': '--' },
  'us-imports/china/value': { '2014': 'NA', '2015': 'XX' },
  'us-imports/france/quantity': { '2014': '<50 e', '2015': 'Less than ½ unit' },
  'us-imports/total/quantity': { '2014': '95,000 e', '2015': '94,000 e b|us-imports/own' },
  'us-imports/total/value': { '2014': 'W', '2015': 'W' },
  'capacity/belgium-umicore/capacity': { '2014': '50', '2015': '55 f' },
  'capacity/france-nyrstar/capacity': { '2014': 'up to 80 e' },
  'refinery-production/france/production': { '2013': '34,000 r', '2014': '40,000 e' },
  'refinery-production/canada/production': { '2014': '61,250.75', '2015': '-- r' },
  'refinery-production/total/production': { '2014': '820,000 e', '2015': 'NA' },
};

/** The three main tables as they are printed with later years. */
function richTables(): PrintedTable[] {
  const change = { dataset: richDataset, entered: richEntered };
  return [
    printed('us-imports', change),
    printed('capacity', change),
    printed('refinery-production', change),
  ];
}

/** One pixel. */
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

export const hostile =
  '<script>alert("x")</script> =1+1 &amp; a|b *c* _d_ `e` [f](javascript:g) \u0007';

const figure = (
  text: string,
  about: Partial<Extract<Inline, { kind: 'figure' }>> = {},
): Inline => ({
  kind: 'figure',
  source: 'us-imports/canada/quantity@2015',
  text,
  flags: [],
  numberEnd: text.indexOf(' ') === -1 ? text.length : text.indexOf(' '),
  state: 'current',
  about: '',
  ...about,
});

const proseWithFigures: RichText = [
  {
    kind: 'paragraph',
    children: [
      { kind: 'text', text: 'Imports from Canada came to ' },
      figure('26,000 kilograms', { flags: ['e'] }),
      { kind: 'text', text: ', those from Belgium to ' },
      figure('21,900 kilograms', { flags: ['r'], state: 'stale', about: '21,300 kilograms' }),
      { kind: 'text', text: ', and ' },
      figure('us-imports/atlantis/quantity@2015', {
        state: 'broken',
        about: 'no row has this id',
      }),
      { kind: 'text', text: `. ${hostile}` },
    ],
  },
];

const prose = readMarkdown(`A paragraph with **strong**, *emphasised*, ~~struck~~ text, \`code\` and
[a link](https://example.org/?a=1&b=2).

- first
- second
  1. inner
  2. more

> A quotation
> in two lines.

\`\`\`
<b>=1+1</b> | x
\`\`\`

| a | b |
|:--|--:|
| x\\|y | 1,234 |

### Heading within

نص من اليمين إلى اليسار. 日本語の文章。
`);

/** A report with all that a report can have, and with text that nobody would write. */
export function richReport(): ReportDocument {
  const tables = richTables();
  const table = (place: number): ReportPart[] =>
    tables[place] === undefined ? [] : [{ kind: 'table', table: tables[place] }];
  return {
    title: `Indium in 2015 ${hostile}`,
    subtitle: ['2015, compared with 2013', 'Latest figures', `Made 1 December 2026 ${hostile}`],
    language: 'en',
    author: 'A. N. Alyst',
    madeAt: Date.UTC(2026, 11, 1, 9, 30),
    parts: [
      { kind: 'heading', level: 1, text: 'Trade' },
      { kind: 'prose', text: proseWithFigures },
      ...table(0),
      { kind: 'prose', text: prose },
      { kind: 'heading', level: 1, text: `World review ${hostile}` },
      ...table(1),
      {
        kind: 'picture',
        picture: {
          title: 'Imports by supplier',
          subtitle: 'Quantity, kilograms, 2012 to 2015',
          notes: [
            { mark: '', text: 'Source: U.S. Geological Survey.' },
            { mark: '1', text: 'Includes material "in transit" <b>& re-exports</b>.' },
          ],
          alternative: 'Canada leads with 26,000 kilograms & more.',
          width: 320,
          height: 120,
          svg: markup(
            'svg',
            {
              xmlns: 'http://www.w3.org/2000/svg',
              viewBox: '0 0 320 120',
              width: 320,
              height: 120,
            },
            [
              markup('rect', { x: 10, y: 20, width: 280, height: 60, fill: '#4b4fa6' }),
              markup('text', { x: 20, y: 60, fill: '#fff', 'font-size': 20 }, ['26,000 <kg>']),
            ],
          ),
          png,
        },
      },
      { kind: 'heading', level: 2, text: 'Production' },
      ...table(2),
      {
        kind: 'note',
        note: {
          subject: 'Table 3, Canada, 2014',
          author: 'A. N. Alyst',
          tags: ['to check', '<b>'],
          state: 'open',
          source: 'Teck, 2015, p. 4',
          text: proseWithFigures,
        },
      },
      ...sourcesSection(tables),
      ...editionsSection(tables),
      ...symbolsSection(tables),
    ],
  };
}
