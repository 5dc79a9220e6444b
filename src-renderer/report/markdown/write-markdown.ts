import type { Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { outline } from '../document/outline.ts';
import { oneLine } from '../document/plain-text.ts';
import {
  describeNote,
  type ReportDocument,
  type ReportNote,
  type ReportPart,
  type ReportPicture,
} from '../document/report-document.ts';
import { headingMdast, proseMdast, textMdast, type BlockNode } from './prose-mdast.ts';
import { lines, noteLine, tableMdast } from './table-mdast.ts';

export interface MarkdownReport {
  readonly text: string;
  /** Pictures, which a text cannot hold: to be written into the folder that their names begin with. */
  readonly files: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>;
}

/**
 * The report as Markdown (CommonMark with tables), its pictures in a folder beside it. Which name is free is known where
 * they are written: until then `folder` is a stand-in (`standInFolder`).
 */
export function writeMarkdown(report: ReportDocument, folder: string): MarkdownReport {
  const files: { name: string; bytes: Uint8Array }[] = [];
  const blocks = outline(report).flatMap(({ part, under }) => {
    if (part.kind !== 'picture') return partMdast(part, under);
    const name = `${folder}/${files.length + 1}.png`;
    files.push({ name, bytes: part.picture.png });
    return pictureMdast(name, part.picture);
  });
  const root: Root = {
    type: 'root',
    children: [
      headingMdast(0, textMdast(oneLine(report.title))),
      ...report.subtitle.map((line): BlockNode => ({
        type: 'paragraph',
        children: textMdast(oneLine(line)),
      })),
      ...blocks,
    ],
  };
  const text = toMarkdown(root, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  });
  return { text, files };
}

/** A name that no text has. */
export function standInFolder(): string {
  return `pictures-${crypto.randomUUID()}`;
}

function partMdast(part: Exclude<ReportPart, { kind: 'picture' }>, under: number): BlockNode[] {
  switch (part.kind) {
    case 'heading':
      return [headingMdast(under, textMdast(oneLine(part.text)))];
    case 'prose':
      return proseMdast(part.text, under);
    case 'table':
      return tableMdast(part.table);
    case 'note':
      return [noteMdast(part.note, under)];
  }
}

function pictureMdast(
  name: string,
  { title, subtitle, notes, alternative }: ReportPicture,
): BlockNode[] {
  // Programs differ in how they read spaces in an address; nobody misreads what stands for them.
  const url = name.split('/').map(encodeURIComponent).join('/');
  return [
    { type: 'paragraph', children: [{ type: 'strong', children: textMdast(oneLine(title)) }] },
    ...lines(subtitle === '' ? [] : [textMdast(oneLine(subtitle))]),
    { type: 'paragraph', children: [{ type: 'image', url, alt: oneLine(alternative) }] },
    ...lines(notes.map(({ mark, text }) => noteLine({ mark, text: oneLine(text) }))),
  ];
}

function noteMdast(note: ReportNote, under: number): BlockNode {
  const about = oneLine(describeNote(note));
  return {
    type: 'blockquote',
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'strong', children: textMdast(oneLine(note.subject)) }],
      },
      ...proseMdast(note.text, under),
      ...(about === '' ? [] : [{ type: 'paragraph' as const, children: textMdast(about) }]),
    ],
  };
}
