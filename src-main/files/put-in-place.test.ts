import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { stageFile } from './atomic.ts';
import { putInPlace } from './put-in-place.ts';

describe('putInPlace', () => {
  /** A file whose place is gone by the time it is put there. */
  async function stageInVain(folder: string) {
    mkdirSync(join(folder, 'gone'));
    const staged = await stageFile(join(folder, 'gone', 'b.csv'), 'b');
    rmSync(join(folder, 'gone'), { recursive: true });
    return staged;
  }

  it('says what was written and what was not', async () => {
    const folder = temporaryFolder();
    const [a, c] = [join(folder, 'a.csv'), join(folder, 'c.csv')];
    writeFileSync(c, 'old');
    const staged = [await stageFile(a, 'a'), await stageInVain(folder), await stageFile(c, 'new')];
    const written = await putInPlace(staged, []);
    expect(!written.ok && written.reason).toBe(
      `${join(folder, 'gone', 'b.csv')} could not be written: it, or the folder it should be in, does not exist. ` +
        `What was there is unchanged, as it is for those after it. These were written: ${a}.`,
    );
    expect(readFileSync(c, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'c.csv']);
  });

  it('claims nothing as written when nothing was', async () => {
    const written = await putInPlace([await stageInVain(temporaryFolder())], []);
    expect(!written.ok && written.reason).toMatch(/What was there is unchanged\.$/);
  });

  it('says that all was written when only the last assurance failed', async () => {
    const folder = temporaryFolder();
    const a = join(folder, 'a.csv');
    const written = await putInPlace([await stageFile(a, 'a')], [join(folder, 'missing')]);
    expect(!written.ok && written.reason).toMatch(
      /^The files were put in their places, but the disk did not confirm.*These were written: /,
    );
    expect(readFileSync(a, 'utf8')).toBe('a');
  });
});
