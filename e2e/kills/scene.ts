import type { PreparedElectron } from '../../scripts/electron-runtime/launch.mjs';
import type { CommandLine } from '../fixtures/command-line.ts';
import type { LodeWindow, StartOptions } from '../fixtures/lode-window.ts';
import type { Place } from '../fixtures/place.ts';
import type { Random } from './random.ts';

/** What a round works with. */
export interface Scene {
  readonly electron: PreparedElectron;
  readonly place: Place;
  readonly cli: CommandLine;
  readonly start: (options?: StartOptions) => Promise<LodeWindow>;
  readonly random: Random;
}

/** What is wrong after a kill, by what was promised. */
export interface Finding {
  readonly promise: 'lost' | 'half step' | 'not whole';
  readonly what: string;
}

/** What the work is that a kill interrupts. */
export const kinds = ['edits', 'batch', 'restore', 'backup', 'set', 'first start'] as const;
export type Kind = (typeof kinds)[number];

/** One kill and what was found after it. */
export interface Round {
  readonly kind: Kind;
  /** When it was killed, in words. */
  readonly moment: string;
  /** It was killed while the work was under way. */
  readonly hit: boolean;
  /** The change that was under way is there, as a whole; null where the work makes none. */
  readonly isThere: boolean | null;
  /** How many changes had been acknowledged in it, each of which was looked for afterwards. */
  readonly acknowledged: number;
  /** How many torn logs the next start trimmed. */
  readonly trimmed: number;
  /** The store was made again from a backup and the journal. */
  readonly recovered: boolean;
  readonly findings: ReadonlyArray<Finding>;
}
