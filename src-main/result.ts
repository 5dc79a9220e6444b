/** What a function that can fail in an expected way returns: the value, or the reason in plain words. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(reason: string): Result<never> {
  return { ok: false, reason };
}
