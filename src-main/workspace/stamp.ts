/** A moment as part of a file name: `2024-03-01T10-00-00-000Z`. Names made of it sort by time. */
export function fileStamp(moment: Date): string {
  return moment.toISOString().replaceAll(/[:.]/g, '-');
}

/** A pattern for a stamp as part of a name. */
export const stampPattern = String.raw`\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z`;

/** The moment that a stamp stands for, in milliseconds; null when it is none. */
export function readStamp(stamp: string): number | null {
  if (!new RegExp(`^${stampPattern}$`).test(stamp)) return null;
  const [day, time] = stamp.split('T') as [string, string];
  const [hours, minutes, seconds, milliseconds] = time.slice(0, -1).split('-');
  const moment = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
  return Number.isNaN(moment) ? null : moment;
}
