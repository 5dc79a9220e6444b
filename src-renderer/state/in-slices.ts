/** So long the window may be kept from drawing: half of what a frame has. */
const sliceMs = 8;

/**
 * Visits the items in order, a few milliseconds at a time, and lets the window go on in between; the first are visited
 * at once. True once all are, false when they are no longer wanted.
 */
export async function inSlices<T>(
  items: ReadonlyArray<T>,
  visit: (item: T, index: number) => void,
  isWanted: () => boolean = () => true,
): Promise<boolean> {
  let until = performance.now() + sliceMs;
  for (const [index, item] of items.entries()) {
    if (performance.now() >= until) {
      await nextTask();
      until = performance.now() + sliceMs;
    }
    if (!isWanted()) return false;
    visit(item, index);
  }
  return true;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
