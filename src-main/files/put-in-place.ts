import { dirname } from 'node:path';
import { fail, succeed, type Result } from '../result.ts';
import { confirm, type StagedFile } from './atomic.ts';
import { explain } from './explain.ts';

/** Puts the files in their places, in order and durably, or says which are there and which are not. */
export async function putInPlace(
  staged: readonly StagedFile[],
  changedFolders: readonly string[],
): Promise<Result<readonly string[]>> {
  const done: string[] = [];
  try {
    for (const file of staged) {
      await file.commit();
      done.push(file.path);
    }
    const folders = new Set([...done.map((path) => dirname(path)), ...changedFolders]);
    for (const folder of folders) await confirm(folder);
    return succeed(done);
  } catch (error) {
    const missing = staged.slice(done.length);
    await Promise.all(missing.map((file) => file.discard()));
    const there = done.length === 0 ? '' : ` These were written: ${done.join(', ')}.`;
    return missing.length === 0
      ? fail(`The files were put in their places, but ${explain(error)}.${there}`)
      : fail(
          `${missing[0]!.path} could not be written: ${explain(error)}. ` +
            `What was there is unchanged${missing.length > 1 ? ', as it is for those after it' : ''}.${there}`,
        );
  }
}
