import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import type { SetJson } from '../fixtures/records.ts';

const canada = 'us-imports/canada/quantity';

interface NoteJson {
  readonly id: string;
  readonly target: string;
  readonly text: string;
  readonly state: string;
  readonly stale: ReadonlyArray<{ was: string; is: string }>;
}

test('notes are written, found, resolved, and moved from one workspace to another', async ({
  cli,
  place,
}) => {
  await cli.json<SetJson>('set', canada, '2014', '25,000');
  const text = `By customs data, {{${canada}@2014}}.\n\n---\n\n- first half only`;
  const tags = ['--tag', 'customs', '--author', 'A. Analyst', '--page', 'p. 3'];
  // Its text comes from a pipe, with the line end of whatever printed it.
  const adding = ['note', 'add', '--on', `${canada}@2014`, '--text', '-', ...tags, '--json'];
  const { exit, stdout, stderr } = await cli.runWith(`${text}\n`, ...adding);
  expect(exit, stderr).toBe(0);
  const added = JSON.parse(stdout) as { note: NoteJson; where: string };
  expect(added).toMatchObject({ where: place.workspace, note: { text, state: 'open', stale: [] } });
  expect(added.note.target).toBe(`${canada}@2014#working`);

  const wrong = await cli.run('note', 'add', '--on', 'us-importss', '--text', 'x', '--json');
  expect(wrong).toMatchObject({ exit: 2, stdout: '' });
  expect(wrong.stderr).toContain('Nearest: us-imports');

  const file = place.path('notes.md');
  expect(await cli.json('note', 'export', '--out', file)).toMatchObject({ files: [file] });
  const other = ['--workspace', place.path('other'), '--json'];
  const brought = await cli.runAnywhere('note', 'import', file, ...other);
  expect(brought.exit, brought.stderr).toBe(0);
  expect(brought.stderr).toContain('There is no edition “working”');
  const there = await cli.runAnywhere('note', 'list', ...other);
  expect((JSON.parse(there.stdout) as { notes: NoteJson[] }).notes).toMatchObject([
    { id: added.note.id, text, tags: ['customs'], author: 'A. Analyst' },
  ]);

  await cli.json('set', canada, '2014', '26,000');
  const listed = await cli.json<{ notes: NoteJson[] }>('note', 'list', '--tag', 'customs');
  expect(listed.notes[0]?.stale).toMatchObject([{ was: '25,000 kg', is: '26,000 kg' }]);

  expect(await cli.json('note', 'resolve', added.note.id)).toMatchObject({
    note: { state: 'resolved' },
  });
  expect(await cli.json('note', 'list', '--state', 'open')).toEqual({ notes: [] });

  writeFileSync(file, readFileSync(file, 'utf8').replace('state: open', 'state: shut'));
  const damaged = await cli.run('note', 'import', file);
  expect(damaged.exit).toBe(1);
  expect(damaged.stderr).toMatch(/Line \d+: “state” is not open or resolved/);
});
