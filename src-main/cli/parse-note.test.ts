import { describe, expect, it } from 'vitest';
import type { NoteJob } from '#ipc/contract/note-jobs.ts';
import { parseCommandLine } from './parse.ts';

/** The words of a command line; `""` is an empty one. */
const parse = (line: string) =>
  parseCommandLine((line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', '')));

const list = { command: 'note', action: 'list', table: null, tags: [], state: null, on: null };
const add = {
  ...{ command: 'note', action: 'add', on: 'T', text: 'Why?', tags: [] },
  ...{ author: '', source: '', page: '' },
};
const jobs: [string, NoteJob][] = [
  ['note list', list as NoteJob],
  [
    'note list --table t --tag a b --state open --on workspace --json',
    { ...list, table: 't', tags: ['a', 'b'], state: 'open', on: 'workspace' } as NoteJob,
  ],
  ['note add --on T --text Why?', add as NoteJob],
  ['note add --on T --text -', { ...add, text: '-' } as NoteJob],
  [
    'note --on T add --text "Why? **So.**" --tag a --tag b --author A --source s --page "p. 3"',
    {
      ...{ ...add, text: 'Why? **So.**', tags: ['a', 'b'] },
      ...{ author: 'A', source: 's', page: 'p. 3' },
    } as NoteJob,
  ],
  ['note resolve n-1', { command: 'note', action: 'resolve', id: 'n-1' }],
  [
    'note export --out a/b.MD',
    { command: 'note', action: 'export', format: 'markdown', printed: false },
  ],
  [
    'note export --out b.csv --printed',
    { command: 'note', action: 'export', format: 'csv', printed: true },
  ],
  ['note import a.md', { command: 'note', action: 'import', file: 'a.md', dryRun: false }],
  ['note import a.md --dry-run', { command: 'note', action: 'import', file: 'a.md', dryRun: true }],
];

describe('lode note', () => {
  it.each(jobs)('reads: %s', (line, job) => {
    expect(parse(line)).toMatchObject({ kind: 'job', job });
  });

  it.each([
    ['note', 'note needs one of list, add, resolve, export, import.'],
    ['note lits', 'Did you mean note list?'],
    ['note list all', '"all" is one argument too many.'],
    ['note list --state done', '--state is open or resolved.'],
    ['note list --text x', 'note list has no option --text.'],
    ['note list --dry-run', 'note list has no option --dry-run.'],
    ['note add --text x', 'note add needs --on.'],
    ['note add --on x', 'note add needs --text.'],
    ['note add --on x --text ""', '--text needs a value that is not empty.'],
    ['note add --on x --text y --tag', '--tag needs a value.'],
    ['note resolve', 'ID missing.'],
    ['note resolve ""', 'is empty'],
    ['note export', 'note export needs --out.'],
    ['note export --out a.txt', '--out must end in .md or .csv.'],
    ['note import', 'FILE missing.'],
    ['note import a.md b.md', 'one argument too many'],
    ['note add --on x --texts y', 'Did you mean --text?'],
  ])('refuses: %s', (line, why) => {
    const read = parse(line);
    expect(read.kind === 'wrong' ? read.message : '').toContain(why);
  });
});
