let last: Promise<unknown> = Promise.resolve();

/** Prints once nothing else is being printed: two sheets would be printed behind each other, and a page not at all. */
export function printInTurn<T>(print: () => Promise<T>): Promise<T> {
  const printed = last.then(print);
  last = printed.catch(() => undefined);
  return printed;
}

/**
 * Prints this element, and nothing else of the page: while `print` goes on it stands at the end of the page, where only
 * printing shows it (styles/print-sheet.css).
 */
export function printSheet<T>(content: Element, print: () => Promise<T>): Promise<T> {
  return printInTurn(async () => {
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
}
