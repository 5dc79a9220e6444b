import { readFileSync } from 'node:fs';
import { storeVersion } from '#ipc/contract/store.ts';
import { expect, test } from '../fixtures.ts';
import type { CompareJson, GotJson, InfoJson } from '../fixtures/records.ts';

test('compare gives the changes and shares that the yearbook prints', async ({ cli }) => {
  const question = ['compare', '--period', '2013', '--against', '2012', '--table', 'us-imports'];
  const { period, against, tables } = await cli.json<CompareJson>(...question);
  expect({ period, against }).toEqual({ period: '2013', against: '2012' });
  expect(tables.map(({ measure, unit }) => `${measure} ${unit}`)).toEqual([
    'quantity kg',
    'value kUSD',
  ]);
  const { rows, total } = tables[0]!;
  expect(total?.percent).toBeCloseTo(-10.8257, 4);
  expect(total?.percent_text).toBe('-11%');
  const share = (label: string) =>
    Math.round(rows.find((row) => row.label === label)?.share_to ?? Number.NaN);
  expect({
    Canada: share('Canada'),
    Belgium: share('Belgium'),
    Korea: share('Korea, Republic of'),
    France: share('France'),
    China: share('China'),
  }).toEqual({ Canada: 27, Belgium: 22, Korea: 10, France: 10, China: 9 });
  expect(Object.keys(total!)).toEqual(
    (
      'series label country from to change percent percent_low percent_high percent_text index ' +
      'share_from share_to share_of rank_from rank_to contribution estimated reason'
    ).split(' '),
  );
  expect(Object.keys(tables[0]!)).toEqual(
    'table measure unit rows total sum_from sum_to hhi_from hhi_to coverage_note'.split(' '),
  );

  const { exit, stdout } = await cli.run(...question);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^Total +109,000 +97,200 +-11% +100% +100%$/m);
});

test('get gives observations in the documented form, and an empty list for none', async ({
  cli,
}) => {
  const one = await cli.json('get', '--series', 'us-imports/belgium/quantity', '--period', '2013');
  expect(one).toEqual({
    observations: [
      {
        series: 'us-imports/belgium/quantity',
        table: 'us-imports',
        label: 'Belgium',
        country: 'Belgium',
        entity: '',
        measure: 'quantity',
        unit: 'kg',
        basis: 'quantity',
        period: '2013',
        edition: 'myb-2013',
        kind: 'number',
        value: 21300,
        low: null,
        high: null,
        flags: [],
        qualifier: null,
        notes: [],
        printed: '21,300',
        text: '21,300',
        source: 'T1 row Belgium col 2013 quantity; census',
      },
    ],
  });
  const none = await cli.json('get', '--series', 'us-imports/belgium/quantity', '--period', '1999');
  expect(none).toEqual({ observations: [] });
  const table = await cli.json<GotJson>('get', '--table', 'refinery-production', '--latest');
  expect(table.observations).toHaveLength(13 * 5);
});

test('info and verify describe a new workspace; all of it comes through a pipe', async ({
  cli,
  place,
}) => {
  const info = await cli.json<InfoJson>('info');
  expect(info).toEqual({
    workspace: place.workspace,
    schema: storeVersion,
    editions: [
      {
        id: 'myb-2013',
        title: '2013 Minerals Yearbook: Indium',
        role: 'baseline',
        published: '2014',
      },
    ],
    counts: { tables: 12, series: 145, observations: 255, annotations: 0, revisions: 0 },
    last_backup: null,
  });
  expect(await cli.json('verify')).toEqual({ ok: true, findings: [] });

  const { stdout } = await cli.run('get', '--json');
  expect(stdout.length).toBeGreaterThan(64 * 1024);
  expect((JSON.parse(stdout) as GotJson).observations).toHaveLength(info.counts.observations);
});

test('npm run lode works from any folder, whose paths it takes', async ({ cli, place }) => {
  const { exit, stdout } = await cli.runByNpm('info', '--workspace', 'Tin', '--json');
  expect(exit).toBe(0);
  expect((JSON.parse(stdout) as InfoJson).workspace).toBe(place.path('Tin'));
});

test('wrong usage ends with 2, help on stderr and nothing on stdout', async ({ cli }) => {
  const wrong: ReadonlyArray<
    readonly [args: ReadonlyArray<string>, messages: ReadonlyArray<string>]
  > = [
    [[], ['Which command?', 'lode compare --period P']],
    [['comparee'], ['There is no command comparee. Did you mean compare?', 'lode verify']],
    [['compare'], ['compare needs --period.', 'Usage: lode compare --period P']],
    [
      ['get', '--serie', 'x'],
      ['get has no option --serie. Did you mean --series?', 'Usage: lode get'],
    ],
    [
      ['set', 'a', '2014'],
      ['VALUE missing.', 'Usage: lode set SERIES PERIOD VALUE'],
    ],
    [['get', '--period', '20x3'], ['“20x3” is not a period']],
    [
      ['get', '--edition', 'myb-2031'],
      ['There is no edition “myb-2031”', 'myb-2013'],
    ],
    [
      ['set', 'us-imports/belgum/quantity', '2014', '5'],
      ['There is no series “us-imports/belgum/quantity”', 'us-imports/belgium/quantity'],
    ],
  ];
  for (const [args, messages] of wrong) {
    const { exit, stdout, stderr } = await cli.run(...args);
    expect({ exit, stdout }, args.join(' ')).toEqual({ exit: 2, stdout: '' });
    for (const message of messages) expect(stderr).toContain(message);
  }
  const help = await cli.run('help');
  expect(help.exit).toBe(0);
  expect(help.stdout).toContain('lode export --format csv --out PATH');
});

test('export writes a table where it is told, and refuses where it cannot', async ({
  cli,
  place,
}) => {
  const out = place.path('table-1.csv');
  const table = ['export', '--format', 'csv', '--table', 'us-imports'];
  const done = await cli.json(
    'export',
    '--format',
    'csv',
    '--table',
    'us-imports',
    '--out',
    'table-1.csv',
  );
  expect(done).toEqual({ format: 'csv', observations: 76, files: [out] });
  const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(77);
  expect(lines).toContain(
    'us-imports/mexico/quantity,us-imports,Mexico,Mexico,,quantity,kg,quantity,2013,myb-2013,zero,0,,,,,,--,--,T1 row Mexico col 2013 quantity; census',
  );
  const refused = await cli.run(...table, '--out', place.path('missing', 'table-1.csv'));
  expect(refused).toMatchObject({ exit: 2, stdout: '' });
  expect(refused.stderr).toContain('cannot be written');
});
