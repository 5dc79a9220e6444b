import { expect, test } from '../fixtures.ts';
import type { GotJson, InfoJson, SetJson } from '../fixtures/records.ts';

const belgium = 'refinery-production/belgium/production';

test('set enters figures of every kind, with what stood there before', async ({ cli }) => {
  const first = await cli.json<SetJson>(
    'set',
    belgium,
    '2014',
    '123,000 e',
    '--reason',
    'a letter',
  );
  expect(first).toMatchObject({
    series: belgium,
    period: '2014',
    edition: 'working',
    before: null,
  });
  expect(first.after).toMatchObject({
    kind: 'number',
    value: 123000,
    flags: ['e'],
    text: '123,000 e',
  });
  expect(first.warnings).toEqual([]);

  const second = await cli.json<SetJson>('set', belgium, '2014', 'NA');
  expect(second.before).toEqual(first.after);
  expect(second.after).toMatchObject({ kind: 'not-available', value: null, flags: [], text: 'NA' });

  // A value, not an end of the options.
  const third = await cli.json<SetJson>('set', belgium, '2014', '--', '--edition', 'working');
  expect(third.before).toEqual(second.after);
  expect(third.after).toMatchObject({ kind: 'zero', value: 0, text: '--' });

  const stored = await cli.json<GotJson>('get', '--series', belgium, '--period', '2014');
  expect(stored.observations).toEqual([third.after]);
  const info = await cli.json<InfoJson>('info');
  expect(info.editions.map(({ id, role }) => `${id}: ${role}`)).toEqual([
    'myb-2013: baseline',
    'working: working',
  ]);
  expect(info.counts).toMatchObject({ observations: 256, revisions: 3 });
});

test('a printed figure is restated in the working edition, never overwritten', async ({ cli }) => {
  const refused = await cli.run('set', belgium, '2013', '31,000', '--edition', 'myb-2013');
  expect(refused).toMatchObject({ exit: 2, stdout: '' });
  expect(refused.stderr).toContain('is read-only');

  const restated = await cli.json<SetJson>('set', belgium, '2013', '31,000');
  expect(restated.after).toMatchObject({ edition: 'working', flags: ['r'], text: '31,000 r' });
  const all = await cli.json<GotJson>('get', '--series', belgium, '--period', '2013');
  expect(all.observations.map(({ edition, text }) => `${edition} ${text}`)).toEqual([
    'myb-2013 30,000',
    'working 31,000 r',
  ]);
});

test('what cannot be read ends with 1, a message, and nothing stored', async ({ cli }) => {
  await cli.json('set', belgium, '2014', '25,000');
  for (const text of ['12,3O0', '']) {
    const { exit, stdout, stderr } = await cli.run('set', belgium, '2014', text, '--json');
    expect(exit, text).toBe(1);
    expect(stderr).toContain(text === '' ? 'Nothing was entered' : `“${text}” is not a figure`);
    expect(JSON.parse(stdout)).toMatchObject({ after: { text: '25,000' } });
  }
  const info = await cli.json<InfoJson>('info');
  expect(info.counts.revisions).toBe(1);
});

test('window and command line see what the other entered', async ({ cli, start, place }) => {
  await cli.json('set', belgium, '2014', '25,000 e');

  const lode = await start();
  await lode.frame.isReady();
  await lode.frame.openTable('3');
  await expect(lode.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await lode.table.enter('Canada', '2014', '67,000');
  await expect(lode.frame.saved).toHaveText(/^saved /);
  await lode.close();

  // Without a name it is the workspace that the window had last.
  const { exit, stdout } = await cli.runAnywhere('get', '--period', '2014', '--latest', '--json');
  expect(exit).toBe(0);
  const { observations } = JSON.parse(stdout) as GotJson;
  expect(observations.map(({ series, text }) => `${series} ${text}`)).toEqual(
    expect.arrayContaining([`${belgium} 25,000 e`, 'refinery-production/canada/production 67,000']),
  );
  const info = JSON.parse((await cli.runAnywhere('info', '--json')).stdout) as InfoJson;
  expect(info.workspace).toBe(place.workspace);
});
