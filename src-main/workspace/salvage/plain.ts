/** Deeper than any record of Lode's, and shallow enough to be walked. */
const DEEPEST = 64;

/** Whether the value is data that JSON gives back as it was: what Lode's own records are. */
export function isPlain(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === DEEPEST) return false;
  if (Array.isArray(value)) {
    // A list with holes may say that it is endless.
    const hasAll = Object.keys(value).length === value.length;
    return hasAll && value.every((item) => isPlain(item, depth + 1));
  }
  // A field that says nothing is left out, in the journal and in backups too.
  const isRecord = Object.getPrototypeOf(value) === Object.prototype;
  return (
    isRecord &&
    Object.values(value).every((field) => field === undefined || isPlain(field, depth + 1))
  );
}
