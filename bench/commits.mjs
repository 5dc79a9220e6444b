// `node bench/commits.mjs [rows ...]`: what an entry costs in tables of so many rows and 30 years that stand in the store.
// Prints a JSON document: milliseconds of the page's own thread, the middle of some entries, from Enter until the figure
// is shown and until it is saved and all is at rest; the longest that the page was held up; and what opening the table
// took. Frames and the clock go on meanwhile: other work of the machine does not count where a thread's time is given.
import { _electron } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../scripts/build-if-stale.mjs';
import { prepareElectron } from '../scripts/electron-runtime/launch.mjs';
import { root } from '../scripts/root.mjs';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20, 2_000, 20_000];
const years = 30;
const entries = 7;
/** A busy machine may take long to start on a large store. */
const patience = { timeout: 120_000 };

await buildIfStale({ root, log: console.error });
const electron = await prepareElectron({ log: console.error });
try {
  const results = [];
  for (const rows of sizes) results.push(await measure(rows));
  console.log(JSON.stringify(results, null, 2));
} finally {
  await electron.dispose();
}

async function measure(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'lode-bench-'));
  try {
    await withWindow(folder, (window) => window.evaluate(fill, { rows, years }));
    return await withWindow(folder, (window) => enterInto(window, rows));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function withWindow(folder, use) {
  const app = await _electron.launch({
    executablePath: electron.executablePath,
    args: [...electron.args, root, '--workspace', join(folder, 'workspace')],
    env: { ...electron.env, LODE_USER_DATA: join(folder, 'settings') },
    ...patience,
  });
  try {
    const window = await app.firstWindow(patience);
    await window.getByRole('heading', { level: 1 }).waitFor(patience);
    return await use(window);
  } finally {
    await app.close();
  }
}

async function enterInto(window, rows) {
  const client = await window.context().newCDPSession(window);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await window.evaluate(watch);
  await rest(window);
  const opening = await spent(client, async () => {
    await window.getByRole('button', { name: '99' }).first().click();
    await window.getByRole('gridcell').first().waitFor(patience);
    await rest(window);
  });
  await window.getByRole('grid').focus();
  for (const key of ['Control+Home', 'Control+ArrowRight', 'ArrowRight']) {
    await window.keyboard.press(key);
  }
  // The first one makes the edition that entries go to.
  await enter(window, client, 1);
  const each = [];
  for (let row = 2; row < 2 + entries; row += 1) each.push(await enter(window, client, row));
  const middle = (name) => each.map((one) => one[name]).sort((a, b) => a - b)[entries >> 1];
  return {
    rows,
    figures: rows * years,
    opening,
    entry: { untilShown: middle('untilShown'), untilSaved: middle('untilSaved') },
    longestHeldUp: Math.max(...each.map(({ heldUp }) => heldUp)),
  };
}

/** Enters a figure into the row of the last year, in line with its neighbours. */
async function enter(window, client, row) {
  const text = (row * 100 + years + 1).toLocaleString('en-US');
  await window.keyboard.type(text);
  await window.evaluate(forget);
  const untilShown = await spent(client, async () => {
    await window.keyboard.press('Enter');
    const cell = window.getByRole('gridcell', {
      name: new RegExp(`${name(row)}, .*${2001 + years}:`),
    });
    await cell.getByText(text, { exact: true }).waitFor(patience);
  });
  const afterwards = await spent(client, async () => {
    await window.getByText(/^saved /).waitFor(patience);
    await rest(window);
  });
  return {
    untilShown,
    untilSaved: Number((untilShown + afterwards).toFixed(1)),
    heldUp: await window.evaluate(longest),
  };
}

function name(row) {
  return `Mine ${String(row).padStart(6, '0')}`;
}

/** Milliseconds that the page's thread spends until something is done. */
async function spent(client, act) {
  const before = await taskMs(client);
  await act();
  return Number(((await taskMs(client)) - before).toFixed(1));
}

async function taskMs(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Resolves once the page has had time to do what it put off. */
function rest(window) {
  return window.evaluate(async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await new Promise((resolve) => requestIdleCallback(resolve));
    }
  });
}

/** Runs in the page: notes how long it is held up at a time. */
function watch() {
  globalThis.heldUp = [];
  new PerformanceObserver((list) => {
    globalThis.heldUp.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}

function forget() {
  globalThis.heldUp = [];
}

/** 0 where no task took more than 50 ms: the browser does not tell of those. */
function longest() {
  return Math.max(0, ...globalThis.heldUp);
}

/** Runs in the page: puts a table into the store as if it had been imported, which would take minutes. */
async function fill({ rows, years }) {
  const db = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('lode');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const put = (transaction, store, record) => transaction.objectStore(store).put(record);
  const begin = () => db.transaction(['editions', 'tables', 'series', 'blocks'], 'readwrite');
  const end = (transaction) =>
    new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  const first = begin();
  put(first, 'editions', {
    id: 'mines',
    title: 'Mines',
    publisher: '',
    published: '2020',
    role: 'published',
    createdAt: 1,
  });
  put(first, 'tables', {
    id: 'mines',
    number: '99',
    title: 'Production by mine',
    unitLine: 'Kilograms',
    rowHeading: 'Mine',
    significantDigits: 6,
    noteIds: [],
    order: 999,
    addedPeriods: [String(2001 + years)],
  });
  await end(first);
  for (let from = 1; from <= rows; from += 2_000) {
    const part = begin();
    for (let row = from; row < Math.min(from + 2_000, rows + 1); row += 1) {
      const label = `Mine ${String(row).padStart(6, '0')}`;
      const id = `mines/${row}`;
      const figures = Array.from({ length: years }, (_, year) => {
        const value = row * 100 + year + 1;
        return [
          String(2001 + year),
          {
            value: { kind: 'number', value },
            flags: [],
            qualifier: null,
            noteIds: [],
            printed: value.toLocaleString('en-US'),
            locator: `row ${row}`,
            cites: '',
            comment: '',
          },
        ];
      });
      put(part, 'series', {
        id,
        tableId: 'mines',
        order: row,
        label,
        country: 'Peru',
        entity: label,
        location: '',
        indicator: 'production',
        measure: 'production',
        unit: 'kg',
        basis: '',
        counterpart: '',
        parentId: '',
        role: 'single',
        breakNote: '',
      });
      put(part, 'blocks', {
        seriesId: id,
        editionId: 'mines',
        tableId: 'mines',
        figures: Object.fromEntries(figures),
      });
    }
    await end(part);
  }
  db.close();
}
