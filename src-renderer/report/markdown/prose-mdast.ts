import type {
  BlockContent,
  DefinitionContent,
  PhrasingContent,
  RootContent,
  TableCell,
} from 'mdast';
import { withoutForbidden } from '#format/markup/escape.ts';
import { figureParts } from '../document/figure-parts.ts';
import { levelWithin } from '../document/outline.ts';
import { safeAddress } from '../rich-text/addresses.ts';
import type { Block, Inline, RichText } from '../rich-text/rich-text.ts';
import { raisedFlags, raisedMark } from './raised.ts';

export type BlockNode = BlockContent | DefinitionContent;

/** Prose as Markdown's tree; its headings stand below that of level `under`. */
export function proseMdast(prose: RichText, under: number): BlockNode[] {
  return prose.map((block) => blockMdast(block, under));
}

function blockMdast(block: Block, under: number): BlockNode {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: inlineMdast(block.children) };
    case 'heading':
      return headingMdast(levelWithin(under, block.level), inlineMdast(block.children));
    case 'list':
      return {
        type: 'list',
        ordered: block.start !== null,
        start: block.start,
        spread: false,
        children: block.items.map((item) => ({
          type: 'listItem',
          spread: false,
          children: proseMdast(item, under),
        })),
      };
    case 'quote':
      return { type: 'blockquote', children: proseMdast(block.children, under) };
    case 'code':
      return { type: 'code', value: withoutForbidden(block.text) };
    case 'table':
      return {
        type: 'table',
        align: [...block.align],
        children: [block.head, ...block.rows].map((row) => ({
          type: 'tableRow',
          children: row.map((cell): TableCell => ({
            type: 'tableCell',
            children: inlineMdast(cell),
          })),
        })),
      };
    case 'rule':
      return { type: 'thematicBreak' };
  }
}

/** A heading of the report; 0 is its title. */
export function headingMdast(
  level: number,
  children: PhrasingContent[],
): Extract<RootContent, { type: 'heading' }> {
  return { type: 'heading', depth: depths[level] ?? 6, children };
}

const depths = [1, 2, 3, 4, 5, 6] as const;

function inlineMdast(inlines: ReadonlyArray<Inline>): PhrasingContent[] {
  return inlines.flatMap(inlineNode);
}

export function textMdast(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value: withoutForbidden(value) }];
}

function inlineNode(inline: Inline): PhrasingContent[] {
  switch (inline.kind) {
    case 'text':
      return textMdast(inline.text);
    case 'strong':
      return [{ type: 'strong', children: inlineMdast(inline.children) }];
    case 'emphasis':
      return [{ type: 'emphasis', children: inlineMdast(inline.children) }];
    case 'deleted':
      return [{ type: 'delete', children: inlineMdast(inline.children) }];
    case 'code':
      return [{ type: 'inlineCode', value: withoutForbidden(inline.text) }];
    case 'superscript':
      return textMdast(raisedMark(inline.text));
    case 'link':
      return linkMdast(inline.address, inlineMdast(inline.children));
    case 'break':
      return [{ type: 'break' }];
    case 'reference':
      return [{ type: 'inlineCode', value: withoutForbidden(`{{${inline.source}}}`) }];
    case 'figure': {
      const { number, flags, rest, remark } = figureParts(inline);
      return [
        ...textMdast(`${number}${raisedFlags(flags)}${rest}${remark === '' ? '' : ' '}`),
        ...(remark === '' ? [] : [{ type: 'emphasis' as const, children: textMdast(remark) }]),
      ];
    }
  }
}

function linkMdast(address: string, children: PhrasingContent[]): PhrasingContent[] {
  const url = safeAddress(address);
  return url === null ? children : [{ type: 'link', url, children }];
}
