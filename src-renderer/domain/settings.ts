import type { Choices } from './choices.ts';

/** What is known of a store as a whole. */
export interface StoreIdentity {
  readonly key: 'store';
  /** Stays the same in every copy and backup of a workspace. */
  readonly uuid: string;
  readonly createdAt: number;
}

/** The edition that edits go to. */
export interface OpenEdition {
  readonly key: 'open-edition';
  readonly editionId: string;
}

/** One record a key. */
export type Setting = StoreIdentity | Choices | OpenEdition;
