import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { folderState } from '../fixtures/folder-state.ts';
import { makeReadOnly } from '../fixtures/read-only.ts';

const refusals: ReadonlyArray<{
  readonly what: string;
  /** Puts something where the workspace should be. */
  readonly prepare: (path: string) => void;
  readonly reason: string;
}> = [
  {
    what: 'a file',
    prepare: (path) => writeFileSync(path, 'a letter'),
    reason: 'is a file; a workspace is a folder. Nothing was touched.',
  },
  {
    what: 'a folder with other things in it',
    prepare: (path) => {
      mkdirSync(join(path, 'photographs'), { recursive: true });
      writeFileSync(join(path, 'letter.txt'), 'Dear');
    },
    reason: 'holds other things (letter.txt, photographs) and no workspace.json',
  },
  {
    what: 'a folder whose workspace.json is garbled',
    prepare: (path) => {
      mkdirSync(join(path, 'store'), { recursive: true });
      writeFileSync(join(path, 'workspace.json'), '{"formatVersion": 1, "id": ');
    },
    reason: 'workspace.json is damaged',
  },
  {
    what: 'a workspace of a newer Lode without anything to read',
    prepare: (path) => {
      mkdirSync(path);
      writeFileSync(join(path, 'workspace.json'), '{"formatVersion": 2}');
    },
    reason: 'was made by a newer Lode',
  },
];

for (const { what, prepare, reason } of refusals) {
  test(`${what} is refused and not touched`, async ({ start, cli, place }) => {
    prepare(place.workspace);
    const before = folderState(place.workspace);
    const { problem, app } = await start();
    await expect(problem.title).toHaveText('This workspace was not opened');
    await expect(problem.reason).toContainText(reason);
    await expect(problem.startOver).toBeHidden();
    await app.close();

    const ran = await cli.run('info');
    expect(ran).toMatchObject({ exit: 3, stdout: '' });
    expect(ran.stderr).toContain(reason);
    expect(folderState(place.workspace)).toEqual(before);
  });
}

test('an empty folder in which nothing can be written is refused and not touched', async ({
  start,
  cli,
  place,
}) => {
  mkdirSync(place.workspace);
  const undo = makeReadOnly(place.workspace);
  test.skip(undo === null, 'this disk has no way to keep root from writing');
  try {
    const { problem, app } = await start();
    await expect(problem.title).toHaveText('This workspace was not opened');
    await expect(problem.reason).toContainText('cannot be used as a workspace');
    await app.close();
    const ran = await cli.run('info');
    expect(ran).toMatchObject({ exit: 3, stdout: '' });
    expect(ran.stderr).toContain('cannot be used as a workspace');
    expect(folderState(place.workspace)).toEqual({});
  } finally {
    undo?.();
  }
});

test('a workspace in use is refused to others and goes on undisturbed', async ({
  lode,
  start,
  cli,
  place,
}) => {
  // The new workspace is backed up first; the description is the last file of it.
  await expect
    .poll(() => Object.keys(figures(place.workspace).backups).sort().at(-1))
    .toMatch(/-first\.zip\.json$/);
  const before = figures(place.workspace);
  const other = await start({ userData: place.path('other settings') });
  await expect(other.problem.title).toHaveText('This workspace was not opened');
  await expect(other.problem.reason).toContainText('The workspace is in use by another Lode');
  await other.close();

  const ran = await cli.run('set', 'refinery-production/belgium/production', '2014', '1');
  expect(ran).toMatchObject({ exit: 3, stdout: '' });
  expect(ran.stderr).toContain('The workspace is in use by another Lode');
  expect(figures(place.workspace)).toEqual(before);

  await lode.frame.openTable('3');
  await lode.table.addYear('2014');
  await lode.table.enter('Belgium', '2014', '25,000');
  await expect(lode.table.cell('Belgium', '2014')).toHaveText('25,000');
  await expect(lode.frame.saved).toHaveText(/^saved /);
});

/** What holds the figures; Chromium goes on writing its own small files beside them. */
function figures(workspace: string) {
  return {
    workspace: readFileSync(join(workspace, 'workspace.json'), 'utf8'),
    manifest: readFileSync(join(workspace, 'manifest.json'), 'utf8'),
    lock: readFileSync(join(workspace, 'lode.lock'), 'utf8'),
    store: folderState(join(workspace, 'store', 'IndexedDB')),
    backups: folderState(join(workspace, 'backups')),
  };
}
