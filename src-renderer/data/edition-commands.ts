import {
  changeEdition,
  createEdition,
  publishEdition,
  removeEdition,
  reopenEdition,
  type EditionForm,
  type EditionRecords,
} from '#domain/edition-edits.ts';
import { setDefaultSource } from '#domain/edition-source.ts';
import type { EditionLayout, FigureSource } from '#domain/observations.ts';
import { assertNever, fail, type Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import { readRecords } from './archive.ts';
import type { Committed, Store } from './store.ts';

/** What can be done with an edition, named by its id. */
export type EditionCommand =
  | {
      readonly kind: 'create';
      readonly id: string;
      readonly form: EditionForm;
      readonly layouts: ReadonlyArray<EditionLayout>;
    }
  | { readonly kind: 'change'; readonly id: string; readonly form: EditionForm }
  | { readonly kind: 'source'; readonly id: string; readonly source: FigureSource }
  | { readonly kind: 'publish' | 'reopen' | 'remove'; readonly id: string };

/** Does it as one step; refused with the reason when it cannot be. */
export function editEdition(store: Store, command: EditionCommand): Promise<Committed> {
  return store.make(async () => makeStep(command, await readRecords(store.db), store.now()));
}

function makeStep(
  command: EditionCommand,
  records: EditionRecords,
  now: number,
): Result<Step | null> {
  if (command.kind === 'create') {
    return createEdition(command.id, command.form, command.layouts, records, now);
  }
  if (command.kind === 'source') {
    return setDefaultSource(command.id, command.source, records.editions, now);
  }
  const edition = records.editions.find(({ id }) => id === command.id);
  if (edition === undefined) return fail(`There is no edition ${command.id}.`);
  switch (command.kind) {
    case 'change':
      return changeEdition(edition, command.form, records);
    case 'publish':
      return publishEdition(edition, records);
    case 'reopen':
      return reopenEdition(edition, records);
    case 'remove':
      return removeEdition(edition, records);
    default:
      return assertNever(command);
  }
}
