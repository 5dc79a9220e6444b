import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same package with the time that is given and with ids in the order of their parts: alike for alike content. */
export function settlePackage(bytes: Uint8Array, madeAt: number): Uint8Array {
  const files = unzipSync(bytes);
  const time = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const ids = new Map<string, string>();
  const settled = Object.entries(files).map(([name, content]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, content] as const;
    const text = strFromU8(content);
    const timed = name === 'docProps/core.xml' ? text.replace(timeIn, `$1${time}$2`) : text;
    return [name, strToU8(withSettledIds(timed, ids))] as const;
  });
  // A zip has a time for every file, from 1980 on; the content alone is to decide.
  return zipSync(Object.fromEntries(settled), { level: 6, mtime: '1980-01-01T00:00:00' });
}

const timeIn = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/** Links go by random ids, in the text and in the list of what it refers to. */
function withSettledIds(text: string, ids: Map<string, string>): string {
  return text.replace(/((?:r:id|Id)=")(rId[a-z0-9_-]{21})(")/g, (_, before, id: string, after) => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, known);
    return `${before}${known}${after}`;
  });
}
