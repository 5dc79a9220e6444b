/** What is on disk before Dexie opens it: it would create what is missing without a word. */
export interface Probe {
  readonly exists: boolean;
  /** The browser's version number of the store (ten times ours); 0 when there is none. */
  readonly version: number;
  /** Chromium threw the store away because its files were damaged. */
  readonly wasLost: boolean;
}

/**
 * Looks at the store without creating it. This must be the session's first IndexedDB call: only that one is told of
 * data loss (Chromium's `IDBVersionChangeEvent.dataLoss`).
 */
export function probeStore(name: string): Promise<Probe> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let created: Probe | null = null;
    request.onupgradeneeded = (event) => {
      const wasLost = 'dataLoss' in event && event.dataLoss === 'total';
      created = { exists: false, version: 0, wasLost };
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve({ exists: true, version, wasLost: false });
    };
    request.onerror = () => {
      if (created === null) reject(request.error ?? new Error('The store does not open.'));
      else resolve(created);
    };
  });
}
