import { fail, succeed, type Result } from '../../result.ts';

/** Of a text that is saved or copied, in characters. */
export const LARGEST_TEXT = 64 * 1024 * 1024;
/** Of a file that is saved. */
export const LARGEST_BYTES = 256 * 1024 * 1024;
/** Of what is said to people, in characters. */
export const LARGEST_MESSAGE = 64 * 1024;

/** A text of so many characters at most. */
export function checkText(value: unknown, longest: number): Result<string> {
  if (typeof value !== 'string') return fail('Text was expected.');
  if (value.length > longest) return fail(`The text is longer than ${longest} characters.`);
  return succeed(value);
}

/** A text for people: a message, a reason, a report. */
export function checkMessage(value: unknown): Result<string> {
  return checkText(value, LARGEST_MESSAGE);
}

/** So many bytes at most. */
export function checkBytes(value: unknown, most: number): Result<Uint8Array> {
  if (!(value instanceof Uint8Array)) return fail('Bytes were expected.');
  if (value.byteLength > most) return fail(`There are more than ${most} bytes.`);
  return succeed(value);
}

/** An id as main makes them. */
export function checkUuid(value: unknown): Result<string> {
  return isUuid(value) ? succeed(value) : fail('That is no proper id.');
}

/** A count or a place. */
export function checkNumber(value: unknown): Result<number> {
  return isCount(value) ? succeed(value) : fail('A whole number, 0 or more, was expected.');
}

export function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9A-Za-z-]{1,64}$/.test(value);
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isOneOf<T extends string>(names: readonly T[], value: unknown): value is T {
  return names.includes(value as T);
}

/** The fields of a plain object; of anything else, none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
