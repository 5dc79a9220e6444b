import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';

test('nothing reaches the network, neither from the page nor from its session', async ({
  lode,
}) => {
  const { app, page } = lode;
  const { server, address, hits } = await listen();
  // The server does answer whoever can reach it.
  await fetch(address);
  expect(hits()).toBe(1);

  const fromPage = await page.evaluate(async (url) => {
    const fails = (asked: Promise<unknown>) =>
      asked.then(
        () => 'answered',
        () => 'refused',
      );
    const socket = new WebSocket(url.replace('http', 'ws'));
    new Image().src = url;
    navigator.sendBeacon(url);
    return {
      fetch: await fails(fetch(url, { mode: 'no-cors' })),
      file: await fails(fetch('file:///etc/hostname')),
      socket: await fails(
        new Promise((open, failed) => {
          socket.onopen = open;
          socket.onerror = failed;
        }),
      ),
    };
  }, address);
  expect(fromPage).toEqual({ fetch: 'refused', file: 'refused', socket: 'refused' });

  const fromSessions = await app.evaluate(async ({ BrowserWindow, net, session }, url) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const fails = (asked: Promise<unknown>) => asked.then(() => 'answered', String);
    webContents.downloadURL(url);
    return [
      await fails(webContents.session.fetch(url)),
      await fails(session.defaultSession.fetch(url)),
      await fails(net.fetch(url)),
    ];
  }, address);
  for (const answer of fromSessions) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(hits()).toBe(1);
  server.close();
});

test('the scheme serves its own files and nothing else', async ({ lode }) => {
  const ask = (url: string, method = 'GET') =>
    lode.app.evaluate(
      async ({ BrowserWindow }, { url, method }) => {
        const { session } = BrowserWindow.getAllWindows()[0]!.webContents;
        const response = await session.fetch(url, { method });
        return { status: response.status, text: (await response.text()).slice(0, 100) };
      },
      { url, method },
    );
  expect(await ask('app://lode/')).toMatchObject({ status: 200 });
  expect(await ask('app://lode/baseline/series.csv')).toMatchObject({ status: 200 });
  for (const url of [
    'app://lode/../package.json',
    'app://lode/%2e%2e/package.json',
    'app://lode/%2e%2e%2fpackage.json',
    'app://lode/..%2f..%2fpackage.json',
    'app://lode/baseline/..%5c..%5cpackage.json',
    'app://lode/baseline/%2e%2e/%2e%2e/package.json',
    'app://lode//etc/passwd',
    'app://lode/%2fetc%2fpasswd',
    'app://lode/%00',
    'app://lode/%',
    'app://other/index.html',
    'app://lode.example/index.html',
  ]) {
    const { status, text } = await ask(url);
    expect(status, url).toBe(404);
    expect(text, url).toContain('Lode has no file at');
  }
  expect(await ask('app://lode/', 'POST')).toMatchObject({ status: 405 });
});

test('requests with wrong arguments are refused in plain words and write nothing', async ({
  lode,
  place,
}) => {
  await lode.answerSaveDialog(place.path('must-not-be'));
  const before = keptFiles(place.workspace, place.userData);
  const wrong: ReadonlyArray<
    readonly [name: string, args: ReadonlyArray<unknown>, reason: string]
  > = [
    ['start', [1], 'This request takes no arguments.'],
    ['startOver', ['now'], 'This request takes no arguments.'],
    ['saveText', ['../out.csv', 'csv', ''], 'That is no proper file name: ../out.csv.'],
    ['saveText', ['out.csv', 'exe', ''], 'Lode cannot save a file of that kind.'],
    ['saveText', ['out.csv', 'csv', 7], 'Text was expected.'],
    ['saveText', ['out.csv', 'csv', '', '/etc/x'], 'Saving takes a name, a kind and the content.'],
    ['saveBytes', ['out.png', 'png', 'text'], 'Bytes were expected.'],
    ['saveSettings', [{ theme: 'pink' }], 'The settings name no known theme.'],
    ['saveSettings', [], 'This request takes one argument.'],
    ['storeCommitted', [{ uuid: '../x' }, null], 'The state of the store has no proper uuid.'],
    ['storeCommitted', [{}], 'This request takes two arguments.'],
    ['readBackup', ['../manifest.json', 0], 'That is no proper name of a backup.'],
    ['verifyBackup', ['/etc/passwd'], 'That is no proper name of a backup.'],
    ['beginBackup', ['whenever', {}], 'That is no reason for a backup.'],
    ['appendBackup', ['x', 'text'], 'Bytes were expected.'],
    ['putBackColdCopy', ['../aside'], 'That is no proper name of a copy.'],
    ['finishJob', [{ exit: 9 }], 'The result of the job has no proper exit code.'],
    ['reportError', [{}], 'Text was expected.'],
  ];
  for (const [name, args, reason] of wrong) {
    expect(await ask(lode, name, args), name).toBe(reason);
  }
  // Well-formed, but not this window's to ask, or not true.
  const job = { exit: 0, json: null, text: '', messages: [], files: [] };
  expect(await ask(lode, 'finishJob', [job])).toBe('This window has no job to do.');
  const state = {
    uuid: 'another-store',
    schema: 1,
    sequence: 5,
    counts: { tables: 0, series: 0, observations: 0, annotations: 0, revisions: 0 },
  };
  expect(await ask(lode, 'storeCommitted', [state, '{}'])).toContain('The store is another one');
  expect(await ask(lode, 'beginBackup', ['asked', state])).toBe(
    'That is not the store of this workspace.',
  );
  expect(await ask(lode, 'appendBackup', ['x', new Uint8Array(1)])).toContain('not being made');
  expect(existsSync(place.path('must-not-be'))).toBe(false);
  expect(keptFiles(place.workspace, place.userData)).toEqual(before);
});

test('a window that Lode did not open, or that shows another page, is not answered', async ({
  lode: { app },
}) => {
  const answers = await app.evaluate(async ({ app, BrowserWindow }) => {
    const { session } = BrowserWindow.getAllWindows()[0]!.webContents;
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const ask = async (address: string) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { session, preload } });
      await stranger.loadURL(address);
      const answer: unknown = await stranger.webContents.executeJavaScript(
        `window.lode.reportError('x').then(() => 'answered', (error) => error.message)`,
      );
      stranger.destroy();
      return answer;
    };
    return [await ask('app://lode/'), await ask('data:text/html,<p>stranger')];
  });
  expect(answers).toEqual(Array(2).fill('This page may not ask Lode for anything.'));
});

/** The reason of a refusal, or `answered`. */
function ask({ page }: LodeWindow, name: string, args: ReadonlyArray<unknown>): Promise<string> {
  return page.evaluate(
    ([request, given]) => {
      const bridge = window.lode as unknown as Record<
        string,
        (...args: unknown[]) => Promise<unknown>
      >;
      return bridge[request]!(...given).then(
        () => 'answered',
        (error: Error) => error.message,
      );
    },
    [name, args] as const,
  );
}

function keptFiles(workspace: string, userData: string) {
  const files = [join(workspace, 'manifest.json'), join(userData, 'settings.json')];
  return files.map((file) => readFileSync(file, 'utf8'));
}

async function listen(): Promise<{ server: Server; address: string; hits: () => number }> {
  let count = 0;
  const server = createServer((_request, response) => {
    count += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}/`, hits: () => count };
}
