import type { Job } from '#ipc/contract/jobs.ts';
import type { NoteJob } from '#ipc/contract/note-jobs.ts';
import { nearest } from './nearest.ts';
import type { Syntax } from './syntax.ts';

export const noteSyntax: Syntax = {
  positionals: ['ACTION', 'ID or FILE'],
  optional: true,
  options: ['table', 'state', 'on', 'text', 'author', 'source', 'page', 'out'],
  lists: ['tag'],
  flags: ['printed', 'dry-run'],
};

type Action = NoteJob['action'];

/** What each action takes: the name of what stands behind it, null for nothing; its options, and those it needs. */
const actions: Record<
  Action,
  {
    readonly about: string | null;
    readonly takes: readonly string[];
    readonly needs: readonly string[];
  }
> = {
  list: { about: null, takes: ['table', 'tag', 'state', 'on'], needs: [] },
  add: {
    about: null,
    takes: ['on', 'text', 'tag', 'author', 'source', 'page'],
    needs: ['on', 'text'],
  },
  resolve: { about: 'ID', takes: [], needs: [] },
  export: { about: null, takes: ['out', 'printed'], needs: ['out'] },
  import: { about: 'FILE', takes: ['dry-run'], needs: [] },
};

/** The job of a `lode note` line, or what is wrong with it. */
export function buildNote(
  [word, about]: readonly string[],
  option: (name: string) => string | null,
  tags: readonly string[],
  flags: ReadonlySet<string>,
): Job | string {
  const names = Object.keys(actions) as Action[];
  if (word === undefined) return `note needs one of ${names.join(', ')}.`;
  const action = names.find((name) => name === word);
  if (action === undefined) {
    const near = nearest(word, names);
    return `There is no note ${word}.${near === null ? '' : ` Did you mean note ${near}?`}`;
  }
  const wrong = findMistake(action, about, option, tags, flags);
  if (wrong !== null) return wrong;
  const command = 'note';
  switch (action) {
    case 'list': {
      const state = option('state');
      if (state !== null && state !== 'open' && state !== 'resolved') {
        return '--state is open or resolved.';
      }
      return { command, action, table: option('table'), tags, state, on: option('on') };
    }
    case 'add':
      return {
        ...{ command, action, on: option('on') ?? '', text: option('text') ?? '', tags },
        ...{ author: option('author') ?? '', source: option('source') ?? '' },
        page: option('page') ?? '',
      };
    case 'resolve':
      return { command, action, id: about ?? '' };
    case 'export': {
      const out = (option('out') ?? '').toLowerCase();
      const format = out.endsWith('.md') ? 'markdown' : out.endsWith('.csv') ? 'csv' : null;
      if (format === null) return '--out must end in .md or .csv.';
      return { command, action, format, printed: flags.has('printed') };
    }
    case 'import':
      return { command, action, file: about ?? '', dryRun: flags.has('dry-run') };
  }
}

function findMistake(
  action: Action,
  about: string | undefined,
  option: (name: string) => string | null,
  tags: readonly string[],
  flags: ReadonlySet<string>,
): string | null {
  const { about: wanted, takes, needs } = actions[action];
  if (wanted !== null && about === undefined) return `${wanted} missing.`;
  if (wanted === null && about !== undefined) return `"${about}" is one argument too many.`;
  const given = [
    ...noteSyntax.options.filter((name) => option(name) !== null),
    ...(tags.length > 0 ? ['tag'] : []),
    ...flags,
    // Every command takes --json.
  ].filter((name) => name !== 'json');
  const extra = given.find((name) => !takes.includes(name));
  if (extra !== undefined) return `note ${action} has no option --${extra}.`;
  const lacking = needs.find((name) => option(name) === null);
  return lacking === undefined ? null : `note ${action} needs --${lacking}.`;
}
