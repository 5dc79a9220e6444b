/** The store is gone although it was there: Dexie was about to make an empty one in its place, and was stopped. */
export class StoreVanishedError extends Error {
  override readonly name = 'StoreVanishedError';
}

/** What the browser and Dexie call the failures of a store on disk, as against a command that the store refused. */
const names: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InternalError',
  'InvalidStateError',
  'NoSuchDatabaseError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'QuotaExceededError',
  'StoreVanishedError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionChangeError',
  'VersionError',
]);

/** Whether the store itself failed. A conflict, a refusal or a mistake of the program's own is no such failure. */
export function isStorageError(error: unknown): boolean {
  return causesOf(error).some(({ name }) => names.has(name));
}

/** Whether the disk had no room for it. */
export function isLackOfRoom(error: unknown): boolean {
  return causesOf(error).some(
    ({ name, message }) =>
      name === 'QuotaExceededError' || /quota|no space|disk full/i.test(message),
  );
}

/** The error and what it wraps: Dexie keeps the browser's own as `inner`, and those of a batch as `failures`. */
function causesOf(error: unknown): Error[] {
  if (!isError(error)) return [];
  const { inner, failures } = error as { inner?: unknown; failures?: unknown };
  const wrapped = [inner, ...(Array.isArray(failures) ? (failures as unknown[]) : [])];
  return [error, ...wrapped.flatMap((one) => (one === error ? [] : causesOf(one)))];
}

/** A `DOMException` too, which in some places is no `Error`. */
function isError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}
