/**
 * A count with what is counted: `1 note`, `2 notes`; `many` where the plural is not made with an s, or goes on with a
 * verb: `1 of the rows is`, `2 of the rows are`.
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
