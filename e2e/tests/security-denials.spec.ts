import { expect, test } from '../fixtures.ts';

test('a frame shows no page of ours and has no bridge', async ({ lode: { page } }) => {
  const inFrame = await page.evaluate(async () => {
    const [ours, blank] = [document.createElement('iframe'), document.createElement('iframe')];
    ours.src = '/';
    const loaded = new Promise((resolve) => ours.addEventListener('load', resolve));
    document.body.append(ours, blank);
    await loaded;
    return { document: ours.contentDocument, bridge: typeof blank.contentWindow?.lode };
  });
  expect(inFrame).toEqual({ document: null, bridge: 'undefined' });
});

test('navigation and new windows are denied', async ({ lode: { app, page } }) => {
  const opened = await page.evaluate(() => [
    window.open('https://example.org/') === null,
    window.open('/') === null,
  ]);
  expect(opened).toEqual([true, true]);
  for (const address of ['/?elsewhere', 'https://example.org/', 'data:text/html,gone']) {
    await page.evaluate((to) => {
      window.location.href = to;
    }, address);
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
    }, address);
  }
  // Asked of Electron, since Playwright goes on waiting for the navigations that were denied.
  const after = await app.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const { webContents } = windows[0]!;
    const grids: unknown = await webContents.executeJavaScript(
      `document.querySelectorAll('[role=grid]').length`,
    );
    return { windows: windows.length, address: webContents.getURL(), grids };
  });
  expect(after).toEqual({ windows: 1, address: 'app://lode/', grids: 1 });
});

test('every permission is denied but persistent storage', async ({ start }) => {
  // Else there would be no camera to be denied.
  const { page, frame } = await start({ switches: ['--use-fake-device-for-media-stream'] });
  await frame.isReady();
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ];
    const all = [
      ...names,
      'clipboard-write',
      'local-fonts',
      'window-management',
      'persistent-storage',
    ];
    const asked = all.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return `${name}: ${state}`;
    });
    return Promise.all(asked);
  });
  expect(states.filter((state) => !state.endsWith(': denied'))).toEqual([
    'persistent-storage: granted',
  ]);
  const answers = await page.evaluate(async () => {
    const refusal = (asked: Promise<unknown>) =>
      asked.then(
        (value) => `got ${String(value)}`,
        () => 'refused',
      );
    return {
      camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia({ video: true })),
      place: await refusal(
        new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, failed)),
      ),
      clipboard: await refusal(navigator.clipboard.readText()),
      midi: await refusal(navigator.requestMIDIAccess()),
      notifications: await refusal(Notification.requestPermission()),
    };
  });
  expect(answers).toEqual({
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    place: 'refused',
    clipboard: 'refused',
    midi: 'refused',
    notifications: 'got denied',
  });
});
