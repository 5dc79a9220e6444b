import { expect, test } from '../fixtures.ts';
import { holdStore } from '../fixtures/hold-store.ts';

test('a figure that is still being saved says so until it is on disk', async ({ table3 }) => {
  const { table, frame, page } = table3;
  const cell = table.cell('Belgium', '2014');
  const letGo = await holdStore(page);
  await table.enter('Belgium', '2014', '25,000');
  await expect(cell).toHaveText('25,000');
  await expect(cell).toHaveAccessibleName(/, being saved$/);
  await expect(frame.saved).toHaveText(/^saving/);
  await letGo();
  await expect(frame.saved).toHaveText(/^saved /);
  await expect(cell).not.toHaveAccessibleName(/being saved/);
  await expect(cell).toHaveText('25,000');
});
