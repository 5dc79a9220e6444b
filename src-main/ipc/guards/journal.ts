import type { JournalRequests } from '#ipc/contract/journal.ts';
import { checkBoth, type GuardsOf } from './arguments.ts';
import { checkNumber, checkUuid } from './values.ts';

export const journalGuards: GuardsOf<JournalRequests> = {
  readJournal: (args) => checkBoth(args, checkUuid, checkNumber),
  readFormerStore: (args) => checkBoth(args, checkUuid, checkNumber),
};
