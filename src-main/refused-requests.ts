import type { Requests } from '#ipc/contract.ts';
import { respondToPage, type PageContext } from './page-requests.ts';
import { refusedStart } from './start.ts';

/** What answers the requests of a window that can only say why the workspace at that place was not opened. */
export function respondToRefusedPage(
  context: Omit<PageContext, keyof typeof refused | 'start'>,
  path: string,
  reason: string,
): Requests {
  const start = () => refusedStart(path, reason, context.keeper.current.window);
  return respondToPage({ ...context, ...refused, start });
}

async function refuse(): Promise<never> {
  throw new Error('No workspace is open in this window.');
}

const refused = {
  workspace: null,
  care: null,
  startOver: refuse,
  recover: refuse,
  tryAgain: refuse,
  openForReading: refuse,
  putBackColdCopy: refuse,
};
