import { withoutForbidden } from '#format/markup/escape.ts';

/** The text in one line: each run of white space is a space, and what no document can hold is U+FFFD. */
export function oneLine(text: string): string {
  return withoutForbidden(text)
    .replace(/\s+/g, (run) => (run === '\u00a0' ? run : ' '))
    .trim();
}
