/** The stretch in which two texts differ: from where to where of the old one, and what stands there in the new one. */
export function findEdit(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/**
 * Makes the field say that, as if it had been typed: undo in the field takes it back. A value that is set ends what the
 * field could undo.
 */
export function typeText(field: HTMLTextAreaElement, after: string): void {
  const { start, end, text } = findEdit(field.value, after);
  field.focus();
  field.setSelectionRange(start, end);
  // The only way to a field's own undo stack; Chromium keeps it.

  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}
