import { expect, test } from '../fixtures.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';

const sizes = [
  { width: 1024, height: 640 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

test('every screen fits into windows of each size', async ({ lode }) => {
  const { frame, table } = lode;
  for (const { width, height } of sizes) {
    const size = `${width} x ${height}`;
    await lode.resizeContent(width, height);
    for (const name of ['1', '2', '3', 'Prices', 'Production']) {
      await frame.openTable(name);
      await expect(table.activeCell).toBeVisible();
      await expectFit(lode, `table ${name} at ${size}`);
    }
    for (const name of [
      'Overview',
      'Compare',
      'Charts',
      'Notes',
      'Checks',
      'Report',
      'Editions',
      'Workspace',
    ] as const) {
      await frame.open(name);
      await expect(frame.main.getByRole('heading', { level: 1 })).toHaveText(name);
      await expectFit(lode, `${name} at ${size}`);
    }
  }
});

test('panes are resized and hidden by keyboard, and stay so after a restart', async ({
  lode,
  start,
}) => {
  const { frame, inspector, page } = lode;
  const widthOf = async (splitter: typeof frame.navigationSplitter) =>
    Number(await splitter.getAttribute('aria-valuenow'));
  const before = (await frame.navigation.boundingBox())!.width;
  expect(await widthOf(frame.navigationSplitter)).toBe(220);
  await frame.navigationSplitter.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(frame.navigationSplitter).toHaveAttribute('aria-valuenow', '252');
  expect((await frame.navigation.boundingBox())!.width).toBe(before + 32);
  await frame.inspectorSplitter.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(frame.inspectorSplitter).toHaveAttribute('aria-valuenow', '336');
  await lode.pressMenuKey('B', 'control', 'alt');
  await expect(inspector.pane).toBeHidden();
  await lode.close();

  const again = await start();
  await expect(again.frame.navigationSplitter).toHaveAttribute('aria-valuenow', '252');
  expect((await again.frame.navigation.boundingBox())!.width).toBe(before + 32);
  await expect(again.inspector.pane).toBeHidden();
  await again.frame.topBar.getByRole('button', { name: 'Show inspector' }).click();
  await expect(again.frame.inspectorSplitter).toHaveAttribute('aria-valuenow', '336');
});

test('a pane is not made narrower or wider than is of use', async ({ lode: { frame, page } }) => {
  await frame.navigationSplitter.focus();
  for (let presses = 0; presses < 20; presses += 1) await page.keyboard.press('ArrowLeft');
  await expect(frame.navigationSplitter).toHaveAttribute('aria-valuenow', '140');
  for (let presses = 0; presses < 30; presses += 1) await page.keyboard.press('ArrowRight');
  await expect(frame.navigationSplitter).toHaveAttribute('aria-valuenow', '400');
});

/** Nothing of the page stands outside the window: it does not scroll, and the status bar is at its foot. */
async function expectFit({ page, frame }: LodeWindow, where: string): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { right: scrollWidth - clientWidth, below: scrollHeight - clientHeight };
  });
  expect(overflow, where).toEqual({ right: 0, below: 0 });
  const bar = (await frame.statusBar.boundingBox())!;
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect({ width: bar.width, foot: bar.y + bar.height }, where).toEqual({
    width: size.width,
    foot: size.height,
  });
  const main = (await frame.main.boundingBox())!;
  // However narrow the window is, the work keeps a good part of it.
  expect(main.width, where).toBeGreaterThan(400);
}
