/** One sheet at a time: two would be printed behind each other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Prints this element, and nothing else of the page: while `print` goes on it stands at the end of the page, where only
 * printing shows it (styles/print-sheet.css).
 */
export function printSheet<T>(content: Element, print: () => Promise<T>): Promise<T> {
  const printed = last.then(async () => {
    const sheet = document.createElement('div');
    sheet.className = 'print-sheet';
    sheet.append(content);
    document.body.append(sheet);
    try {
      return await print();
    } finally {
      sheet.remove();
    }
  });
  last = printed.catch(() => undefined);
  return printed;
}
