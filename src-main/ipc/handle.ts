import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { requests, type Requests } from '#ipc/contract.ts';
import { explain } from '../files/explain.ts';
import { log } from '../log.ts';
import { isOurs } from '../origin.ts';
import { channelOf, type Answer } from './answer.ts';
import { guards } from './guards.ts';

/** What answers the requests of each window, by the id of its contents. */
const responders = new Map<number, Requests>();

/** From now on the window's requests are answered by this, until it is closed. */
export function answerRequests(window: BrowserWindow, responder: Requests): void {
  const id = window.webContents.id;
  responders.set(id, responder);
  window.once('closed', () => responders.delete(id));
}

/** Registers every request of the contract; to be called once, before any page loads. */
export function handleRequests(): void {
  for (const name of Object.keys(requests) as (keyof Requests)[]) {
    ipcMain.handle(channelOf(name), async (event, ...args: unknown[]): Promise<Answer> => {
      // Before anything is awaited: afterwards the frame may have gone or show another page.
      const responder = isTrustedSender(event) ? responders.get(event.sender.id) : undefined;
      if (responder === undefined) {
        return refuse(name, 'This page may not ask Lode for anything.');
      }
      const checked = guards[name](args);
      if (!checked.ok) return refuse(name, checked.reason);
      try {
        // The guard of that name has made these the arguments of that request.
        const respond = responder[name] as (...checked: readonly unknown[]) => Promise<unknown>;
        return { ok: true, value: await respond.apply(responder, [...checked.value]) };
      } catch (error) {
        return refuse(name, explain(error));
      }
    });
  }
}

/** Only the main frame of a window, showing a page of ours, is listened to. */
function isTrustedSender(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOurs(frame.url);
}

function refuse(name: string, reason: string): Answer {
  log(`request ${name} was refused: ${reason}`);
  return { ok: false, reason };
}
