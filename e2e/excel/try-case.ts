import { expect, type Locator } from '@playwright/test';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import type { ExcelCase, Expected, Pointed, Press } from './excel-case.ts';

/** How wide each column was at first, by its head. */
export type Widths = Readonly<Record<string, number>>;

/** Does in the running program what the case says, and waits until all that it expects is shown. */
export async function tryCase(lode: LodeWindow, one: ExcelCase, widths: Widths): Promise<void> {
  for (const [cell, text] of Object.entries(one.given ?? {})) {
    await cellNamed(lode, cell).click();
    await lode.page.keyboard.type(text);
    await lode.page.keyboard.press('Enter');
    await expect(cellNamed(lode, cell)).toHaveText(text);
  }
  if (one.pasted !== undefined) await lode.setClipboard(one.pasted);
  const [from, to] = typeof one.from === 'string' ? [one.from] : one.from;
  if (from !== undefined) await cellNamed(lode, from).click();
  if (to !== undefined) await cellNamed(lode, to).click({ modifiers: ['Shift'] });
  for (const press of one.press ?? []) await pressIn(lode, press);
  for (const pointed of one.point ?? []) await point(lode, pointed);
  await expectShown(lode, one.then, widths);
  if (opensSomething(one)) await leaveAll(lode);
}

/** How wide the columns are now. */
export async function measureColumns({ table }: LodeWindow): Promise<Widths> {
  const heads = await table.columnHeads.evaluateAll((all) =>
    all.map((head) => [head.textContent?.trim() ?? '', head.getBoundingClientRect().width]),
  );
  return Object.fromEntries(heads) as Widths;
}

async function pressIn({ page, table }: LodeWindow, press: Press): Promise<void> {
  if (typeof press !== 'string') return page.keyboard.type(press.type);
  await page.keyboard.press(press.replace('Ctrl', 'Control'));
  // What opens takes the focus, to which the next key goes.
  if (press === 'Ctrl+V') await expect(table.preview).toBeFocused();
  if (press === 'Ctrl+F') await expect(table.search.getByLabel('Find')).toBeFocused();
}

async function point(lode: LodeWindow, pointed: Pointed): Promise<void> {
  const { table, page } = lode;
  if (pointed.click !== undefined) await placeNamed(lode, pointed.click).click();
  if (pointed.doubleClick !== undefined) await placeNamed(lode, pointed.doubleClick).dblclick();
  if (pointed.shiftClick !== undefined) {
    await placeNamed(lode, pointed.shiftClick).click({ modifiers: ['Shift'] });
  }
  if (pointed.drag !== undefined) {
    const [from, to] = pointed.drag;
    await table.drag(placeNamed(lode, from), placeNamed(lode, to));
  }
  if (pointed.edge === undefined) return;
  const [column, by] = pointed.edge;
  const edge = headNamed(lode, column).locator('.edge');
  if (by === 'double click') return edge.dblclick();
  const box = await edge.boundingBox();
  if (box === null) throw new Error(`${column} has no edge to drag.`);
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + 4 + by, box.y + 4, { steps: 4 });
  await page.mouse.up();
}

async function expectShown(lode: LodeWindow, then: Expected, widths: Widths): Promise<void> {
  const { table, inspector } = lode;
  const { active, selected, cells = {}, said = {}, editor, clipboard, wider, at } = then;
  if (active !== undefined || selected !== undefined) {
    const [first, last] = selected ?? [active, active];
    await expect
      .poll(() => readSelection(lode))
      .toEqual({ active: active ?? first, first, last, isBlock: true });
  }
  for (const [cell, text] of Object.entries(cells)) {
    await expect(cellNamed(lode, cell)).toHaveText(text);
  }
  for (const [cell, end] of Object.entries(said)) {
    await expect(cellNamed(lode, cell)).toHaveAccessibleName(new RegExp(`${end}$`));
  }
  if (editor === null) await expect(table.editor).toBeHidden();
  else if (editor !== undefined) await expect(table.editor).toHaveValue(editor);
  if (clipboard !== undefined) await expect.poll(() => lode.clipboardText()).toBe(clipboard);
  if (wider !== undefined) {
    const [column, by] = wider;
    await expect
      .poll(async () => (await measureColumns(lode))[column])
      .toBe((widths[column] ?? 0) + by);
  }
  const places: Readonly<Record<NonNullable<Expected['at']>, () => Promise<void>>> = {
    grid: () => expect(table.grid).toBeFocused(),
    outside: () => expect(table.grid).not.toBeFocused(),
    search: () => expect(table.search.getByLabel('Find')).toBeFocused(),
    replace: () => expect(table.search.getByLabel('Replace by')).toBeVisible(),
    rows: () => expect(table.rowsDialog).toBeVisible(),
    preview: () => expect(table.preview).toBeVisible(),
    inspector: () => expect(inspector.pane.locator(':focus')).toHaveCount(1),
  };
  if (at !== undefined) await places[at]();
}

/** The active cell, the first and the last selected one, and whether all that lies between them is selected. */
async function readSelection({ page }: LodeWindow) {
  return page.evaluate(() => {
    const grid = document.querySelector('[role="grid"]');
    const nameOf = (cell: Element | null | undefined) =>
      (cell?.getAttribute('aria-label')?.split(':')[0] ?? '').replace(/\s+/g, ' ');
    const placeOf = (cell: Element | undefined) =>
      (cell?.getAttribute('data-cell') ?? '').split(' ').map(Number);
    const marked = [...(grid?.querySelectorAll('[aria-selected="true"]') ?? [])];
    const [top = 0, left = 0] = placeOf(marked[0]);
    const [bottom = 0, right = 0] = placeOf(marked.at(-1));
    return {
      active: nameOf(document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '')),
      first: nameOf(marked[0]),
      last: nameOf(marked.at(-1)),
      isBlock: (bottom - top + 1) * (right - left + 1) === marked.length,
    };
  });
}

function opensSomething({ press = [], then }: ExcelCase): boolean {
  const isBeside = then.at !== undefined && !['grid', 'outside', 'inspector'].includes(then.at);
  return isBeside || typeof then.editor === 'string' || press.includes('Ctrl+F');
}

/** Closes whatever is open beside the grid. */
async function leaveAll({ table, page }: LodeWindow): Promise<void> {
  const open = table.editor.or(table.preview).or(table.search).or(table.rowsDialog);
  if (await open.first().isVisible()) {
    await page.keyboard.press('Escape');
    await expect(open).toHaveCount(0);
  }
}

function placeNamed(lode: LodeWindow, name: string): Locator {
  if (name === 'handle') return lode.table.fillHandle;
  if (name === 'corner') return lode.table.columnHeads.first();
  if (name.includes(', 2')) return cellNamed(lode, name);
  return /^\d{4}$/.test(name) ? headNamed(lode, name) : rowNamed(lode, name);
}

/** By its label itself: to find it by role would name all cells anew, for each of some 200 cases. */
function cellNamed({ page }: LodeWindow, name: string): Locator {
  return page.locator(`td[role="gridcell"][aria-label^="${name}:"]`);
}

function headNamed({ table }: LodeWindow, column: string): Locator {
  return table.columnHeads.filter({ hasText: column });
}

function rowNamed({ table }: LodeWindow, row: string): Locator {
  return table.rowHeads.filter({ hasText: row });
}
