// `node scripts/chart-gallery.mjs`: draws every kind of chart into docs/charts/, from the baseline and
// years after it that were made up for the purpose, by the program's own command line.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

const made = 'Example years, made up';
const production = 'refinery-production';
const imports = 'us-imports';
/** @param {string} table @param {string} row @param {string} measure */
const id = (table, row, measure) => `${table}/${row}/${measure}`;
/** @param {...string} rows */
const produced = (...rows) => rows.map((row) => id(production, row, 'production'));
/** @param {string} measure @param {...string} rows */
const imported = (measure, ...rows) => rows.map((row) => id(imports, row, measure));

/** Cells by series and period. @type {Record<string, Record<string, string>>} */
const entered = {
  [id(production, 'china', 'production')]: {
    2014: '460,000 e',
    2015: '350,000 e',
    2016: '300,000 e',
  },
  [id(production, 'korea-republic-of', 'production')]: {
    2014: '150,000 e',
    2015: '195,000 e',
    2016: '210,000 e',
  },
  [id(production, 'japan', 'production')]: { 2014: '72,000 e', 2015: 'W', 2016: '70,000 e' },
  [id(production, 'canada', 'production')]: { 2014: '67,000', 2015: '70,000', 2016: '71,000 e' },
  [id(production, 'france', 'production')]: { 2014: '43,000 e', 2015: '41,000 b', 2016: '--' },
  [id(production, 'belgium', 'production')]: {
    2014: '25,000 e',
    2015: '20,000 e',
    2016: '20,000 f',
  },
  [id(production, 'total', 'production')]: {
    2014: '844,000 e',
    2015: '759,000 e',
    2016: '680,000 e',
  },
  [id(imports, 'canada', 'quantity')]: { 2014: '26,400', 2015: '22,900' },
  [id(imports, 'belgium', 'quantity')]: { 2014: '29,800', 2015: '14,600' },
  [id(imports, 'china', 'quantity')]: { 2014: '12,700', 2015: '47,800' },
  [id(imports, 'korea-republic-of', 'quantity')]: { 2014: '17,400', 2015: '21,900' },
  [id(imports, 'france', 'quantity')]: { 2014: '19,000', 2015: '19,400' },
  [id(imports, 'peru', 'quantity')]: { 2014: 'NA', 2015: '870' },
  [id(imports, 'total', 'quantity')]: { 2014: '123,000', 2015: '140,000' },
};

const leading = ['canada', 'belgium', 'china', 'korea-republic-of', 'france'];
const makers = ['china', 'korea-republic-of', 'japan', 'canada', 'france', 'belgium'];

/** @type {ReadonlyArray<readonly [file: string, about: string, ...options: string[]]>} */
const charts = [
  [
    'line',
    'Lines: an estimate is hollow, a plan dotted, W a gap, and no line leads over a break.',
    '--series',
    ...produced(...makers),
  ],
  [
    'line-index',
    'Lines of an index, 2013 = 100, on a log axis.',
    '--series',
    ...produced(...makers),
    '--mode',
    'index',
    '--log',
  ],
  ['bar', 'Bars stand on zero.', '--series', ...imported('quantity', ...leading), '--type', 'bar'],
  [
    'stacked',
    'Stacked bars say which stacks lack a row.',
    '--series',
    ...imported('quantity', ...leading, 'peru'),
    '--type',
    'stacked',
  ],
  [
    'stacked-100',
    'Parts of the rows drawn.',
    '--series',
    ...imported('quantity', ...leading),
    '--type',
    'stacked-100',
  ],
  [
    'area',
    'Areas on top of one another.',
    '--series',
    ...imported('quantity', ...leading),
    '--type',
    'area',
  ],
  ['range', 'Low and high prices as bars.', '--table', 'prices', '--type', 'range'],
  [
    'dumbbell',
    'Two periods, 2013 always with the same mark.',
    '--series',
    ...produced(...makers),
    '--type',
    'dumbbell',
    '--period',
    '2015',
  ],
  [
    'slope',
    'Two periods, a line for each row.',
    '--series',
    ...imported('quantity', ...leading),
    '--type',
    'slope',
    '--period',
    '2015',
  ],
  [
    'waterfall',
    'What each row added to the change of the total, in percent of it.',
    '--series',
    ...produced(...makers),
    '--type',
    'waterfall',
    '--mode',
    'percent',
    '--period',
    '2014',
  ],
  [
    'scatter',
    'Quantity against unit value, small quantities told.',
    '--series',
    ...imported('quantity', ...leading, 'mexico', 'germany', 'japan'),
    '--type',
    'scatter',
    '--period',
    '2012',
  ],
  [
    'multiples',
    'A panel for each row, all with the same axes.',
    '--series',
    ...produced(...makers),
    '--type',
    'multiples',
  ],
  [
    'sparklines',
    'A small line for each row, on a scale of its own.',
    '--series',
    ...produced(...makers),
    '--type',
    'sparklines',
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'lode-gallery-'));
/** @param {...string} args */
const lode = (...args) =>
  execFileSync(
    process.execPath,
    [join(root, 'scripts/lode.mjs'), ...args, '--workspace', join(folder, 'workspace')],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: root },
  );

const gallery = join(root, 'docs/charts');
mkdirSync(gallery, { recursive: true });
try {
  for (const [series, cells] of Object.entries(entered)) {
    for (const [period, cell] of Object.entries(cells))
      lode('set', series, period, cell, '--source', made);
  }
  for (const [name, , ...options] of charts) {
    lode('chart', ...options, '--out', join(gallery, `${name}.svg`));
  }
  const pages = charts.map(
    ([name, about]) => `## ${name}\n\n${about}\n\n![${about}](${name}.svg)\n`,
  );
  writeFileSync(
    join(gallery, 'README.md'),
    `# Every kind of chart\n\nDrawn by \`node scripts/chart-gallery.mjs\` from the baseline. The figures after 2013 are made up.\n\n${pages.join('\n')}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
