import { statfs } from 'node:fs/promises';

/** Below this a store may not even open: Chromium needs room to write before it can tidy up. */
export const neededBytes = 50_000_000;

/** How much may be written to the disk of this folder; null where the disk does not say. */
export async function freeBytesOf(folder: string): Promise<number | null> {
  const disk = await statfs(folder);
  // Some virtual file systems do not know their size and say 0 of 0.
  return disk.blocks === 0 ? null : disk.bavail * disk.bsize;
}

/** That there is too little room on the disk of this folder to open a workspace there, or null when there is enough. */
export async function describeLack(folder: string): Promise<string | null> {
  const free = await freeBytesOf(folder);
  if (free === null || free >= neededBytes) return null;
  return (
    `The disk of ${folder} has only ${inMegabytes(free)} MB free; Lode needs ` +
    `${neededBytes / 1e6} MB to open a workspace safely.`
  );
}

export function inMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
