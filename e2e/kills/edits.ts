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
  const edits = drawEdits(random, random.between(1, 6), first);
  const delayMs = random.between(0, 40);
  const acknowledged: Edit[] = [];
  for (const edit of edits.slice(0, -1)) {
    await edit.ask(lode);
    await lode.frame.showsAsSaved(edit.kind === 'undo' ? 'Redo' : 'Undo', edit.end);
    acknowledged.push(edit);
  }
  const last = edits.at(-1)!;
  const shown = last.ask(lode).then(async () => {
    await lode.frame.showsAsSaved(last.kind === 'undo' ? 'Redo' : 'Undo', last.end);
    acknowledged.push(last);
  });
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
    moment: `${delayMs} ms after change ${edits.length} of the session was asked for`,
    hit,
    acknowledged: acknowledged.length,
    trimmed: after.trimmed,
    recovered: after.recovered,
    findings: [...after.findings, ...findLost(after.content, first, isIt)],
  };
}

/** Table 3 with a column for 2014. */
async function openColumn({ frame, table }: LodeWindow): Promise<void> {
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
      edits.push({ kind: 'undo', end: top.end, ask: (lode) => lode.pressMenuKey('Z', 'control') });
      [done, undone] = [done.slice(0, -1), top];
    } else if (choice <= 5 && undone !== null) {
      const { end } = undone;
      edits.push({ kind: 'redo', end, ask: (lode) => lode.pressMenuKey('Y', 'control') });
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
  return { kind: 'do', end: `to ${text}`, ask: ({ table }) => table.enter(row, '2014', text) };
}
