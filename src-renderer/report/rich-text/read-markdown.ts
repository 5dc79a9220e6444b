import type { AlignType, Nodes, PhrasingContent, RootContent, TableRow } from 'mdast';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { safeAddress } from './addresses.ts';
import { splitReferences } from './references-in-text.ts';
import type { Block, Inline, RichText } from './rich-text.ts';

/**
 * Markdown (CommonMark with tables and struck text) as rich text. Raw HTML stays as the characters it is made of; a
 * picture becomes its description; a link that leads elsewhere than to a web or mail address becomes its words. A text
 * whose markup is nested deeper than anybody writes stands as it is written.
 */
export function readMarkdown(markdown: string): RichText {
  const root = parseMarkdown(markdown);
  if (root === null) return asWritten(markdown);
  const addresses = new Map<string, string>();
  for (const node of definitionsIn(root)) addresses.set(node.identifier, node.url);
  return root.children.flatMap((node) => readBlock(node, addresses));
}

/** Its paragraphs with all signs as they are written; references are still read. */
function asWritten(markdown: string): RichText {
  return markdown
    .split(/\n\n+/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', children: splitReferences(part.trim()) }));
}

type Addresses = ReadonlyMap<string, string>;

function* definitionsIn(node: Nodes): Generator<{ identifier: string; url: string }> {
  if (node.type === 'definition') yield node;
  if ('children' in node) for (const child of node.children) yield* definitionsIn(child);
}

function readBlock(node: RootContent, addresses: Addresses): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: readInlines(node.children, addresses) }];
    case 'heading':
      return [
        { kind: 'heading', level: node.depth, children: readInlines(node.children, addresses) },
      ];
    case 'list':
      return [
        {
          kind: 'list',
          start: node.ordered === true ? (node.start ?? 1) : null,
          items: node.children.map((item) =>
            item.children.flatMap((child) => readBlock(child, addresses)),
          ),
        },
      ];
    case 'blockquote':
      return [
        { kind: 'quote', children: node.children.flatMap((child) => readBlock(child, addresses)) },
      ];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'html':
      return [{ kind: 'paragraph', children: readText(node.value) }];
    case 'table':
      return [readTable(node.children, node.align ?? [], addresses)];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'definition':
      return [];
    default:
      // The parser puts no other node here; were it to, its words stay.
      return [{ kind: 'paragraph', children: readInlines([node as PhrasingContent], addresses) }];
  }
}

function readTable(
  rows: ReadonlyArray<TableRow>,
  align: ReadonlyArray<AlignType>,
  addresses: Addresses,
): Block {
  const [head = [], ...body] = rows.map((row) =>
    row.children.map((cell) => readInlines(cell.children, addresses)),
  );
  return {
    kind: 'table',
    align: head.map((_, column) => align[column] ?? null),
    head,
    // Rows may be ragged: what a row lacks is empty, what it has beyond the head the parser has dropped.
    rows: body.map((row) => head.map((_, column) => row[column] ?? [])),
  };
}

function readInlines(nodes: ReadonlyArray<PhrasingContent>, addresses: Addresses): Inline[] {
  return nodes.flatMap((node) => readInline(node, addresses));
}

function readInline(node: PhrasingContent, addresses: Addresses): Inline[] {
  switch (node.type) {
    case 'text':
      return splitReferences(node.value);
    case 'html':
      return readText(node.value);
    case 'strong':
      return [{ kind: 'strong', children: readInlines(node.children, addresses) }];
    case 'emphasis':
      return [{ kind: 'emphasis', children: readInlines(node.children, addresses) }];
    case 'delete':
      return [{ kind: 'deleted', children: readInlines(node.children, addresses) }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return readLink(node.url, readInlines(node.children, addresses));
    case 'linkReference':
      return readLink(addresses.get(node.identifier) ?? '', readInlines(node.children, addresses));
    case 'image':
      return readPicture(node.alt ?? '');
    case 'imageReference':
      return readPicture(node.alt ?? '');
    default:
      return [];
  }
}

function readText(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function readLink(url: string, children: Inline[]): Inline[] {
  const address = safeAddress(url);
  return address === null ? children : [{ kind: 'link', address, children }];
}

/** Nothing is fetched or shown from elsewhere: what the picture is said to show stays, in words. */
function readPicture(description: string): Inline[] {
  return readText(description === '' ? '[picture left out]' : `[picture left out: ${description}]`);
}
