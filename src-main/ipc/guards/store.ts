import { largestJournalEntry } from '#ipc/contract/journal.ts';
import type { StoreCounts, StoreRequests, StoreState } from '#ipc/contract/store.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { checkBoth, checkOnly, type GuardsOf } from './arguments.ts';
import { fieldsOf, isCount, isUuid } from './values.ts';

const countNames = ['tables', 'series', 'observations', 'annotations', 'revisions'] as const;

export const storeGuards: GuardsOf<StoreRequests> = {
  storeCommitted: (args) => checkBoth(args, checkStoreState, checkEntry),
  acceptStore: (args) => checkOnly(args, checkStoreState),
};

export function checkStoreState(value: unknown): Result<StoreState> {
  const { uuid, schema, counts, sequence } = fieldsOf(value);
  const number = fieldsOf(counts);
  if (!isUuid(uuid)) {
    return fail('The state of the store has no proper uuid.');
  }
  if (!isCount(schema) || !isCount(sequence)) {
    return fail('The state of the store has no proper schema or sequence number.');
  }
  if (!countNames.every((name) => isCount(number[name]))) {
    return fail('The state of the store has no proper counts.');
  }
  const { tables, series, observations, annotations, revisions } = number as unknown as StoreCounts;
  return succeed({
    uuid,
    schema,
    counts: { tables, series, observations, annotations, revisions },
    sequence,
  });
}

/** A line of the journal is a line: JSON never needs an end of line in it. */
function checkEntry(value: unknown): Result<string | null> {
  if (value === null) return succeed(null);
  if (typeof value !== 'string' || value === '' || /[\r\n]/.test(value)) {
    return fail('The log entry of the change is not one line of text.');
  }
  if (value.length > largestJournalEntry) return fail('The log entry of the change is too long.');
  return succeed(value);
}
