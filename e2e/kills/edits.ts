import { setTimeout as wait } from 'node:timers/promises';
import type { Revision } from '#domain/steps.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import { findLost, lookAt } from './look.ts';
import type { Random } from './random.ts';
import type { Round, Scene } from './scene.ts';

/** One change as the analyst makes it, and how its log entry is known again. */
interface Edit {
  readonly kind: Revision['kind'];
  /** With what the entry's label ends. */
  readonly end: string;
  /** All but the key that makes it. */
  readonly prepare: (lode: LodeWindow) => Promise<void>;
  readonly ask: (lode: LodeWindow) => Promise<void>;
}

/** Rows of Table 3 with the thousands that nobody would doubt in them. */
const rows = [
  ['Belgium', 25],
  ['Canada', 67],
  ['Germany', 10],
  ['Japan', 71],
] as const;

/** So that no two figures that are typed one after the other are the same. */
const hundreds = 900;

/**
 * Figures are typed one after the other, with undo and redo between them; the last is killed while it is being made.
 * A change is acknowledged when the status bar shows it as saved.
 */
export async function editRound(scene: Scene): Promise<Round> {
  const { random, place, start } = scene;
  const lode = await start();
  await openColumn(lode);
  const first = await findNextNumber(lode);
  const edits = drawEdits(random, random.between(2, 6), first);
  const acknowledged: Edit[] = [];
  let tookMs = 0;
  for (const edit of edits.slice(0, -1)) {
    await edit.prepare(lode);
    const asked = performance.now();
    await makeEdit(lode, edit);
    tookMs = performance.now() - asked;
    acknowledged.push(edit);
  }
  const last = edits.at(-1)!;
  // As long as the one before took on this machine, or less, or a little more.
  const delayMs = Math.round((tookMs * random.between(0, 130)) / 100);
  await last.prepare(lode);
  const shown = makeEdit(lode, last).then(() => acknowledged.push(last));
  // The window goes before it answers.
  const settled = shown.catch(() => undefined);
  await wait(delayMs);
  const hit = acknowledged.length < edits.length;
  await lode.kill();
  await settled;
  const after = await lookAt(scene, place.workspace);
  const isIt = acknowledged.map(
    ({ kind, end }) =>
      (entry: Revision) =>
        entry.kind === kind && entry.label.endsWith(end),
  );
  return {
    kind: 'edits',
    moment: `${delayMs} ms after the key for change ${edits.length} of the session`,
    hit,
    isThere: after.content.revisions.length >= first - 1 + edits.length,
    acknowledged: acknowledged.length,
    trimmed: after.trimmed,
    recovered: after.recovered,
    findings: [...after.findings, ...findLost(after.content, first, isIt)],
  };
}

/** Resolves when it is shown as saved. */
async function makeEdit(lode: LodeWindow, { kind, end, ask }: Edit): Promise<void> {
  await ask(lode);
  await lode.frame.showsAsSaved(kind === 'undo' ? 'Redo' : 'Undo', end);
}

/** Shows Table 3 with a column for 2014, which is added when it is not there. */
export async function openColumn({ frame, table }: LodeWindow): Promise<void> {
  await frame.isReady();
  await frame.openTable('3');
  await table.cell('Belgium', '2013').waitFor();
  if ((await table.cell('Belgium', '2014').count()) > 0) return;
  await table.addYear('2014');
  await frame.showsAsSaved('Undo', 'Add 2014');
}

/** The number that the next change will have, by what main knows. */
function findNextNumber({ page }: LodeWindow): Promise<number> {
  return page.evaluate(async () => {
    const start = await window.lode.start();
    return start.kind === 'workspace' ? (start.expected?.sequence ?? 0) + 1 : 1;
  });
}

function drawEdits(random: Random, count: number, first: number): Edit[] {
  const edits: Edit[] = [];
  // More than one undone change would be asked about.
  let [done, undone] = [[] as Edit[], null as Edit | null];
  for (let index = 0; index < count; index += 1) {
    const choice = random.between(1, 10);
    const top = done.at(-1);
    if (choice <= 2 && undone === null && top !== undefined) {
      edits.push(pressKey('undo', top.end));
      [done, undone] = [done.slice(0, -1), top];
    } else if (choice <= 5 && undone !== null) {
      edits.push(pressKey('redo', undone.end));
      [done, undone] = [[...done, undone], null];
    } else {
      const edit = drawFigure(random, first + index);
      edits.push(edit);
      [done, undone] = [[...done, edit], null];
    }
  }
  return edits;
}

function drawFigure(random: Random, number: number): Edit {
  const [row, thousands] = random.pick(rows);
  const text = `${thousands},${String(number % hundreds).padStart(3, '0')}`;
  return {
    kind: 'do',
    end: `to ${text}`,
    prepare: async ({ table, page }) => {
      await table.goTo(row, '2014');
      await page.keyboard.type(text);
    },
    ask: ({ page }) => page.keyboard.press('Enter'),
  };
}

function pressKey(kind: 'undo' | 'redo', end: string): Edit {
  const key = kind === 'undo' ? 'Z' : 'Y';
  return { kind, end, prepare: async () => {}, ask: (lode) => lode.pressMenuKey(key, 'control') };
}
