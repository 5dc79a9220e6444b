/** How main answers a request: errors lose their class on the way, so the reason travels as text. */
export type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

/** The channel of a request. */
export function channelOf(name: string): string {
  return `lode:${name}`;
}

/** The channel of what the application menu asks of the window. */
export const menuChannel = 'lode-menu';

/** The channel on which the window is told that it is about to close. */
export const closingChannel = 'lode-closing';

/** The channel on which the window is asked for a backup. */
export const backupWantedChannel = 'lode-backup-wanted';

/** The channel on which the window is told whether the disk takes what is committed. */
export const storageStateChannel = 'lode-storage-state';
