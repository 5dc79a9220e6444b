import type { LodeWindow } from '../fixtures/lode-window.ts';
import { expect, test } from '../fixtures.ts';

test('a window whose page crashes comes back where it was, with everything that was saved', async ({
  table3,
  start,
}) => {
  test.slow();
  const { app, frame, table } = table3;
  await table.enter('Belgium', '2014', '25,000 e');
  await expect(frame.saved).toHaveText(/^saved /);
  await crash(table3);
  await expect.poll(() => shown(table3)).toEqual({ title: 'Table 3', belgium: '25,000e' });

  // It works on, from the same screen: what is shown as saved then is saved.
  await enterWithoutPlaywright(table3, 'Canada', '67,000');
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (...args: unknown[]) => {
      const { message } = args.at(-1) as { message: string };
      asked.push(message);
      return { response: asked.length === 1 ? 1 : 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await crash(table3);
  await expect.poll(() => shown(table3)).toEqual({ title: 'Table 3', belgium: '25,000e' });
  expect(await asked()).toEqual([]);
  // The third within a minute: a question, whose first answer here is to load it once more.
  await crash(table3);
  await expect.poll(asked).toEqual(['The window keeps failing.']);
  await expect.poll(() => shown(table3)).toEqual({ title: 'Table 3', belgium: '25,000e' });
  await table3.close();

  const again = await start();
  await expect(again.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await expect(again.table.cell('Canada', '2014')).toHaveText('67,000');
});

/** Ends the page's process at once, and waits until main has noticed. */
async function crash({ app }: LodeWindow): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        webContents.once('render-process-gone', () => resolve());
        webContents.forcefullyCrashRenderer();
      }),
  );
}

/** Which table is on screen, and its figure for Belgium in 2014. Playwright itself gives up a page that has crashed. */
function shown({ app }: LodeWindow): Promise<{ title: string; belgium: string } | null> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    if (webContents.isCrashed() || webContents.isLoading()) return null;
    return (await webContents.executeJavaScript(`(() => {
      const cell = [...document.querySelectorAll('[role="gridcell"]')].find((one) =>
        /^Belgium,\\s+2014/.test(one.getAttribute('aria-label')));
      const title = document.querySelector('h1')?.textContent?.trim().slice(0, 7) ?? '';
      return cell === undefined ? null : { title, belgium: cell.textContent.trim() };
    })()`)) as { title: string; belgium: string } | null;
  });
}

/** Types a figure into a row of the year 2014, with the keys of the desktop, and waits until it is saved. */
async function enterWithoutPlaywright(
  { app }: LodeWindow,
  row: string,
  text: string,
): Promise<void> {
  const run = (code: string) =>
    app.evaluate(
      ({ BrowserWindow }, script) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(script) as Promise<unknown>,
      code,
    );
  const cell = `[...document.querySelectorAll('[role="gridcell"]')].find((one) =>
    /^${row},\\s+2014/.test(one.getAttribute('aria-label')))`;
  await run(`${cell}.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }))`);
  await expect.poll(() => run(`${cell}.getAttribute('aria-selected')`)).toBe('true');
  await app.evaluate(
    ({ BrowserWindow }, typed) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      for (const keyCode of typed) {
        webContents.sendInputEvent({ type: 'keyDown', keyCode });
        webContents.sendInputEvent({ type: 'char', keyCode });
        webContents.sendInputEvent({ type: 'keyUp', keyCode });
      }
      webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Enter' });
      webContents.sendInputEvent({ type: 'char', keyCode: 'Enter' });
      webContents.sendInputEvent({ type: 'keyUp', keyCode: 'Enter' });
    },
    [...text],
  );
  await expect
    .poll(() => run(`document.querySelector('[data-testid="saved"]').textContent`))
    .toMatch(/^saved /);
}
