import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from './result.ts';
import { layoutOf } from './workspace/folder.ts';

/** Where the first workspace goes when nobody has named a folder. */
function standardPlace(documents: string): string {
  return join(documents, 'Lode', 'Indium');
}

/** The workspace to open when none was named: the one last opened in the window, else the standard place. */
export function defaultWorkspace(last: string | null, documents: string): Result<string> {
  if (last === null) return succeed(standardPlace(documents));
  // Perhaps on a disk that is not there now: a new, empty workspace in its place would look like a loss.
  if (!existsSync(layoutOf(last).file)) {
    return fail(
      `The workspace ${last}, which was open last, is not there any more. Nothing was touched. ` +
        'Connect its disk, or name another folder.',
    );
  }
  return succeed(last);
}
