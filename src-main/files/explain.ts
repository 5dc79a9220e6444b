/** What the operating system's error codes mean to somebody who wants their file. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'access is not allowed',
  EBUSY: 'it is in use by another program',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name is already there',
  EFBIG: 'it is too large for that disk',
  EIO: 'the disk reported an error',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a chain of links without an end',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it, or the folder it should be in, does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
};

/** Why a file operation failed, as the end of a sentence: `the disk is full`. Unknown errors keep their own message. */
export function explain(error: unknown): string {
  const known = meanings[errorCode(error) ?? ''];
  if (known !== undefined) return known;
  return error instanceof Error ? error.message : String(error);
}

/** The system's code of an error (`ENOENT`), or null when it has none. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
