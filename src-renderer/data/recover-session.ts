import type { Requests } from '#ipc/contract.ts';
import type { PendingRecovery } from '#ipc/contract/recovery.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import type { ReadingOnly, Start } from '#ipc/contract/window.ts';
import { isEqual } from '#domain/equality.ts';
import { openStore, type Opened } from './open.ts';
import { bringsMore, type RecoveryPlan } from './recover-plan.ts';
import { planRecovery, type RecoveryPort } from './recover.ts';
import { attach, openReadingSession, openSession, type SessionPort } from './session.ts';
import type { Store } from './store.ts';

type WorkspaceStart = Extract<Start, { kind: 'workspace' }>;
type Unopened = Extract<Opened, { readonly ok: false }>;

type StartPort = RecoveryPort &
  SessionPort &
  Pick<
    Requests,
    'storeCommitted' | 'findObstacle' | 'recover' | 'finishRecovery' | 'openForReading'
  >;

/** A recovery that was made. */
export interface Recovered {
  readonly plan: RecoveryPlan;
  readonly recovery: PendingRecovery;
  /** When, in milliseconds. */
  readonly at: number;
}

/** What opening a workspace in a window came to. */
export type Beginning =
  | {
      readonly kind: 'open';
      readonly store: Store;
      /** Null when the store was whole. */
      readonly recovered: Recovered | null;
      /** Why the report of the recovery could not be kept, in words; empty when it was. */
      readonly unkept: string;
    }
  | {
      readonly kind: 'problem';
      readonly problem: Unopened;
      /** What can be recovered that is not there; null when nothing can. */
      readonly plan: RecoveryPlan | null;
      /** What may be in the way of a store that is not damaged, in words; empty when nothing is seen. */
      readonly obstacle: string;
    }
  /** Another window takes the place of this one, to finish a recovery. */
  | { readonly kind: 'leaving' };

/**
 * Opens the workspace's store. One that is lost or damaged for certain is recovered by itself when that brings back
 * exactly what was saved; everything else is for the analyst to decide. `describe` puts the report into words.
 */
export async function beginSession(
  start: WorkspaceStart,
  main: StartPort,
  describe: (recovered: Recovered) => string,
): Promise<Beginning> {
  if (start.reading !== null) return beginReading(start, start.reading, main);
  if (start.recovery !== null) return finish(start.recovery, start.expected, main, describe);
  // Before anything opens it: Chromium would begin anew and remove the files that it does not know, be it only when it
  // comes to read what is damaged.
  if (start.damage !== '') {
    if (await tryAlone(start, main, start.damage, null)) return { kind: 'leaving' };
    const plan = await planRecovery(main, start.expected, null);
    // Without any backup, what the damage has left is all there is.
    if (plan !== null) return damaged(start.damage, plan, await main.findObstacle());
  }
  const session = await openSession(start, main);
  if (session.ok) return { kind: 'open', store: session.store, recovered: null, unkept: '' };
  if (session.problem === 'newer') {
    await main.openForReading(session.reason);
    return { kind: 'leaving' };
  }
  const isCertain = session.problem === 'lost' && isOfSameStore(session.found, start.expected);
  if (isCertain && (await tryAlone(start, main, session.reason, session.found))) {
    return { kind: 'leaving' };
  }
  const plan = await planRecovery(main, start.expected, session.found);
  return {
    kind: 'problem',
    problem: session,
    plan: plan !== null && bringsMore(plan, session.found) ? plan : null,
    obstacle: await main.findObstacle(),
  };
}

function damaged(damage: string, plan: RecoveryPlan, obstacle: string): Beginning {
  const reason = `${damage} It was not opened, so that its files stay as they are.`;
  const problem: Unopened = { ok: false, problem: 'closed', reason, found: null };
  return { kind: 'problem', problem, plan, obstacle };
}

/** Opens what is only read. There is nothing to recover it to: what does not open is said, and that is all. */
async function beginReading(
  start: WorkspaceStart,
  reading: ReadingOnly,
  main: StartPort,
): Promise<Beginning> {
  const session =
    start.damage === ''
      ? await openReadingSession(start, reading, main)
      : ({ ok: false, problem: 'lost', reason: start.damage, found: null } satisfies Unopened);
  if (session.ok) return { kind: 'open', store: session.store, recovered: null, unkept: '' };
  const reason =
    session.problem === 'newer' ? session.reason : `${reading.reason} ${session.reason}`;
  const problem: Unopened = { ...session, reason, found: null };
  return { kind: 'problem', problem, plan: null, obstacle: '' };
}

/** Where another store stands in the place of the lost one, somebody may have put it there. */
function isOfSameStore(found: StoreState | null, expected: StoreState | null): boolean {
  return found === null || found.uuid === expected?.uuid;
}

/** Asks main for a recovery if nothing would be missing after it and nothing else may be the matter. */
async function tryAlone(
  { expected }: WorkspaceStart,
  main: StartPort,
  why: string,
  found: StoreState | null,
): Promise<boolean> {
  if ((await main.findObstacle()) !== '') return false;
  const plan = await planRecovery(main, expected, found);
  if (plan === null || !plan.isWhole) return false;
  await main.recover(plan.state, why);
  return true;
}

/** Fills the empty store with what was promised, all of it in the transaction that makes the store. */
async function finish(
  recovery: PendingRecovery,
  expected: StoreState | null,
  main: StartPort,
  describe: (recovered: Recovered) => string,
): Promise<Beginning> {
  const plan = await planRecovery(main, expected, recovery.promised);
  if (plan === null || !isEqual(plan.state, recovery.promised)) {
    return unfinished(recovery, 'What was to be recovered cannot be read any more.', plan);
  }
  const opened = await openStore({
    expected: null,
    mayCreate: true,
    load: async () => plan.content,
  });
  if (!opened.ok) return unfinished(recovery, opened.reason, plan);
  if (!isEqual(opened.state, recovery.promised)) {
    opened.db.close();
    return unfinished(recovery, 'The fresh store does not hold what was to be recovered.', plan);
  }
  const recovered = { plan, recovery, at: Date.now() };
  const unkept = await main.finishRecovery(opened.state, describe(recovered)).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { kind: 'open', store: await attach(opened, main), recovered, unkept };
}

function unfinished(
  { aside, why }: PendingRecovery,
  reason: string,
  plan: RecoveryPlan | null,
): Beginning {
  const problem: Unopened = {
    ok: false,
    problem: 'lost',
    reason: `${why} The store was set aside to ${aside}, but it could not be recovered. ${reason}`,
    found: null,
  };
  return { kind: 'problem', problem, plan, obstacle: '' };
}
