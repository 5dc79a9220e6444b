import { printPeriod, readPeriod } from '#domain/periods.ts';

/** A period in words: `1st quarter 2013`. Text that is no period is shown as it is. */
export function namePeriod(id: string): string {
  const read = readPeriod(id);
  return read.ok ? printPeriod(read.value) : id;
}
