import type { Requests } from '#ipc/contract.ts';
import type { BackupEntry, BackupReason } from '#ipc/contract/backups.ts';
import type { StoreState } from '#ipc/contract/store.ts';

type Served = Pick<
  Requests,
  | 'beginBackup'
  | 'appendBackup'
  | 'finishBackup'
  | 'abandonBackup'
  | 'listBackups'
  | 'verifyBackup'
  | 'copyBackup'
  | 'readJobFile'
>;

/** For tests only: a main that keeps backups in memory. */
export class MainInMemory implements Served {
  /** Newest first. */
  readonly entries: BackupEntry[] = [];
  readonly bytes = new Map<string, Uint8Array>();
  /** What `readJobFile` reads. */
  file = new Uint8Array();
  /** Why there will be no more backups; empty while there will be. */
  refusal = '';
  #begun: { readonly reason: BackupReason; bytes: number[] } | null = null;

  async beginBackup(reason: BackupReason): Promise<string> {
    if (this.refusal !== '') throw new Error(this.refusal);
    this.#begun = { reason, bytes: [] };
    return 'draft';
  }

  async appendBackup(_id: string, bytes: Uint8Array): Promise<void> {
    for (const byte of bytes) this.#begun!.bytes.push(byte);
  }

  async finishBackup(_id: string, state: StoreState): Promise<BackupEntry> {
    const { reason, bytes } = this.#begun!;
    const entry: BackupEntry = {
      name: `lode-${this.entries.length + 1}-${reason}.zip`,
      createdAt: Date.parse('2024-03-01T10:00:00Z') + this.entries.length * 1_000,
      reason,
      size: bytes.length,
      state,
      sha256: 'f00d',
      lode: '0.1.0',
      health: 'good',
      problem: '',
    };
    this.entries.unshift(entry);
    this.bytes.set(entry.name, Uint8Array.from(bytes));
    return entry;
  }

  async abandonBackup(): Promise<void> {
    this.#begun = null;
  }

  async listBackups() {
    const lastGoodAt = this.entries.find(({ health }) => health === 'good')?.createdAt ?? null;
    return { entries: this.entries, state: { lastGoodAt, lastFailure: null } };
  }

  async verifyBackup(name: string): Promise<BackupEntry> {
    return this.entries.find((entry) => entry.name === name)!;
  }

  async copyBackup(name: string): Promise<string> {
    return `/kept/${name}`;
  }

  /** In pieces, as main does. */
  async readJobFile(offset: number): Promise<Uint8Array> {
    return this.file.slice(offset, offset + 10_000);
  }
}
