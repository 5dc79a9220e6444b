import { expect, test } from '../fixtures.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import { Random } from '../kills/random.ts';

// `LODE_WORK_SEED=7` draws other work.
const seed = process.env['LODE_WORK_SEED'] ?? '2013';
const commands = 60;

const rows = ['Belgium', 'Canada', 'Germany', 'Japan'] as const;
type Row = (typeof rows)[number];
/** Thousands that nobody would doubt there. */
const thousands: Record<Row, number> = { Belgium: 25, Canada: 67, Germany: 10, Japan: 71 };
const years = ['2014', '2015', '2016'];

/** What Table 3 shows of the years after the baseline; both by `Belgium, 2014`. */
interface Shown {
  readonly years: ReadonlyArray<string>;
  readonly figures: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, ReadonlyArray<string>>>;
}

/** One action in the window, and what the table shows after it. */
interface Action {
  readonly what: string;
  readonly act: (lode: LodeWindow) => Promise<void>;
  readonly next: Shown;
}

test(`what the window shows equals a model through ${commands} random commands (seed ${seed})`, async ({
  start,
}) => {
  test.slow();
  const random = new Random(`window ${seed}`);
  let lode = await openTable3(await start());
  let snapshots: Shown[] = [{ years: [], figures: {}, notes: {} }];
  let at = 0;
  for (let count = 1; count <= commands; count += 1) {
    const walk = drawWalk(random, at, snapshots.length);
    if (walk === null) {
      const { what, act, next } = drawAction(random, snapshots[at]!, count);
      const undone = snapshots.length - 1 - at;
      await test.step(what, async () => {
        await act(lode);
        // One undone change is given up without a word, several are asked about.
        if (undone > 1) await lode.frame.goOn.click();
      });
      snapshots = [...snapshots.slice(0, at + 1), next];
      at += 1;
      await expectShown(lode, next, next.notes !== snapshots[at - 1]!.notes);
    } else {
      const before = snapshots[at]!;
      at += walk;
      const now = snapshots[at]!;
      await test.step(walk === -1 ? 'undo' : 'redo', async () => {
        // Where the keys are the grid's, not a text field's.
        await lode.table.goTo('Japan', '2013');
        await lode.pressMenuKey(walk === -1 ? 'Z' : 'Y', 'control');
      });
      await expectShown(lode, now, now.notes !== before.notes);
    }
    if (count % 20 === 0 && count < commands) {
      await expect(lode.frame.saved).toHaveText(/^saved /);
      await (count === 20 ? lode.close() : lode.kill());
      lode = await openTable3(await start());
      await expectShown(lode, snapshots[at]!, true);
    }
  }
});

async function openTable3(lode: LodeWindow): Promise<LodeWindow> {
  await lode.frame.isReady();
  await lode.frame.openTable('3');
  await lode.table.cell('Belgium', '2013').waitFor();
  return lode;
}

/** Undo, redo, or null for something new. */
function drawWalk(random: Random, at: number, length: number): -1 | 1 | null {
  const draw = random.between(1, 10);
  if (draw <= 3 && at > 0) return -1;
  return draw >= 8 && at < length - 1 ? 1 : null;
}

function drawAction(random: Random, shown: Shown, count: number): Action {
  const missing = years.find((year) => !shown.years.includes(year));
  if (missing !== undefined && (shown.years.length === 0 || random.between(1, 10) === 1)) {
    return {
      what: `add ${missing}`,
      act: ({ table }) => table.addYear(missing),
      next: { ...shown, years: [...shown.years, missing] },
    };
  }
  const [row, year] = [random.pick(rows), random.pick(shown.years)];
  const key = `${row}, ${year}`;
  const draw = random.between(1, 10);
  if (draw <= 2) {
    const note = `Note ${count}.`;
    return {
      what: `note ${key}: ${note}`,
      act: async ({ table, inspector }) => {
        await table.goTo(row, year);
        await inspector.writeNote(note);
      },
      next: {
        ...shown,
        notes: { ...shown.notes, [key]: [...(shown.notes[key] ?? []), note] },
      },
    };
  }
  const { [key]: there, ...others } = shown.figures;
  if (draw <= 4 && there !== undefined) {
    return {
      what: `clear ${key}`,
      act: async ({ table, page }) => {
        await table.goTo(row, year);
        await page.keyboard.press('Delete');
      },
      next: { ...shown, figures: others },
    };
  }
  const text = `${thousands[row]},${100 + count}`;
  return {
    what: `type ${text} at ${key}`,
    act: ({ table }) => table.enter(row, year, text),
    next: { ...shown, figures: { ...others, [key]: text } },
  };
}

/** The columns and all cells at once; and each note that is or was there, where it may have changed. */
async function expectShown(lode: LodeWindow, shown: Shown, withNotes: boolean): Promise<void> {
  const { table, inspector } = lode;
  const places = shown.years.flatMap((year) => rows.map((row) => [row, year] as const));
  const wanted = Object.fromEntries(
    places.map(([row, year]) => [`${row}, ${year}`, shown.figures[`${row}, ${year}`] ?? '']),
  );
  const absent = years.filter((year) => !shown.years.includes(year));
  const found = async () => {
    const cells = places.map(async ([row, year]) => {
      const cell = table.cell(row, year);
      return [
        `${row}, ${year}`,
        (await cell.count()) === 1 ? (await cell.innerText()).trim() : null,
      ];
    });
    const gone = absent.map(async (year) => [year, await table.cell('Belgium', year).count()]);
    return Object.fromEntries(await Promise.all([...cells, ...gone])) as Record<string, unknown>;
  };
  await expect.poll(found).toEqual({
    ...wanted,
    ...Object.fromEntries(absent.map((year) => [year, 0])),
  });
  if (!withNotes) return;
  for (const [row, year] of places) {
    await table.goTo(row, year);
    const notes = shown.notes[`${row}, ${year}`] ?? [];
    await expect(inspector.notes).toHaveCount(notes.length);
    if (notes.length > 0) await expect(inspector.notes).toContainText(notes);
  }
}
