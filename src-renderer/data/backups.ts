import type { Requests } from '#ipc/contract.ts';
import type { BackupEntry, BackupReason } from '#ipc/contract/backups.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { joinBytes } from '#exchange/join-bytes.ts';
import type { Snapshot } from './tasks.ts';

/** What is asked of main, which owns the files. */
export type BackupPort = Pick<
  Requests,
  'beginBackup' | 'appendBackup' | 'finishBackup' | 'abandonBackup'
>;

/** What goes over in one message. */
const pieceBytes = 8 * 1024 * 1024;

/**
 * Hands a snapshot to main, which writes it, reads it back and keeps it. Rejects with the reason when no good backup
 * came of it; what was written is removed then. `state` is what the store holds when it is begun.
 */
export async function makeBackup(
  main: BackupPort,
  reason: BackupReason,
  state: StoreState,
  makeSnapshot: () => Promise<Snapshot>,
): Promise<BackupEntry> {
  const id = await main.beginBackup(reason, state);
  try {
    const snapshot = await makeSnapshot();
    for (let at = 0; at < snapshot.bytes.length; at += pieceBytes) {
      // A copy: a view would take its whole buffer along.
      await main.appendBackup(id, snapshot.bytes.slice(at, at + pieceBytes));
    }
    return await main.finishBackup(id, snapshot.state);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // Main may have given it up by itself, which is what it then says; the first reason is what matters.
    await main.abandonBackup(id, why).catch(() => undefined);
    throw error;
  }
}

/** The whole of a backup's file. */
export function readBackupFile(
  main: Pick<Requests, 'readBackup'>,
  name: string,
): Promise<Uint8Array> {
  return readInPieces((offset) => main.readBackup(name, offset));
}

/** All the bytes of a file of which `read` gives some from there on, and none at its end. */
export async function readInPieces(
  read: (offset: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let at = 0; ;) {
    const piece = await read(at);
    if (piece.length === 0) break;
    pieces.push(piece);
    at += piece.length;
  }
  return joinBytes(pieces);
}
