import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Requests } from '#ipc/contract.ts';
import type { BackupEntry, BackupReason } from '#ipc/contract/backups.ts';
import { useTestStore } from '#data/store-samples.ts';
import { Backups, type BackedUp } from './backups.svelte.ts';
import { Messages } from './messages.svelte.ts';
import type { TaskRunner } from './task-runner.ts';

const testStore = useTestStore();

/** What main is asked, in order; it gives up a backup that is overtaken by another. */
let asked: string[];
let want: (reason: BackupReason) => void;
let listing: () => Promise<never> | ReturnType<Requests['listBackups']>;
let messages: Messages;
let backups: Backups;

beforeEach(() => {
  asked = [];
  const begun: string[] = [];
  listing = async () => ({ entries: [], state: { lastGoodAt: null, lastFailure: null } });
  vi.stubGlobal('lode', {
    onBackupWanted: (listener: typeof want) => {
      want = listener;
      return () => undefined;
    },
    offerBackups: async () => undefined,
    listBackups: () => {
      asked.push('list');
      return listing();
    },
    beginBackup: async (reason: BackupReason) => {
      asked.push(`begin ${reason}`);
      begun.push(reason);
      return reason;
    },
    appendBackup: async (id: string) => {
      if (begun.at(-1) !== id) throw new Error('That backup is not being made any more.');
    },
    finishBackup: async (id: string) => {
      if (begun.at(-1) !== id) throw new Error('That backup is not being made any more.');
      asked.push(`finish ${id}`);
      return { name: `${id}.zip` } as BackupEntry;
    },
    abandonBackup: async (id: string) => void asked.push(`abandon ${id}`),
    reportError: async (text: string) => void asked.push(`error ${text}`),
  });
  const store = testStore();
  const snapshot = { bytes: new Uint8Array([1, 2, 3]), state: store.state };
  const tasks = { run: async () => snapshot } as unknown as TaskRunner;
  const workbench: BackedUp = {
    store,
    tasks,
    settled: () => store.settled(),
    putAway: () => store.settled(),
    commitStep: async () => true,
  };
  messages = new Messages();
  backups = new Backups(workbench, messages);
  backups.listen();
});

const made = () => asked.filter((one) => /^(?:begin|finish|abandon)/.test(one));

describe('Backups', () => {
  it('makes two that are wanted at once one after the other', async () => {
    want('timed');
    await backups.backUpNow();
    expect(made()).toEqual(['begin timed', 'finish timed', 'begin asked', 'finish asked']);
    expect(messages.current).toMatchObject({
      kind: 'done',
      text: expect.stringContaining('asked'),
    });
  });

  it('goes on after one that failed', async () => {
    const { beginBackup } = window.lode;
    let isFull = true;
    vi.stubGlobal('lode', {
      ...window.lode,
      beginBackup: (...args: Parameters<typeof beginBackup>) => {
        if (isFull) {
          isFull = false;
          return Promise.reject(new Error('The disk is full.'));
        }
        return beginBackup(...args);
      },
    });
    want('timed');
    await backups.backUpNow();
    expect(made()).toEqual(['begin asked', 'finish asked']);
  });

  it('does not call one failed because the list of them could not be read', async () => {
    listing = () => Promise.reject(new Error('The folder is gone.'));
    const said: (string | undefined)[] = [];
    const { say } = messages;
    messages.say = (text) => (said.push(text), say.call(messages, text));
    await backups.backUpNow();
    expect(said).toEqual(['Backed up and read back: asked.zip']);
  });

  it('does not read the list when the window is closing', async () => {
    await vi.waitFor(() => expect(asked).toEqual(['list']));
    want('closing');
    await vi.waitFor(() => expect(made()).toEqual(['begin closing', 'finish closing']));
    await vi.waitFor(() => expect(backups.making).toBeNull());
    expect(asked.filter((one) => one === 'list')).toEqual(['list']);
  });
});
