import type { Flag } from '#domain/flags.ts';
import { superscript } from '#format/superscript.ts';
import { withoutForbidden } from '#format/markup/escape.ts';

/** Between a number and the mark of a footnote: what stands right at its digits would be read as a power. */
const gap = '\u00a0';

/** Flags in raised characters: `ᵉʳ`. */
export function raisedFlags(flags: ReadonlyArray<Flag>): string {
  return flags.map(superscript).join('');
}

/** A mark in raised characters; in parentheses where there are none for it: `²`, `(a)`. */
export function raisedMark(mark: string): string {
  const plain = withoutForbidden(mark);
  const raised = superscript(plain);
  return [...raised].every((letter, at) => letter !== [...plain][at]) ? raised : `(${plain})`;
}

export function raisedMarks(marks: ReadonlyArray<string>): string {
  return marks.map(raisedMark).join(gap);
}

/** A figure with what is raised behind it: `65,000ʳ ¹`. */
export function withRaised(
  text: string,
  flags: ReadonlyArray<Flag>,
  marks: ReadonlyArray<string>,
): string {
  return [text + raisedFlags(flags), raisedMarks(marks)].filter(Boolean).join(gap);
}
