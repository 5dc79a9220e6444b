import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { untilStoreIsClosed } from './store-handles.ts';

describe.runIf(process.platform === 'linux')('untilStoreIsClosed', () => {
  it('waits for the last database file', async () => {
    const store = temporaryFolder();
    const database = join(store, 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
    mkdirSync(database, { recursive: true });
    const file = openSync(join(database, '000003.log'), 'w');
    const events: string[] = [];
    const closed = untilStoreIsClosed(store).then(() => events.push('closed'));
    await new Promise(setImmediate);
    events.push('closing');
    closeSync(file);
    await closed;
    expect(events).toEqual(['closing', 'closed']);
  });

  it('does not wait for other files there', async () => {
    const store = temporaryFolder();
    const file = openSync(join(store, 'Preferences'), 'w');
    await untilStoreIsClosed(store);
    closeSync(file);
  });
});
