import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { superscript } from '#format/superscript.ts';
import { cellText, type PrintedTable } from './tables/printed-table.ts';

/**
 * For tests: what stands in the tables of each format, as programs that know nothing of Lode read it, brought into one
 * form: rows of cells, what is raised behind a `^`. Lines of heads are left out.
 */
export type ReadTable = ReadonlyArray<ReadonlyArray<string>>;

export function readPrinted({ rows }: PrintedTable): ReadTable {
  return rows.map((row) =>
    row.kind === 'heading'
      ? [`${row.text}:`]
      : [
          ...row.stub.map(({ text, marks }) => cell(text, marks.join(''))),
          ...row.cells.map((one) => cell(cellText(one), one.flags.join('') + one.marks.join(''))),
        ],
  );
}

export function readMarkdownTables(text: string): ReadTable[] {
  const root = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return tablesIn(root).map(({ children }) =>
    children.slice(1).map((row) => {
      const cells = row.children.map((one) => lower(toString(one)));
      const [first = '', ...others] = cells;
      return first.endsWith(':') && others.every((one) => one === '') ? [first] : cells;
    }),
  );
}

function tablesIn(node: Nodes): Extract<Nodes, { type: 'table' }>[] {
  if (node.type === 'table') return [node];
  return 'children' in node ? node.children.flatMap(tablesIn) : [];
}

/** Raised characters at a text's end, and marks in parentheses there, behind `^`. */
function lower(text: string): string {
  const plain = new Map([...'0123456789erpfb'].map((one) => [superscript(one), one]));
  const letters = [...text.trim()];
  const end = letters.findLastIndex((one) => !plain.has(one) && one !== '\u00a0');
  return cell(
    letters.slice(0, end + 1).join(''),
    letters
      .slice(end + 1)
      .map((one) => plain.get(one) ?? '')
      .join(''),
  );
}

export function readHtmlTables(html: string): ReadTable[] {
  const found = elements(parseDocument(html) as unknown as Parsed, 'table');
  return found.map((table) => readRows(elements(table, 'tbody'), 'tr', ['th', 'td'], isSup));
}

export function readDocxTables(bytes: Uint8Array): ReadTable[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const found = elements(parseDocument(xml, { xmlMode: true }) as unknown as Parsed, 'w:tbl');
  return found.map((table) => readRows([table], 'w:tr', ['w:tc'], isRaisedRun));
}

/** Where the picture stands among the lines of words around it. */
const picturePlace = 'PICTURE';

/** Of each picture the lines above and below it, up to its title and to the end of its notes. */
export function readMarkdownPictures(text: string): string[][] {
  const blocks = fromMarkdown(text).children;
  return blocks.flatMap((block, at) => {
    if (block.type !== 'paragraph' || block.children[0]?.type !== 'image') return [];
    const [title, subtitle, below] = [blocks[at - 2], blocks[at - 1], blocks[at + 1]];
    if (title === undefined || subtitle === undefined || below === undefined) return [];
    const notes = linesOf(below).map((line) =>
      line.replace(/^(\S) /, (_, mark: string) => lower(`x${mark}`).slice(2)),
    );
    return [[toString(title), toString(subtitle), picturePlace, ...notes]];
  });
}

/** A paragraph's lines: where one is broken, another begins. */
function linesOf(node: Nodes): string[] {
  if (!('children' in node)) return [];
  return node.children.reduce<string[]>(
    (lines, child) =>
      child.type === 'break'
        ? [...lines, '']
        : [...lines.slice(0, -1), (lines.at(-1) ?? '') + toString(child)],
    [''],
  );
}

export function readHtmlPictures(html: string): string[][] {
  const found = elements(parseDocument(html) as unknown as Parsed, 'figure');
  return found.map((figure) =>
    (figure.children ?? []).flatMap((child) => {
      if (child.name === 'svg') return [picturePlace];
      const lines = child.name === 'figcaption' ? elements(child, 'span') : [child];
      return lines.map((line) => textOf(line, () => true));
    }),
  );
}

export function readDocxPictures(bytes: Uint8Array): string[][] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const lines = elements(parseDocument(xml, { xmlMode: true }) as unknown as Parsed, 'w:p').map(
    (line) => (elements(line, 'w:drawing').length > 0 ? picturePlace : textOf(line, () => true)),
  );
  return lines.flatMap((line, at) => {
    if (line !== picturePlace) return [];
    const below = lines.slice(at + 1);
    return [[...lines.slice(at - 2, at + 1), ...below.slice(0, below.indexOf(''))]];
  });
}

/** As much of a parsed element as is looked at. */
interface Parsed {
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: ReadonlyArray<Parsed>;
}

function elements(node: Parsed, name: string): Parsed[] {
  const inner = (node.children ?? []).flatMap((child) => elements(child, name));
  return node.name === name ? [node, ...inner] : inner;
}

function readRows(
  parts: ReadonlyArray<Parsed>,
  row: string,
  names: ReadonlyArray<string>,
  isRaised: (node: Parsed) => boolean,
): ReadTable {
  const rows = parts
    .flatMap((part) => elements(part, row))
    .filter((one) => elements(one, 'w:tblHeader').length === 0);
  return rows.map((one) =>
    (one.children ?? [])
      .filter(({ name = '' }) => names.includes(name))
      .map((node) =>
        cell(
          textOf(node, (inner) => !isRaised(inner)),
          elementsThat(node, isRaised)
            .map((inner) => textOf(inner, () => true))
            .join(''),
        ),
      ),
  );
}

function isSup({ name }: Parsed): boolean {
  return name === 'sup';
}

function isRaisedRun(node: Parsed): boolean {
  return (
    node.name === 'w:r' &&
    elements(node, 'w:vertAlign').some(({ attribs }) => attribs?.['w:val'] === 'superscript')
  );
}

function elementsThat(node: Parsed, isWanted: (node: Parsed) => boolean): Parsed[] {
  if (isWanted(node)) return [node];
  return (node.children ?? []).flatMap((child) => elementsThat(child, isWanted));
}

function textOf(node: Parsed, goesInto: (node: Parsed) => boolean): string {
  if (node.data !== undefined) return node.data;
  return goesInto(node)
    ? (node.children ?? []).map((child) => textOf(child, goesInto)).join('')
    : '';
}

function cell(text: string, raised: string): string {
  const above = raised.replace(/[\s,]/g, '');
  return text.trim() + (above === '' ? '' : `^${above}`);
}
