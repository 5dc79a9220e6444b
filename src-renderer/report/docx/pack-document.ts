import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import { outline } from '../document/outline.ts';
import { sheets, type Paper } from '../document/paper.ts';
import { oneLine } from '../document/plain-text.ts';
import {
  describeNote,
  type ReportDocument,
  type ReportNote,
  type ReportPart,
  type ReportPicture,
} from '../document/report-document.ts';
import { docxText } from './docx-inlines.ts';
import { heading, paragraph, ProseWriter } from './docx-prose.ts';
import { docxStyles } from './docx-styles.ts';
import { docxTable, noteParagraphs, noteRuns } from './docx-table.ts';

/** The report as the library packs it: with times and ids that differ from one time to the next. */
export async function packDocument(report: ReportDocument, paper: Paper): Promise<Uint8Array> {
  const { width, height, margin } = sheets[paper];
  const side = twips(margin);
  const textWidth = twips(width) - 2 * side;
  const textHeight = twips(height) - 2 * side;
  const prose = new ProseWriter();
  const pictures = { count: 0 };
  const children = outline(report).flatMap(({ part, under }) =>
    writePart(part, under, { prose, textWidth, textHeight, pictures }),
  );
  const document = new Document({
    title: oneLine(report.title),
    subject: oneLine(report.subtitle[0] ?? ''),
    creator: oneLine(report.author) || 'Lode',
    lastModifiedBy: oneLine(report.author) || 'Lode',
    styles: docxStyles(report.language),
    numbering: prose.numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: { top: side, right: side, bottom: side, left: side },
          },
        },
        footers: { default: footer() },
        children: [...titleParagraphs(report), ...children],
      },
    ],
  });
  const blob = await Packer.toArrayBuffer(document);
  return new Uint8Array(blob);
}

interface Writing {
  readonly prose: ProseWriter;
  readonly textWidth: number;
  readonly textHeight: number;
  readonly pictures: { count: number };
}

function titleParagraphs({ title, subtitle }: ReportDocument): Paragraph[] {
  const end = { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: '1A1A1A' } };
  return [
    new Paragraph({
      heading: 'Title',
      children: docxText(oneLine(title)),
      ...(subtitle.length === 0 ? { border: end } : {}),
    }),
    ...subtitle.map(
      (line, place) =>
        new Paragraph({
          style: 'ReportSubtitle',
          children: docxText(oneLine(line)),
          ...(place === subtitle.length - 1 ? { border: end, spacing: { after: 300 } } : {}),
        }),
    ),
  ];
}

function writePart(part: ReportPart, under: number, writing: Writing): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [heading(under, docxText(oneLine(part.text)))];
    case 'prose':
      return writing.prose.write(part.text, under);
    case 'table':
      return docxTable(part.table, writing.textWidth);
    case 'picture':
      return pictureParagraphs(part.picture, writing);
    case 'note':
      return annotationParagraphs(part.note, under, writing.prose);
  }
}

function pictureParagraphs(
  picture: ReportPicture,
  { textWidth, textHeight, pictures }: Writing,
): Paragraph[] {
  // A pixel, of which an inch has 96, is fifteen twentieths of a point.
  const room = Math.max(textHeight * leastPicture, textHeight - wordsRoom(picture));
  const scale = Math.min(1, textWidth / 15 / picture.width, room / 15 / picture.height);
  const title = oneLine(picture.title);
  const subtitle = oneLine(picture.subtitle);
  pictures.count += 1;
  return [
    new Paragraph({ style: 'PictureTitle', children: docxText(title) }),
    ...(subtitle === ''
      ? []
      : [new Paragraph({ style: 'PictureSubtitle', children: docxText(subtitle) })]),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: picture.png,
          transformation: {
            width: Math.round(picture.width * scale),
            height: Math.round(picture.height * scale),
          },
          altText: {
            id: String(pictures.count),
            name: `Picture ${pictures.count}`,
            title,
            description: oneLine(picture.alternative),
          },
        }),
      ],
    }),
    ...noteParagraphs(
      picture.notes.map(({ mark, text }) => noteRuns({ mark, text: oneLine(text) })),
    ),
  ];
}

/** Of a page: words that leave a picture less go on the next one. */
const leastPicture = 1 / 3;

/** What the words above and below a picture take, which stand on its page; in twentieths of a point. */
function wordsRoom({ notes }: ReportPicture): number {
  const lines = notes.reduce((sum, { text }) => sum + Math.ceil(text.length / charactersOfLine), 0);
  return twips(0.8) + lines * twips(noteLine);
}

/** Of a note, rather too few than too many. */
const charactersOfLine = 110;
/** In inches. */
const noteLine = 0.13;

function annotationParagraphs(
  note: ReportNote,
  under: number,
  prose: ProseWriter,
): (Paragraph | Table)[] {
  const border = { left: { style: BorderStyle.SINGLE, size: 16, space: 10, color: '4B4FA6' } };
  const look = { border, indent: { left: 240 } };
  const subject = oneLine(note.subject);
  const about = oneLine(describeNote(note));
  return [
    paragraph(docxText(subject), subject, { ...look, style: 'NoteSubject' }),
    ...prose.write(note.text, under, look),
    ...(about === '' ? [] : [paragraph(docxText(about), about, { ...look, style: 'NoteAbout' })]),
  ];
}

function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 17 })],
      }),
    ],
  });
}

/** Inches in twentieths of a point. */
function twips(inches: number): number {
  return Math.round(inches * 1440);
}
