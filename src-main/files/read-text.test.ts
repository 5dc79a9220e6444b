import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readTextFile } from './read-text.ts';

describe('readTextFile', () => {
  it('reads the text as it is', async () => {
    const path = join(temporaryFolder(), 'notes.md');
    const text = '\uFEFFWhy?\r\nאינדיום 👩‍🔬 \u0001';
    writeFileSync(path, text);
    expect(await readTextFile(path, 1024)).toEqual({ ok: true, value: text });
  });

  it.each<[string, (path: string) => void, string]>([
    ['nothing', () => undefined, 'a.md'],
    ['a folder', (path) => mkdirSync(path), 'not an ordinary file'],
    ['too much', (path) => writeFileSync(path, 'x'.repeat(1_025)), 'larger than'],
    ['other bytes', (path) => writeFileSync(path, Buffer.from([0x66, 0xfc, 0x72])), 'UTF-8'],
  ])('refuses %s in words', async (_, make, why) => {
    const path = join(temporaryFolder(), 'a.md');
    make(path);
    const read = await readTextFile(path, 1_024);
    expect(read.ok ? '' : read.reason).toContain(`${path} cannot be read`);
    expect(read.ok ? '' : read.reason).toContain(why);
  });
});
