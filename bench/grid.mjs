// `node bench/grid.mjs [rows] [columns]`: what it costs to scroll a grid of so many figures and to move about in it.
// Prints a JSON document: milliseconds of the page's own thread for one action, on average, so that other work of the
// machine does not count. A frame has 16.
import { _electron } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { prepareElectron } from '../scripts/electron-runtime/launch.mjs';
import { root } from '../scripts/root.mjs';

const [rows = '100000', columns = '30'] = process.argv.slice(2);
/** How often each is done. */
const actions = {
  nothing: 50,
  threeRows: 200,
  aScreen: 100,
  anywhere: 50,
  sideways: 60,
  arrow: 100,
  toTheEnds: 20,
  selectAll: 20,
};
const parts = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

const folder = mkdtempSync(join(tmpdir(), 'lode-bench-'));
const electron = await prepareElectron({ log: console.error });
try {
  await build({
    root: join(root, 'bench', 'grid'),
    base: './',
    logLevel: 'error',
    plugins: [svelte({ configFile: join(root, 'svelte.config.js') })],
    build: { outDir: join(folder, 'page'), emptyOutDir: true },
  });
  const page = pathToFileURL(join(folder, 'page', 'index.html'));
  page.search = new URLSearchParams({ rows, columns }).toString();
  const app = await _electron.launch({
    executablePath: electron.executablePath,
    args: [...electron.args, join(root, 'bench', 'window')],
    env: { ...electron.env, LODE_BENCH_PAGE: page.href },
  });
  const window = await app.firstWindow();
  await window.getByRole('grid').waitFor();
  const client = await window.context().newCDPSession(window);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const figures = {};
  for (const [name, count] of Object.entries(actions)) {
    const before = await spent(client);
    await window.evaluate(act, { name, count });
    const after = await spent(client);
    figures[name] = Object.fromEntries(
      parts.map((part) => [
        part,
        Number((((after[part] - before[part]) * 1000) / count).toFixed(1)),
      ]),
    );
  }
  const cells = await window.getByRole('gridcell').count();
  console.log(
    JSON.stringify({ rows: Number(rows), columns: Number(columns), cells, figures }, null, 2),
  );
  await app.close();
} finally {
  await electron.dispose();
  rmSync(folder, { recursive: true, force: true });
}

/** Seconds that the page's thread has spent so far, by what it did. */
async function spent(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Runs in the page: does something so many times, each in a frame of its own. */
async function act({ name, count }) {
  const grid = document.querySelector('[role="grid"]');
  const scroller = grid.parentElement;
  const press = (key, more = {}) =>
    grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  const acts = {
    nothing: () => undefined,
    threeRows: () => (scroller.scrollTop += 78),
    aScreen: () => (scroller.scrollTop += 700),
    anywhere: (index) => {
      scroller.scrollTop = ((index * 37) % 100) * (scroller.scrollHeight / 100);
    },
    sideways: (index) => (scroller.scrollLeft = (index % 12) * 120),
    arrow: () => press('ArrowDown'),
    toTheEnds: (index) => press(index % 2 ? 'Home' : 'End', { ctrlKey: true }),
    selectAll: (index) => press(index % 2 ? 'ArrowUp' : 'a', { ctrlKey: index % 2 === 0 }),
  };
  for (let index = 0; index < count; index += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    acts[name](index);
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
