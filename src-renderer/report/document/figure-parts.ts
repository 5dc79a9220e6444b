import type { Flag } from '#domain/flags.ts';
import type { Inline } from '../rich-text/rich-text.ts';

/** A figure in running text, taken apart for any format. */
export interface FigureParts {
  readonly number: string;
  /** Raised behind the number. */
  readonly flags: ReadonlyArray<Flag>;
  /** The unit, with the space before it. */
  readonly rest: string;
  /** What a reader has to know of a figure that is not what it was; empty for others. */
  readonly remark: string;
}

export function figureParts({
  text,
  flags,
  numberEnd,
  state,
  about,
}: Extract<Inline, { kind: 'figure' }>): FigureParts {
  return {
    number: text.slice(0, numberEnd),
    flags,
    rest: text.slice(numberEnd),
    remark: remarkOn(state, about),
  };
}

function remarkOn(state: 'current' | 'stale' | 'broken', about: string): string {
  switch (state) {
    case 'current':
      return '';
    case 'stale':
      return `[changed; the text was written for ${about === '' ? 'another figure' : about}]`;
    case 'broken':
      return about === '' ? '[no such figure]' : `[no such figure: ${about}]`;
  }
}
