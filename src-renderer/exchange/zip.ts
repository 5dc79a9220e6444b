import { strFromU8, strToU8, Unzip, UnzipInflate, UnzipPassThrough, zipSync } from 'fflate';
import { fail, succeed, type Result } from '#domain/result.ts';
import { joinBytes } from './join-bytes.ts';

/** What is taken from a zip file at most: a small one can hold endless zeros. */
export interface ZipLimits {
  readonly mostBytes: number;
  readonly mostFiles: number;
}

export const archiveLimits: ZipLimits = { mostBytes: 1024 ** 3, mostFiles: 100 };

/** The files, by path, as one zip. The same files give the same bytes. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  // A zip has a time for every file, from 1980 on; the content alone is to decide.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: '1980-01-01T00:00:00' });
}

/** The text files of a zip. Fails when it is damaged, or unpacks to more than the limits; stops there. */
export function unzip(bytes: Uint8Array, limits: ZipLimits): Result<Record<string, string>> {
  const files: Record<string, string> = {};
  const problem: { reason?: string } = {};
  const state = { bytes: 0, files: 0, open: 0 };
  const unzipper = new Unzip((file) => {
    state.files += 1;
    state.open += 1;
    if (state.files > limits.mostFiles) {
      problem.reason = `It holds more than ${limits.mostFiles} files.`;
      return;
    }
    const parts: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) problem.reason ??= `${file.name} is damaged (${error.message}).`;
      if (problem.reason !== undefined) return;
      state.bytes += chunk.length;
      if (state.bytes > limits.mostBytes) {
        problem.reason = `It unpacks to more than ${Math.floor(limits.mostBytes / 1024 ** 2)} MB.`;
        return;
      }
      parts.push(chunk);
      if (!isLast) return;
      state.open -= 1;
      files[file.name] = strFromU8(joinBytes(parts));
    };
    file.start();
  });
  unzipper.register(UnzipInflate);
  unzipper.register(UnzipPassThrough);
  try {
    // In pieces, so that what unpacks to too much is noticed before all of it is there.
    for (let at = 0; at < bytes.length && problem.reason === undefined; at += pieceBytes) {
      unzipper.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
    }
  } catch (error) {
    problem.reason ??= `It is damaged (${error instanceof Error ? error.message : String(error)}).`;
  }
  if (problem.reason !== undefined) return fail(problem.reason);
  if (state.files === 0 || state.open > 0) return fail('It is no whole zip file.');
  return succeed(files);
}

const pieceBytes = 64 * 1024;
