export const SCHEME = 'app';
const HOST = 'lode';
/** Never changes: the database belongs to it. */
export const ORIGIN = `${SCHEME}://${HOST}`;

/** Whether an address belongs to Lode's own pages. */
export function isOurs(address: string): boolean {
  const url = parseUrl(address);
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.host === HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether a page may load from there: there is nothing to fetch but Lode's own files and what a page itself made. */
export function isLoadable(address: string, packaged: boolean): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  const local = [`${SCHEME}:`, 'blob:', 'data:'];
  return (packaged ? local : [...local, 'devtools:']).includes(url.protocol);
}

function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
