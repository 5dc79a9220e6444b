import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type INumberingOptions,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { withoutForbidden } from '#format/markup/escape.ts';
import { levelWithin } from '../document/outline.ts';
import type { Block, Inline, RichText } from '../rich-text/rich-text.ts';
import { beginsFromRight, docxInlines, docxText } from './docx-inlines.ts';

type Look = Pick<IParagraphOptions, 'style' | 'border' | 'indent' | 'numbering' | 'keepNext'>;

const step = 360;
/** Word knows no deeper ones. */
const deepest = 8;

/** Writes prose, and keeps the lists that it met: a document names them all in one place. */
export class ProseWriter {
  readonly #numbered: number[] = [];

  /** The lists of what was written. */
  get numbering(): INumberingOptions {
    const levels = Array.from({ length: deepest + 1 }, (_, level) => level);
    const place = (level: number) => ({
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: step * (level + 1), hanging: step - 80 } } },
    });
    return {
      config: [
        {
          reference: 'bullets',
          levels: levels.map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: level % 2 === 0 ? '\u2022' : '\u2013',
            ...place(level),
          })),
        },
        ...this.#numbered.map((start, list) => ({
          reference: `list-${list}`,
          levels: levels.map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            start,
            ...place(level),
          })),
        })),
      ],
    };
  }

  /** Prose with the look of what it stands in; its headings stand below that of level `under`. */
  write(prose: RichText, under: number, look: Look = {}, depth = -1): (Paragraph | Table)[] {
    return prose.flatMap((block) => this.#block(block, under, look, depth));
  }

  #block(block: Block, under: number, look: Look, depth: number): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'paragraph':
        return [paragraph(docxInlines(block.children), plainOf(block.children), look)];
      case 'heading':
        return [heading(levelWithin(under, block.level), docxInlines(block.children), look)];
      case 'list':
        return this.#list(block, under, look, Math.min(deepest, depth + 1));
      case 'quote':
        return this.write(block.children, under, { ...look, style: 'QuotedText' }, depth);
      case 'code':
        return withoutForbidden(block.text)
          .split(/\r?\n/)
          .map((line) => paragraph(docxText(line), line, { ...look, style: 'CodeText' }));
      case 'table':
        return [plainTable(block, indentOf(look)), new Paragraph({ style: 'TableNote' })];
      case 'rule':
        return [
          new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1 } } }),
        ];
    }
  }

  #list(
    { start, items }: Extract<Block, { kind: 'list' }>,
    under: number,
    look: Look,
    depth: number,
  ): (Paragraph | Table)[] {
    const reference = start === null ? 'bullets' : `list-${this.#numbered.push(start) - 1}`;
    // What a list stands in has an indent of its own, from which its items and the bar beside them count.
    const base = depth === 0 ? indentOf(look) : indentOf(look) - step * depth;
    const left = base + step * (depth + 1);
    const inner: Look = { ...look, ...barAt(look, left), indent: { left } };
    return items.flatMap((item, at) => {
      const [first, ...rest] = item;
      const numbering = { reference, level: depth };
      const isText = first?.kind === 'paragraph';
      const hanging = step - 80;
      const marked: Look = {
        ...look,
        ...barAt(look, left - hanging),
        indent: { left, hanging },
        style: 'ListParagraph',
        numbering,
        // Neither the first item nor the last stands alone on a page.
        keepNext: at < items.length - 1 && (at === 0 || at === items.length - 2),
      };
      return [
        paragraph(
          isText ? docxInlines(first.children) : [],
          isText ? plainOf(first.children) : '',
          marked,
        ),
        ...this.write(isText ? rest : item, under, inner, depth),
      ];
    });
  }
}

function indentOf({ indent }: Look): number {
  return typeof indent?.left === 'number' ? indent.left : 0;
}

/** Twentieths of a point that a point has. */
const point = 20;
/** Word draws a border no farther from its paragraph, in points. */
const farthest = 31;

/** The bar beside a note, at the same place however far its paragraph stands in: its border, as far off as that is. */
function barAt(look: Look, left: number): Pick<Look, 'border'> {
  const bar = look.border?.left;
  if (bar === undefined) return {};
  const space = (bar.space ?? 0) + (left - indentOf(look)) / point;
  return {
    border: { left: { ...bar, space: Math.min(farthest, Math.max(0, Math.round(space))) } },
  };
}

/** A heading of the report, 1 being the highest below its title. */
export function heading(
  level: number,
  children: ReadonlyArray<ParagraphChild>,
  { border, indent }: Look = {},
): Paragraph {
  return new Paragraph({ heading: headings[level - 1] ?? 'Heading5', children, border, indent });
}

const headings = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'] as const;

/** A paragraph that runs as its first letter does. */
export function paragraph(
  children: ReadonlyArray<ParagraphChild>,
  text: string,
  look: Look,
): Paragraph {
  return new Paragraph({
    ...look,
    children,
    ...(beginsFromRight(text) ? { bidirectional: true } : {}),
  });
}

function plainOf(inlines: ReadonlyArray<Inline>): string {
  return inlines
    .map((inline) =>
      'text' in inline ? inline.text : 'children' in inline ? plainOf(inline.children) : '',
    )
    .join('');
}

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

const rule = { style: BorderStyle.SINGLE, size: 6, color: '1A1A1A' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Ruled as the tables of a yearbook are: above, below, and under the heads. */
function plainTable(
  { align, head, rows }: Extract<Block, { kind: 'table' }>,
  indent: number,
): Table {
  const line = (cells: ReadonlyArray<ReadonlyArray<Inline>>, isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      children: cells.map((cell, column) => {
        const side = align[column] ?? null;
        return new TableCell({
          borders: { left: none, right: none, top: none, bottom: isHead ? rule : none },
          children: [
            new Paragraph({
              style: 'TableText',
              children: docxInlines(cell, isHead ? { bold: true } : {}),
              ...(side === null ? {} : { alignment: alignments[side] }),
            }),
          ],
        });
      }),
    });
  return new Table({
    width: { size: indent === 0 ? 100 : 95, type: WidthType.PERCENTAGE },
    ...(indent === 0 ? {} : { indent: { size: indent, type: WidthType.DXA } }),
    borders: {
      ...{ top: rule, bottom: rule, left: none, right: none },
      ...{ insideHorizontal: none, insideVertical: none },
    },
    rows: [line(head, true), ...rows.map((row) => line(row, false))],
  });
}
