import type { WorkspaceRecords } from '#domain/record-diff.ts';
import type { Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import { readRecords } from './archive.ts';
import type { Committed, Store } from './store.ts';

/** Builds a step that changes how tables are set out, from all that the store holds at that moment. */
export type StructureBuilder = (records: WorkspaceRecords, now: number) => Result<Step | null>;

/** Makes it as one step; refused with the reason when it cannot be. */
export function restructure(store: Store, build: StructureBuilder): Promise<Committed> {
  return store.make(async () => build(await readRecords(store.db), store.now()));
}
