/** How far things were scrolled on a page, and what had the focus; elements by where they stand in it. */
export interface PagePlace {
  readonly scrolled: ReadonlyArray<{
    readonly path: string;
    readonly top: number;
    readonly left: number;
  }>;
  readonly focused: string | null;
}

/** How the page is scrolled now, and what has the focus. */
export function rememberPage(): PagePlace {
  const scrolled = [...document.querySelectorAll('main, main *')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
    .map((element) => ({
      path: pathOf(element),
      top: element.scrollTop,
      left: element.scrollLeft,
    }));
  const { activeElement } = document;
  const hasFocus = activeElement !== null && activeElement !== document.body;
  return { scrolled, focused: hasFocus ? pathOf(activeElement) : null };
}

/** A page that reads from the store is not whole at once; after so many frames it will not become so. */
const mostFrames = 40;

/** Scrolls and focuses again as it was, as far as the page has the same elements, as soon as it has them. */
export function restorePage({ scrolled, focused }: PagePlace): void {
  afterFrames((frame) => {
    // Not at the first one: what stands there may still be the page that is left.
    if (frame === 0) return false;
    const isScrolled = scrolled.map(({ path, top, left }) => {
      const element = document.querySelector(path);
      element?.scrollTo({ top, left, behavior: 'instant' });
      // Some are a fraction of a pixel away.
      return element !== null && Math.abs(element.scrollTop - top) < 2;
    });
    const target = focused === null ? null : document.querySelector<HTMLElement>(focused);
    if (target !== null && target !== document.activeElement) {
      target.focus({ preventScroll: true });
    }
    return isScrolled.every(Boolean) && (focused === null || target !== null);
  });
}

/** Focuses what the selector finds in the page as soon as it is there. */
export function focusSoon(selector: string): void {
  afterFrames((frame) => {
    const target = frame === 0 ? null : document.querySelector<HTMLElement>(selector);
    target?.focus({ preventScroll: true });
    return target !== null;
  });
}

/** Asks at each frame whether it is done, until it is, or the analyst does something else. */
function afterFrames(isDone: (frame: number) => boolean): void {
  const given: { up: boolean } = { up: false };
  const giveUp = () => {
    given.up = true;
  };
  const events = ['keydown', 'pointerdown', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, giveUp, { once: true, capture: true });
  const step = (frame: number) => {
    if (!given.up && !isDone(frame) && frame < mostFrames) {
      requestAnimationFrame(() => step(frame + 1));
      return;
    }
    for (const event of events) window.removeEventListener(event, giveUp, { capture: true });
  };
  requestAnimationFrame(() => step(0));
}

/** As a selector that finds this element: by its place among its neighbours, and theirs. */
function pathOf(element: Element): string {
  const parent = element.parentElement;
  if (parent === null) return ':root';
  const place = [...parent.children].indexOf(element) + 1;
  return `${pathOf(parent)} > :nth-child(${place})`;
}
