import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { layoutOf } from './folder.ts';
import { measureWorkspace } from './sizes.ts';

it('measureWorkspace counts each byte once, and nothing where there is nothing', async () => {
  const layout = layoutOf(temporaryFolder());
  const nothing = { store: 0, journal: 0, backups: 0, coldCopies: 0, aside: 0 };
  expect(await measureWorkspace(layout)).toEqual(nothing);
  const put = (path: string, bytes: number) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.alloc(bytes));
  };
  put(join(layout.store, 'IndexedDB', 'x.leveldb', '1.log'), 1);
  put(join(layout.journal, '000001.journal'), 10);
  put(join(layout.backups, 'a.zip'), 100);
  put(join(layout.cold, 'copy', 'IndexedDB', '1.log'), 1_000);
  put(join(layout.aside, 'store-1', 'IndexedDB', '1.log'), 10_000);
  put(join(layout.trimmed, 'tail'), 100_000);
  expect(await measureWorkspace(layout)).toEqual({
    store: 1,
    journal: 10,
    backups: 100,
    coldCopies: 1_000,
    aside: 110_000,
  });
});
