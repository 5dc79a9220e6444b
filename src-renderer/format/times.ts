/** The time of day: `14:02:31`. `instant` in milliseconds. */
export function formatTime(instant: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' }).format(instant);
}

/** Day and time: `23 Nov 2026, 14:02`. `instant` in milliseconds. */
export function formatDateTime(instant: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(instant);
}

/** The day: `23 Nov 2026`. `instant` in milliseconds. */
export function formatDay(instant: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(instant);
}
