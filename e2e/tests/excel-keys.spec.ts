import { gridGestures } from '#components/grid/model/gestures.ts';
import { gridKeys } from '#components/grid/model/keys.ts';
import { beside } from '../excel/beside.ts';
import { entering } from '../excel/entering.ts';
import type { CasesOf, ExcelCase } from '../excel/excel-case.ts';
import { mouse } from '../excel/mouse.ts';
import { moving } from '../excel/moving.ts';
import { selecting } from '../excel/selecting.ts';
import { measureColumns, tryCase } from '../excel/try-case.ts';
import { expect, test } from '../fixtures.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';

const byKeys: CasesOf = { ...moving, ...selecting, ...entering, ...beside };

test('each key and gesture that docs/keyboard.md names has a case, and no other has one', () => {
  const documented = gridKeys
    .flatMap(({ keys }) => keys)
    .flatMap(({ does, keys }) => (keys.length === 0 ? [''] : keys).map((key) => `${key}: ${does}`));
  const tried = Object.entries(byKeys).flatMap(([does, cases]) =>
    cases.map(({ of }) => `${of}: ${does}`),
  );
  expect([...new Set(tried)].sort()).toEqual([...documented].sort());
  const pointed = mouse.map(({ of }) => of);
  expect([...new Set(pointed)].sort()).toEqual(gridGestures.map(({ gesture }) => gesture).sort());
  // A case without the key that it is to show would pass for the wrong reason.
  for (const { of, press = [] } of Object.values(byKeys).flat()) {
    if (of !== '') expect(press).toContain(of);
  }
});

const casesOf = (part: CasesOf) => Object.values(part).flat();
const parts: ReadonlyArray<readonly [what: string, cases: ReadonlyArray<ExcelCase>]> = [
  ['what moves and selects', [...casesOf(moving), ...casesOf(selecting)]],
  ['what enters, and the mouse', [...casesOf(entering), ...casesOf(beside), ...mouse]],
];

for (const [what, cases] of parts) {
  test(`${what}, case by case, as in Excel or otherwise on purpose`, async ({ table3 }) => {
    const widths = await prepare(table3);
    for (const one of cases) {
      await test.step(`${one.of || 'a character'} from ${String(one.from)}`, () =>
        tryCase(table3, one, widths));
    }
  });
}

/** Columns up to 2016, and one entry behind a gap. */
async function prepare(lode: LodeWindow) {
  const { table } = lode;
  await table.addYear('2015');
  await table.addYear('2016');
  await table.enter('Canada', '2015', 'W');
  await expect(table.cell('Canada', '2015')).toHaveText('W');
  return measureColumns(lode);
}
