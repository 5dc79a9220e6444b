import { statfs } from 'node:fs/promises';

/** Below this a store may not even open: Chromium needs room to write before it can tidy up. */
const NEEDED_BYTES = 50_000_000;

/** Why there is too little room on the disk of this folder, or null when there is enough. */
export async function lackOfSpace(folder: string): Promise<string | null> {
  const disk = await statfs(folder);
  const freeBytes = disk.bavail * disk.bsize;
  // Some virtual file systems do not know their size and say 0 of 0.
  if (disk.blocks === 0 || freeBytes >= NEEDED_BYTES) return null;
  return (
    `The disk of ${folder} has only ${(freeBytes / 1e6).toFixed(1)} MB free; Lode needs ` +
    `${NEEDED_BYTES / 1e6} MB to open a workspace safely. Nothing was touched. Free some space and try again.`
  );
}
