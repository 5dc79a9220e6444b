/** A time as the file has it: ISO 8601 with milliseconds; one that no calendar has stays the number that it is. */
export function writeTime(time: number): string | number {
  const date = new Date(time);
  return Number.isInteger(time) && !Number.isNaN(date.getTime()) ? date.toISOString() : time;
}

/** Milliseconds; null when it is no time. */
export function readTime(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !isoTime.test(value)) return null;
  const time = Date.parse(value);
  // The calendar of the program takes 30 February for 2 March.
  const day = value.replace(/T.*$/, '');
  return Number.isNaN(time) || dayOf(Date.parse(`${day}T00:00Z`)) !== day ? null : time;
}

function dayOf(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().replace(/T.*$/, '');
}

/** With its place on earth: without one the same text would be another moment elsewhere. */
const isoTime =
  /^(\d{4}|[+-]\d{6})-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
