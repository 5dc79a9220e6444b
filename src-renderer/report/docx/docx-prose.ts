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
        return [heading(levelWithin(under, block.level), docxInlines(block.children), look.border)];
      case 'list':
        return this.#list(block, under, look, Math.min(deepest, depth + 1));
      case 'quote':
        return this.write(block.children, under, { ...look, style: 'QuotedText' }, depth);
      case 'code':
        return withoutForbidden(block.text)
          .split(/\r?\n/)
          .map((line) => paragraph(docxText(line), line, { ...look, style: 'CodeText' }));
      case 'table':
        return [plainTable(block)];
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
    const inner: Look = { ...look, indent: { left: step * (depth + 1) } };
    return items.flatMap((item) => {
      const [first, ...rest] = item;
      const numbering = { reference, level: depth };
      const isText = first?.kind === 'paragraph';
      // Its level says how far an item stands in.
      const marked: Look = { ...look, indent: undefined, style: 'ListParagraph', numbering };
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

/** A heading of the report, 1 being the highest below its title. */
export function heading(
  level: number,
  children: ReadonlyArray<ParagraphChild>,
  border?: Look['border'],
): Paragraph {
  return new Paragraph({ heading: headings[level - 1] ?? 'Heading5', children, border });
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

function plainTable({ align, head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const line = (cells: ReadonlyArray<ReadonlyArray<Inline>>, isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      children: cells.map((cell, column) => {
        const side = align[column] ?? null;
        return new TableCell({
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
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [line(head, true), ...rows.map((row) => line(row, false))],
  });
}
