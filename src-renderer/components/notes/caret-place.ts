/** A text longer than this is not set a second time to find the cursor in it: the place is the field's end. */
const longest = 20_000;

const copied = [
  'boxSizing',
  'borderLeftWidth',
  'borderTopWidth',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'paddingBottom',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'tabSize',
] as const;

/** Where a character of a text area stands on the page: its left edge, and the top and bottom of its line. */
export function placeInField(
  field: HTMLTextAreaElement,
  index: number,
): { readonly left: number; readonly top: number; readonly bottom: number } {
  const box = field.getBoundingClientRect();
  if (index > longest) return { left: box.left, top: box.top, bottom: box.bottom };
  const mirror = document.createElement('div');
  const style = getComputedStyle(field);
  for (const name of copied) mirror.style[name] = style[name];
  mirror.style.position = 'absolute';
  mirror.style.visibility = 'hidden';
  mirror.style.whiteSpace = 'pre-wrap';
  mirror.style.overflowWrap = 'break-word';
  mirror.style.width = `${field.clientWidth}px`;
  mirror.textContent = field.value.slice(0, index);
  const mark = document.createElement('span');
  mark.textContent = '\u200b';
  mirror.append(mark);
  document.body.append(mirror);
  const { offsetLeft, offsetTop, offsetHeight } = mark;
  mirror.remove();
  const top = Math.max(box.top, Math.min(box.top + offsetTop - field.scrollTop, box.bottom));
  return {
    left: box.left + offsetLeft,
    top,
    bottom: Math.min(top + offsetHeight, box.bottom),
  };
}
