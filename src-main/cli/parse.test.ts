import { describe, expect, it } from 'vitest';
import type { Job } from '#ipc/contract/jobs.ts';
import { describeMistake, parseCommandLine } from './parse.ts';

/** The words of a command line; `""` is an empty one. */
const words = (line: string) =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
const parse = (line: string) => parseCommandLine(words(line));

const get = {
  command: 'get',
  table: null,
  series: null,
  period: null,
  edition: null,
  asOf: null,
  latest: false,
} as const;
const set = {
  command: 'set',
  series: 'S',
  period: '2020',
  value: '5',
  edition: null,
  reason: '',
  source: '',
  locator: '',
} as const;
const compare = {
  command: 'compare',
  period: '2014',
  against: '2013',
  table: null,
  edition: null,
  againstEdition: null,
} as const;
const exported = { command: 'export', format: 'csv', table: null, asOf: null } as const;

const chart = {
  command: 'chart',
  chart: null,
  table: null,
  series: [],
  type: null,
  mode: null,
  period: null,
  against: null,
  from: null,
  to: null,
  asOf: null,
  log: false,
  title: null,
  format: 'svg',
  size: null,
  theme: null,
} as const;

const jobs: [string, Job][] = [
  ['info', { command: 'info' }],
  ['verify', { command: 'verify' }],
  ['backup', { command: 'backup', copy: false }],
  ['backup --out kept/a.zip', { command: 'backup', copy: true }],
  ['backups', { command: 'backups' }],
  ['restore kept/a.zip', { command: 'restore', file: 'kept/a.zip', backup: null }],
  ['get', get],
  ['get --table t --series s --period 2013', { ...get, table: 't', series: 's', period: '2013' }],
  ['get --edition working', { ...get, edition: 'working' }],
  ['get --as-of myb-2013', { ...get, asOf: 'myb-2013' }],
  ['get --latest --table=t', { ...get, latest: true, table: 't' }],
  ['set S 2020 5', set],
  ['set S 2020 --', { ...set, value: '--' }],
  ['set S 2020 -- --edition working', { ...set, value: '--', edition: 'working' }],
  ['set --edition working S 2020 --', { ...set, value: '--', edition: 'working' }],
  ['set S --edition working 2020 --', { ...set, value: '--', edition: 'working' }],
  ['set S 2020 -11%', { ...set, value: '-11%' }],
  ['set S 2020 "123,000 e"', { ...set, value: '123,000 e' }],
  ['set S 2020 —', { ...set, value: '—' }],
  ['set S 2020 ""', { ...set, value: '' }],
  ['set S 2020 "<25"', { ...set, value: '<25' }],
  [
    'set S 2020 5 --reason "better data" --source "MCS 2016" --locator=p.80 --edition e',
    { ...set, reason: 'better data', source: 'MCS 2016', locator: 'p.80', edition: 'e' },
  ],
  ['set S 2020 5 --reason ""', set],
  ['set S 2020 5 --reason=--odd', { ...set, reason: '--odd' }],
  ['set S 2020 5 --reason a=b', { ...set, reason: 'a=b' }],
  ['compare --period 2014', compare],
  ['compare --period 2013 --against 2012', { ...compare, period: '2013', against: '2012' }],
  [
    'compare --period=2014 --table t --edition e --against-edition f',
    { ...compare, table: 't', edition: 'e', againstEdition: 'f' },
  ],
  ['check', { command: 'check', table: null, edition: null }],
  ['check --table t --edition e', { command: 'check', table: 't', edition: 'e' }],
  ['revisions --since myb-2013', { command: 'revisions', since: 'myb-2013' }],
  ['chart kept-1 --out a.SVG', { ...chart, chart: 'kept-1' }],
  ['chart --table t --out a.svg', { ...chart, table: 't' }],
  [
    'chart --series a b --out a.pdf --series=c --type line --mode index --log',
    { ...chart, series: ['a', 'b', 'c'], type: 'line', mode: 'index', log: true, format: 'pdf' },
  ],
  [
    'chart --table t --period 2014 --against 2013 --from 2009 --to 2014 --as-of e --title T --size slide --theme dark --out a.csv',
    {
      ...{ ...chart, table: 't', period: '2014', against: '2013', from: '2009', to: '2014' },
      ...{ asOf: 'e', title: 'T', size: 'slide', theme: 'dark', format: 'csv' },
    },
  ],
  ['export --format csv --out a.csv', exported],
  ['export --format=csv --out=a.csv --table t --as-of e', { ...exported, table: 't', asOf: 'e' }],
];

