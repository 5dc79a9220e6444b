/** Reads on with the last answer while there is none: what is shown stays until something newer can be. */
export function keepLast<T>(read: () => T | undefined): () => T | undefined {
  let last: T | undefined;
  return () => {
    const now = read();
    if (now !== undefined) last = now;
    return last;
  };
}
