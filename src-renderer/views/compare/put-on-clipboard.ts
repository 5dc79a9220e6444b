import { writeClipboard, type CopiedBlock } from '#exchange/clipboard-write.ts';

/** Answers a copy event with the block. */
export function answerCopy(event: ClipboardEvent, block: CopiedBlock): void {
  const { text, html } = writeClipboard(block);
  event.preventDefault();
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
}

/** Puts the block on the clipboard as a button does; true when it is there. */
export function putOnClipboard(block: CopiedBlock): boolean {
  const answer = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    answerCopy(event, block);
  };
  document.addEventListener('copy', answer, { capture: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', answer, { capture: true });
  return isDone;
}

/** Is Ctrl+C meant for what has the focus as a whole? Not where text is selected or edited. */
export function isWholeMeant(): boolean {
  const { activeElement } = document;
  const isField = activeElement?.matches('input, textarea, [contenteditable]') ?? false;
  return !isField && (getSelection()?.isCollapsed ?? true);
}
