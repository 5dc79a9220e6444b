/**
 * Leaves the focus where it is when the elements of a list come to stand in another order, which
 * takes it from those that are moved: no key may go nowhere in between.
 * Called while a component is set up; `order` reads all that the list follows.
 */
export function keepFocus(
  list: () => HTMLElement | null | undefined,
  order: () => ReadonlyArray<unknown>,
): void {
  let held: Element | null = null;

  // Before the elements are moved, and after.
  $effect.pre(() => {
    order();
    const { activeElement } = document;
    held = list()?.contains(activeElement) === true ? activeElement : null;
  });
  $effect(() => {
    order();
    const isLost = document.activeElement === document.body;
    if (isLost && held instanceof HTMLElement && held.isConnected) held.focus();
  });
}
