import { fail, succeed, type Result } from '#domain/result.ts';
import { readArchive, writeArchive, type ArchiveContent, type ArchiveFiles } from './archive.ts';
import { endsAsZip } from './zip-end.ts';
import { archiveLimits, unzip, zip } from './zip.ts';

/** SHA-256 of every other file in the archive, by path, in hexadecimal digits. */
const checksumsName = 'lode/checksums.json';

/** The bytes of a backup: a zip of the archive's files with their checksums. */
export async function packArchive(content: ArchiveContent, template: string): Promise<Uint8Array> {
  const files = writeArchive(content, template);
  const checksums = JSON.stringify(await sum(files), null, 1);
  return zip({ ...files, [checksumsName]: checksums });
}

/** What a backup holds; fails with the reason when a single character of it is not as it was written. */
export async function openArchive(bytes: Uint8Array): Promise<Result<ArchiveContent>> {
  const unzipped = unzip(bytes, archiveLimits);
  if (!unzipped.ok) return unzipped;
  // Checked last: what cannot be unpacked at all has a better reason.
  if (!endsAsZip(bytes)) return fail('It is cut short: the end of a zip is not there.');
  const { [checksumsName]: checksums, ...files } = unzipped.value;
  if (checksums === undefined) return fail('It is no backup of Lode: it has no checksums.');
  const damaged = findDamaged(checksums, await sum(files));
  if (damaged !== null) return fail(`${damaged} is not as it was written: the backup is damaged.`);
  const read = readArchive(files);
  return read.ok ? succeed(read.value) : read;
}

async function sum(files: ArchiveFiles): Promise<Record<string, string>> {
  const entries = Object.entries(files).map(async ([name, text]) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
    return [name, digits.join('')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The first file that differs, is missing or is too many; null when none does. */
function findDamaged(text: string, found: Readonly<Record<string, string>>): string | null {
  try {
    const written = JSON.parse(text) as Readonly<Record<string, string>>;
    const names = new Set([...Object.keys(written), ...Object.keys(found)]);
    return [...names].find((name) => written[name] !== found[name]) ?? null;
  } catch {
    return checksumsName;
  }
}
