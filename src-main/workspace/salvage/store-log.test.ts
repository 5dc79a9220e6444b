import { describe, expect, it } from 'vitest';
import { changeOf, keys, storeOf, values } from '../../testing/stored-writer.ts';
import type { Entry } from '../leveldb/entry.ts';
import { StoreLog } from './store-log.ts';

const store = storeOf('store-1');

function find(entries: readonly Entry[], since = 0) {
  const log = new StoreLog(since);
  for (const entry of entries) log.add(entry);
  const { uuid, changes, unusable } = log.find();
  const labels = changes.map(({ entry }) => (JSON.parse(entry) as { label: string }).label);
  return { uuid, numbers: changes.map(({ sequence }) => sequence), labels, changes, unusable };
}

describe('StoreLog', () => {
  it('finds the store and its changes by number, in whatever order the entries come', () => {
    const entries = [...store, changeOf(2, 11), changeOf(10, 12), changeOf(1, 10)];
    for (const order of [entries, [...entries].reverse()]) {
      expect(find(order)).toMatchObject({
        uuid: 'store-1',
        numbers: [1, 2, 10],
        labels: ['change 1', 'change 2', 'change 10'],
        unusable: 0,
      });
    }
  });

  it('gives only what comes after a number', () => {
    expect(find([...store, changeOf(1, 10), changeOf(2, 11)], 1).numbers).toEqual([2]);
  });

  it('goes by the newest version of each, deletions too', () => {
    const first = changeOf(1, 10, 'first');
    const second = changeOf(1, 20, 'second');
    const gone: Entry = { ...second, sequence: 30, value: null };
    expect(find([...store, second, first]).labels).toEqual(['second']);
    expect(find([...store, gone, first, second]).labels).toEqual([]);
    expect(find([...store, gone, changeOf(1, 40, 'again')]).labels).toEqual(['again']);
  });

  it('looks into no other object store and no other database', () => {
    const others = [
      { key: keys.record(1, 7, 1), sequence: 10, value: values.plain({ label: 'no' }) },
      { key: keys.record(2, 8, 1), sequence: 11, value: values.plain({ label: 'no' }) },
    ];
    expect(find([...store, ...others]).numbers).toEqual([]);
    expect(find([...storeOf('store-1', 'other'), changeOf(1, 10)]).numbers).toEqual([]);
  });

  it('finds the numbers of database and object store, whatever they are', () => {
    const moved: Entry[] = [
      { key: keys.database('lode'), sequence: 1, value: values.number(3) },
      { key: keys.objectStore(3, 2), sequence: 2, value: values.name('revisions') },
      { key: keys.objectStore(3, 4), sequence: 3, value: values.name('settings') },
      {
        key: keys.record(3, 4, 'store'),
        sequence: 4,
        value: values.plain({ key: 'store', uuid: 'store-3' }),
      },
      { key: keys.record(3, 2, 1), sequence: 5, value: values.plain({ label: 'yes' }) },
    ];
    expect(find(moved)).toMatchObject({ uuid: 'store-3', labels: ['yes'] });
  });

  it('does not know the store when its name, its settings or its record are lost', () => {
    for (const lost of [0, 2, 3]) {
      expect(find(store.filter((_entry, at) => at !== lost)).uuid, `${lost}`).toBeNull();
    }
  });

  it('counts what proves nothing, or is not understood', () => {
    const inAFile = { ...changeOf(1, 10), value: values.inAFile() };
    const odd = { ...changeOf(2, 11), value: Uint8Array.of(1, 2, 3) };
    const found = find([...store, inAFile, odd, changeOf(3, 12)]);
    expect(found).toMatchObject({ numbers: [3], unusable: 2 });
  });

  it('says of a change whether its transaction came to an end', () => {
    const change = changeOf(1, 11);
    const begun = { key: keys.transaction(12), sequence: 10, value: values.underWay() };
    const undo = { key: keys.undo(12, 1), sequence: 12, value: values.undoByDeleting(change.key) };
    const ended = { key: keys.transaction(12), sequence: 13, value: values.ended() };
    const cleaned = { ...undo, sequence: 14, value: null };
    const isCommitted = (...more: Entry[]) =>
      find([...store, change, ...more]).changes[0]?.isCommitted;
    expect(isCommitted(begun, undo)).toBe(false);
    expect(isCommitted(begun, undo, ended)).toBe(true);
    expect(isCommitted(begun, undo, cleaned)).toBe(true);
    const next = { ...begun, sequence: 20 };
    expect(isCommitted(begun, undo, ended, cleaned, next)).toBe(true);
  });
});
