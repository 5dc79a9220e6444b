import { open } from 'node:fs/promises';
import { fail, succeed, type Result } from '../result.ts';
import { explain } from './explain.ts';

/** The text of a UTF-8 file of at most so many bytes; fails in words that name the file. */
export async function readTextFile(path: string, mostBytes: number): Promise<Result<string>> {
  try {
    const file = await open(path, 'r');
    try {
      const found = await file.stat();
      if (!found.isFile()) return fail(`${path} cannot be read: it is not an ordinary file.`);
      const tooLarge = fail(
        `${path} cannot be read: it is larger than ${Math.floor(mostBytes / 1024 ** 2)} MB.`,
      );
      if (found.size > mostBytes) return tooLarge;
      const bytes = await file.readFile();
      // It may have grown meanwhile.
      if (bytes.byteLength > mostBytes) return tooLarge;
      return succeed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    } finally {
      await file.close();
    }
  } catch (error) {
    const why =
      error instanceof TypeError
        ? 'it is no text in UTF-8. Save it as UTF-8 in the program that wrote it'
        : explain(error);
    return fail(`${path} cannot be read: ${why}.`);
  }
}
