import { flagNames, type Flag } from '#domain/flags.ts';
import type { CellView } from '#components/grid/cell-view.ts';
import { splitAtPoint, type CellParts } from '#format/cell-parts.ts';
import { withRealMinus } from '#format/minus.ts';

/** What a mode works out for one cell. */
export interface CellResult {
  /** Null: not computed, and `hint` says why. */
  readonly text: string | null;
  readonly flags: ReadonlyArray<Flag>;
  /** What speaks against taking it at its word; empty when nothing does. */
  readonly caution?: string;
  /** The working, or the reason why there is none. */
  readonly hint: string;
  readonly tone?: CellView['tone'];
}

/** Stands raised beside a result that comes with a caution. */
export const cautionMark = '†';

/** What stands where nothing was computed. */
export const notComputed = 'n/c';

export const emptyCell: CellView = {
  parts: null,
  spoken: 'not listed',
  entry: '',
  hint: '',
  isRestated: false,
  isCarried: false,
  hasNote: false,
  hasFailedCheck: false,
  isReadOnly: false,
  tone: 'plain',
};

/** The result as a cell shows and says it. */
export function resultCell({
  text,
  flags,
  caution = '',
  hint,
  tone = 'plain',
}: CellResult): CellView {
  const shownHint = withRealMinus([caution, hint].filter(Boolean).join(' '));
  if (text === null) {
    return {
      ...emptyCell,
      parts: word(notComputed),
      spoken: `not computed: ${shownHint}`,
      hint: shownHint,
      tone: 'muted',
    };
  }
  return {
    ...emptyCell,
    parts: {
      kind: 'digits',
      ...splitAtPoint(text),
      superscript: `${flags.join('')}${caution === '' ? '' : cautionMark}`,
    },
    spoken: [
      text,
      ...flags.map((flag) => flagNames[flag]),
      ...(caution === '' ? [] : [`caution: ${caution}`]),
    ].join(', '),
    hint: shownHint,
    tone,
  };
}

/** A word where digits would stand. */
export function word(text: string): CellParts {
  return { kind: 'word', whole: text, fraction: '', superscript: '' };
}
