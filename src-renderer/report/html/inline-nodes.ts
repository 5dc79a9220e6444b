import { withoutForbidden } from '#format/markup/escape.ts';
import { markup, type MarkupNode } from '#format/markup/node.ts';
import { figureParts } from '../document/figure-parts.ts';
import { safeAddress } from '../rich-text/addresses.ts';
import type { Inline } from '../rich-text/rich-text.ts';

type Nodes = ReadonlyArray<MarkupNode | string>;

export function inlineNodes(inlines: ReadonlyArray<Inline>): Nodes {
  return inlines.flatMap(inlineNode);
}

function inlineNode(inline: Inline): Nodes {
  switch (inline.kind) {
    case 'text':
      return [withoutForbidden(inline.text)];
    case 'strong':
      return [markup('strong', {}, inlineNodes(inline.children))];
    case 'emphasis':
      return [markup('em', {}, inlineNodes(inline.children))];
    case 'deleted':
      return [markup('del', {}, inlineNodes(inline.children))];
    case 'code':
      return [markup('code', {}, [inline.text])];
    case 'superscript':
      return [markup('sup', {}, [inline.text])];
    case 'link':
      return link(inline.address, inlineNodes(inline.children));
    case 'break':
      return [markup('br')];
    case 'reference':
      return [markup('code', {}, [`{{${inline.source}}}`])];
    case 'figure':
      return [figure(inline)];
  }
}

function link(address: string, children: Nodes): Nodes {
  const href = safeAddress(address);
  return href === null ? children : [markup('a', { href, rel: 'noreferrer' }, children)];
}

function figure(inline: Extract<Inline, { kind: 'figure' }>): MarkupNode {
  const { number, flags, rest, remark } = figureParts(inline);
  return markup('span', { class: `reference ${inline.state}` }, [
    number,
    ...(flags.length === 0 ? [] : [markup('sup', { class: 'flags' }, [flags.join('')])]),
    rest,
    ...(remark === '' ? [] : [' ', markup('span', { class: 'remark' }, [remark])]),
  ]);
}
