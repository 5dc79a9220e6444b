import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { requests, type LodeBridge } from '#ipc/contract.ts';
import { backupReasons, type BackupReason } from '#ipc/contract/backups.ts';
import { menuCommands, type MenuCommand } from '#ipc/contract/menu.ts';
import type { StorageState } from '#ipc/contract/store.ts';
import {
  backupWantedChannel,
  channelOf,
  closingChannel,
  menuChannel,
  storageStateChannel,
  type Answer,
} from '../ipc/answer.ts';

async function ask(name: string, args: readonly unknown[]): Promise<unknown> {
  const answer = (await ipcRenderer.invoke(channelOf(name), ...args)) as Answer;
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

/** Calls back for every message on that channel; returns what ends that. */
function listen(channel: string, take: (message: unknown) => void): () => void {
  // The event itself must not reach the page: it carries ipcRenderer.
  const forward = (_event: IpcRendererEvent, message: unknown) => take(message);
  ipcRenderer.on(channel, forward);
  return () => ipcRenderer.off(channel, forward);
}

function onMenu(listener: (command: MenuCommand) => void): () => void {
  return listen(menuChannel, (command) => {
    if (typeof command === 'string' && Object.hasOwn(menuCommands, command)) {
      listener(command as MenuCommand);
    }
  });
}

// Said only once, and perhaps just before the page listens.
let isClosing = false;
ipcRenderer.once(closingChannel, () => {
  isClosing = true;
});

function onClosing(listener: () => void): () => void {
  const forward = () => listener();
  if (isClosing) forward();
  else ipcRenderer.once(closingChannel, forward);
  return () => ipcRenderer.off(closingChannel, forward);
}

function onBackupWanted(listener: (reason: BackupReason) => void): () => void {
  return listen(backupWantedChannel, (reason) => {
    if (typeof reason === 'string' && Object.hasOwn(backupReasons, reason)) {
      listener(reason as BackupReason);
    }
  });
}

// Said only when it turns, and perhaps before the page listens.
let storageState: StorageState | null = null;
listen(storageStateChannel, (state) => {
  storageState = state as StorageState;
});

function onStorageState(listener: (state: StorageState) => void): () => void {
  if (storageState !== null) listener(storageState);
  return listen(storageStateChannel, (state) => listener(state as StorageState));
}

const forwarded = Object.keys(requests).map((name) => [
  name,
  (...args: unknown[]) => ask(name, args),
]);

// The keys are those of the contract, which a type cannot follow through Object.fromEntries.
contextBridge.exposeInMainWorld('lode', {
  ...Object.fromEntries(forwarded),
  onMenu,
  onClosing,
  onBackupWanted,
  onStorageState,
} as LodeBridge);
