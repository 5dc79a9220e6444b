/** F6 leads to the inspector, and from there back to the table. True when it was pressed and led somewhere. */
export function leadToPane(event: KeyboardEvent): boolean {
  const hasModifier = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  if (event.key !== 'F6' || hasModifier) return false;
  const inspector = document.querySelector('aside[aria-label="Inspector"]');
  const grid = document.querySelector<HTMLElement>('main [role="grid"]');
  if (inspector === null || grid === null) return false;
  const target = inspector.contains(document.activeElement) ? grid : firstOf(inspector);
  target?.focus();
  return true;
}

/** What is changed there first; where nothing is, the heading, from which reading and Tab go on. */
function firstOf(inspector: Element): HTMLElement | null {
  const field = inspector.querySelector<HTMLElement>('dl input, dl textarea');
  return field ?? inspector.querySelector<HTMLElement>('h2');
}
