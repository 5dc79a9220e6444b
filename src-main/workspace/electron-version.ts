/** The first number of a version: only Electrons that share it may open each other's stores. */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10) || 0;
}
