import type { Reading } from '#domain/references/evaluate.ts';
import { saidBefore, type Seen } from '#domain/references/seen.ts';
import { withRealMinus } from '#format/minus.ts';
import { printReading } from '#format/references.ts';
import type { Block, Inline, RichText } from './rich-text.ts';

export type SettledFigure = Extract<Inline, { kind: 'figure' }>;

/** What stands in the place of a reference; null leaves it as it is written. */
export type SettleReference = (source: string) => SettledFigure | null;

/** The text with its references read: each has become the figure that it names. */
export function settleReferences(text: RichText, settle: SettleReference): RichText {
  return text.map((block) => settleBlock(block, settle));
}

/**
 * The figure that a reference prints: current, stale where it says something else than when the text was written
 * (`seen`), or broken with the reason.
 */
export function settleFigure(
  source: string,
  reading: Reading,
  seen: Seen,
  locale: string,
): SettledFigure {
  const whole = reading.kind === 'number' ? reading.whole : undefined;
  const note = whole === undefined ? {} : { note: `of ${whole}` };
  const about = { kind: 'figure', source, ...note } as const;
  if (reading.kind === 'broken') {
    const text = `{{${source}}}`;
    const numberEnd = text.length;
    return { ...about, text, flags: [], numberEnd, state: 'broken', about: reading.reason };
  }
  const printed = printReading(reading, locale);
  const was = saidBefore(reading, seen);
  return was === null
    ? { ...about, ...printed, state: 'current', about: '' }
    : { ...about, ...printed, state: 'stale', about: withRealMinus(was) };
}

function settleBlock(block: Block, settle: SettleReference): Block {
  const inlines = (children: ReadonlyArray<Inline>) => settleInlines(children, settle);
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: inlines(block.children) };
    case 'list':
      return { ...block, items: block.items.map((item) => settleReferences(item, settle)) };
    case 'quote':
      return { ...block, children: settleReferences(block.children, settle) };
    case 'table':
      return {
        ...block,
        head: block.head.map(inlines),
        rows: block.rows.map((row) => row.map(inlines)),
      };
    case 'code':
    case 'rule':
      return block;
  }
}

function settleInlines(children: ReadonlyArray<Inline>, settle: SettleReference): Inline[] {
  return children.map((inline) => {
    switch (inline.kind) {
      case 'reference':
        return settle(inline.source) ?? inline;
      case 'strong':
      case 'emphasis':
      case 'deleted':
      case 'link':
        return { ...inline, children: settleInlines(inline.children, settle) };
      default:
        return inline;
    }
  });
}
