/** The time of day: `14:02:31`. `instant` in milliseconds. */
export function formatTime(instant: number, locale: string): string {
  if (!isInCalendar(instant)) return outside;
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' }).format(instant);
}

/** Day and time: `23 Nov 2026, 14:02`. `instant` in milliseconds. */
export function formatDateTime(instant: number, locale: string): string {
  if (!isInCalendar(instant)) return outside;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(instant);
}

/** The day: `23 Nov 2026`. `instant` in milliseconds. */
export function formatDay(instant: number, locale: string): string {
  if (!isInCalendar(instant)) return outside;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(instant);
}

/** Files of others may hold any number as a time, and to print one that no calendar has would throw. */
const outside = 'an unknown time';

function isInCalendar(instant: number): boolean {
  return !Number.isNaN(new Date(instant).getTime());
}
