import type { WorkspaceFigures } from '#data/read-workspace.ts';
import { evaluate } from '#domain/references/evaluate.ts';
import { worldOf } from '#domain/references/world-of.ts';
import type { View } from '#domain/view.ts';
import { printReading } from '#format/references.ts';
import { readMarkdown } from '#report/rich-text/read-markdown.ts';
import type { Block, Inline, RichText } from '#report/rich-text/rich-text.ts';

/** A text as its readers read it, without its markup and with its references printed: what prose is checked in. */
export function plainTextOf(
  markdown: string,
  workspace: WorkspaceFigures | null,
  view: View,
  locale: string,
): string {
  if (workspace === null) return '';
  const world = worldOf(workspace, view);
  const print = (source: string) => {
    const reading = evaluate(source, world);
    return reading.kind === 'broken' ? '' : printReading(reading, locale).text;
  };
  return plainBlocks(readMarkdown(markdown), print);
}

type Print = (source: string) => string;

function plainBlocks(text: RichText, print: Print): string {
  return text.map((block) => plainBlock(block, print)).join('\n\n');
}

function plainBlock(block: Block, print: Print): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainInlines(block.children, print);
    case 'list':
      return block.items.map((item) => plainBlocks(item, print)).join('\n');
    case 'quote':
      return plainBlocks(block.children, print);
    case 'table':
    case 'code':
    case 'rule':
      // No sentences stand in them.
      return '';
  }
}

function plainInlines(inlines: ReadonlyArray<Inline>, print: Print): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'reference':
          return print(inline.source);
        case 'break':
          return '\n';
        case 'strong':
        case 'emphasis':
        case 'link':
          return plainInlines(inline.children, print);
        case 'deleted':
          return '';
        default:
          return inline.text;
      }
    })
    .join('');
}
