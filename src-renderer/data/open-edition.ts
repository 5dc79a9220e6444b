import type { LodeDatabase } from './database.ts';

/** The id of the edition that was last chosen to work on; null while none was. It may be gone by now. */
export async function readOpenEdition(db: LodeDatabase): Promise<string | null> {
  const found = await db.settings.get('open-edition');
  return found?.key === 'open-edition' ? found.editionId : null;
}

/** Keeps which edition is worked on. Going from one to another is no change of the workspace: it is not undone. */
export async function keepOpenEdition(db: LodeDatabase, editionId: string): Promise<void> {
  await db.settings.put({ key: 'open-edition', editionId });
}
