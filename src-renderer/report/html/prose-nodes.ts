import { markup, type MarkupNode } from '#format/markup/node.ts';
import { levelWithin } from '../document/outline.ts';
import type { Block, RichText } from '../rich-text/rich-text.ts';
import { inlineNodes } from './inline-nodes.ts';

/** Prose as elements; its headings stand below that of level `under`. */
export function proseNodes(prose: RichText, under: number): MarkupNode[] {
  return prose.map((block) => blockNode(block, under));
}

function blockNode(block: Block, under: number): MarkupNode {
  switch (block.kind) {
    case 'paragraph':
      return markup('p', { dir: 'auto' }, inlineNodes(block.children));
    case 'heading':
      return markup(
        `h${levelWithin(under, block.level) + 1}`,
        { dir: 'auto' },
        inlineNodes(block.children),
      );
    case 'list':
      return markup(
        block.start === null ? 'ul' : 'ol',
        { start: block.start === null || block.start === 1 ? undefined : block.start },
        block.items.map((item) => markup('li', {}, itemNodes(item, under))),
      );
    case 'quote':
      return markup('blockquote', {}, proseNodes(block.children, under));
    case 'code':
      return markup('pre', {}, [markup('code', {}, [block.text])]);
    case 'table':
      return plainTable(block);
    case 'rule':
      return markup('hr');
  }
}

/** A list item of one paragraph is set without the space around paragraphs. */
function itemNodes(item: RichText, under: number): ReadonlyArray<MarkupNode | string> {
  const [only, ...more] = item;
  return only?.kind === 'paragraph' && more.every(({ kind }) => kind === 'list')
    ? [...inlineNodes(only.children), ...proseNodes(more, under)]
    : proseNodes(item, under);
}

function plainTable({ align, head, rows }: Extract<Block, { kind: 'table' }>): MarkupNode {
  const classOf = (column: number) => align[column] ?? undefined;
  return markup('table', { class: 'plain' }, [
    markup('thead', {}, [
      markup(
        'tr',
        {},
        head.map((cell, column) =>
          markup('th', { scope: 'col', class: classOf(column) }, inlineNodes(cell)),
        ),
      ),
    ]),
    markup(
      'tbody',
      {},
      rows.map((row) =>
        markup(
          'tr',
          {},
          row.map((cell, column) => markup('td', { class: classOf(column) }, inlineNodes(cell))),
        ),
      ),
    ),
  ]);
}
