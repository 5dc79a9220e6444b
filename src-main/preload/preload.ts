import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { menuCommands, requests, type LodeBridge, type MenuCommand } from '#ipc/contract.ts';
import { channelOf, closingChannel, menuChannel, type Answer } from '../ipc/answer.ts';

async function ask(name: string, args: readonly unknown[]): Promise<unknown> {
  const answer = (await ipcRenderer.invoke(channelOf(name), ...args)) as Answer;
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

function onMenu(listener: (command: MenuCommand) => void): () => void {
  // The event itself must not reach the page: it carries ipcRenderer.
  const forward = (_event: IpcRendererEvent, command: unknown) => {
    if (typeof command === 'string' && Object.hasOwn(menuCommands, command)) {
      listener(command as MenuCommand);
    }
  };
  ipcRenderer.on(menuChannel, forward);
  return () => ipcRenderer.off(menuChannel, forward);
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

const forwarded = Object.keys(requests).map((name) => [
  name,
  (...args: unknown[]) => ask(name, args),
]);

// The keys are those of the contract, which a type cannot follow through Object.fromEntries.
contextBridge.exposeInMainWorld('lode', {
  ...Object.fromEntries(forwarded),
  onMenu,
  onClosing,
} as LodeBridge);
