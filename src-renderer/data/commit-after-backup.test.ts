import { expect, it } from 'vitest';
import type { BackupEntry } from '#ipc/contract/backups.ts';
import { fail, succeed } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import { commitAfterBackup } from './commit-after-backup.ts';

const step: Step = { label: 'Take 1 change', reason: '', changes: [] };
// Nothing but its identity matters here.
const backup = { name: 'lode-before-merge.zip' } as BackupEntry;

it('makes the step after the backup, and says which that is', async () => {
  const order: string[] = [];
  const done = await commitAfterBackup(
    step,
    {
      backUp: async () => {
        order.push('backup');
        return backup;
      },
      commit: async (made) => {
        order.push(made.label);
        return succeed(null);
      },
    },
    'Nothing was taken',
  );
  expect(done).toEqual(succeed(backup));
  expect(order).toEqual(['backup', 'Take 1 change']);
});

it('makes nothing without a backup', async () => {
  const done = await commitAfterBackup(
    step,
    {
      backUp: () => Promise.reject(new Error('The disk is full.')),
      commit: () => Promise.reject(new Error('this must not be asked for')),
    },
    'Nothing was taken',
  );
  expect(done).toEqual(
    fail('Nothing was taken, since what is there now could not be backed up: The disk is full.'),
  );
});

it('says why the store refused the step', async () => {
  const ports = { backUp: async () => backup, commit: async () => fail('The store is full.') };
  expect(await commitAfterBackup(step, ports, 'Nothing was taken')).toEqual(
    fail('The store is full.'),
  );
});