describe('parseCommandLine', () => {
  it.each(jobs)('reads: %s', (line, job) => {
    expect(parse(line)).toMatchObject({ kind: 'job', job, workspace: null, json: false });
  });

  it.each([
    'info --workspace w --json',
    '--workspace w --json info',
    '--json info --workspace=w',
    'info --json --json --workspace w',
  ])('takes workspace and json anywhere: %s', (line) => {
    expect(parse(line)).toEqual({
      kind: 'job',
      job: { command: 'info' },
      workspace: 'w',
      json: true,
      out: null,
    });
  });

  it('hands the place for files to main', () => {
    expect(parse('export --format csv --out dir/a.csv')).toMatchObject({ out: 'dir/a.csv' });
    expect(parse('backup --out dir/a.zip')).toMatchObject({ out: 'dir/a.zip' });
  });

  it.each([
    'help',
    '--help',
    '-h',
    'help set',
    'set --help',
    'set S 2020 5 --help',
    'nonsense --help',
  ])('helps: %s', (line) => {
    expect(parse(line)).toEqual({ kind: 'help' });
  });

  it.each([
    ['', 'Which command?'],
    ['--json', 'Which command?'],
    ['inof', 'There is no command inof. Did you mean info?'],
    ['Set S 2020 5', 'Did you mean set?'],
    ['frobnicate', 'There is no command frobnicate.'],
    ['restor x', 'Did you mean restore?'],
    ['import f.csv', 'The command import is not in this version of Lode.'],
    ['chart c', 'chart needs --out.'],
    ['chart --out a.svg', 'chart needs CHART_ID, --table or --series.'],
    ['chart c --out a.gif', '--out must end in .svg, .png, .pdf or .csv.'],
    ['chart c --out a.svg --mode index', 'drawn as it is kept: --mode cannot'],
    ['chart c --out a.svg --series s', '--series cannot'],
    ['chart --series --out a.svg', '--series needs a value.'],
    ['chart c d --out a.svg', '“d” is one argument too many.'],
    ['backup a.zip', '“a.zip” is one argument too many.'],
    ['backup --out', '--out needs a value.'],
    ['backups --out a.zip', 'backups has no option --out.'],
    ['restore', 'FILE missing.'],
    ['restore ""', 'FILE is empty.'],
    ['export --format xlsx --out a', 'The export format xlsx is not in this version'],
    ['export --format json --out a', 'not in this version'],
    ['export --format datapackage --out a', 'not in this version'],
    ['export --format sdmx-csv --out a', 'not in this version'],
    ['export --format cvs --out a', 'Did you mean csv?'],
    ['export --format csv', 'export needs --out.'],
    ['export --out a', 'export needs --format.'],
    ['compare', 'compare needs --period.'],
    ['compare --perod 2014', 'compare has no option --perod. Did you mean --period?'],
    ['get --seires s', 'Did you mean --series?'],
    ['get --frobnicate', 'get has no option --frobnicate.'],
    ['info --table t', 'info has no option --table.'],
    ['get --table', '--table needs a value.'],
    ['get --table --json', '--table needs a value.'],
    ['get --table ""', 'not empty'],
    ['get --table=', 'not empty'],
    ['info --workspace', '--workspace needs a value.'],
    ['info --workspace=', 'not empty'],
    ['get --latest=yes', '--latest takes no value.'],
    ['info --json=1', '--json takes no value.'],
    ['get --table a --table b', '--table is given twice.'],
    ['get --edition a --as-of b', 'Only one of --edition, --as-of'],
    ['get --edition a --latest', 'Only one of'],
    ['get --as-of a --latest', 'Only one of'],
    ['info extra', '“extra” is one argument too many.'],
    ['info --', '“--” is one argument too many.'],
    ['set', 'SERIES, PERIOD, VALUE missing.'],
    ['set S 2020', 'VALUE missing.'],
    ['set S 2020 5 6', '“6” is one argument too many.'],
    ['set "" 2020 5', 'SERIES is empty.'],
    ['set S "" 5', 'PERIOD is empty.'],
  ])('refuses: %s', (line, message) => {
    const parsed = parse(line);
    expect(parsed.kind === 'wrong' && parsed.message).toContain(message);
  });
});

describe('describeMistake', () => {
  it('shows how the command is called, or all of the help when there was none', () => {
    const known = parse('set S 2020');
    const unknown = parse('frobnicate');
    if (known.kind !== 'wrong' || unknown.kind !== 'wrong') throw new Error('not refused');
    expect(describeMistake(known, 'HELP')).toContain('Usage: lode set SERIES PERIOD VALUE');
    expect(describeMistake(unknown, 'HELP')).toContain('HELP');
  });
});
