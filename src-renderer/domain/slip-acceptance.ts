import { readPeriod } from './periods.ts';

/** That the analyst was asked about a jump and let the figure stand. */
export interface SlipAcceptance {
  /** The factor that the jump looks like, as messages print it: `1,000`. */
  readonly factor: string;
  /** The day by the analyst's clock. */
  readonly on: string;
}

const form =
  /Accepted as it is by the analyst on (\d{4}-\d\d-\d\d), though the jump looks like a slip by ([\d.,]*\d)\./;

/**
 * The comment with the acceptance in it, in words that can be read back: it goes wherever the figure goes, into
 * backups, packages and publications.
 */
export function noteAcceptance(comment: string, { factor, on }: SlipAcceptance): string {
  const said = `Accepted as it is by the analyst on ${on}, though the jump looks like a slip by ${factor}.`;
  return [forgetAcceptance(comment), said].filter(Boolean).join(' ');
}

/** What a comment says of an acceptance; null when it says of none. */
export function readAcceptance(comment: string): SlipAcceptance | null {
  const [, on = '', factor = ''] = form.exec(comment) ?? [];
  return readPeriod(on).ok ? { factor, on } : null;
}

/** The comment without it: for another value than the one that was accepted. */
export function forgetAcceptance(comment: string): string {
  return comment.replace(form, '').replace(/ {2,}/g, ' ').trim();
}

/** The day of an instant (milliseconds) by the clock of the machine, `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date.getFullYear()}-${month}-${day}`;
}
