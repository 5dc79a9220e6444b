import type { IStylesOptions } from 'docx';

/** Sizes are in half points, distances in twentieths of a point. */
const serif = 'Times New Roman';
const ink = '1A1A1A';
const soft = '4A4A4A';

export function docxStyles(language: string): IStylesOptions {
  const heading = (level: number, size: number, before: number, italics = false) => ({
    run: { font: serif, size, bold: !italics, italics, color: ink },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, outlineLevel: level - 1 },
  });
  return {
    default: {
      document: {
        run: { font: serif, size: 21, color: ink, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { font: serif, size: 40, bold: true, color: ink },
        paragraph: { spacing: { after: 80 } },
      },
      heading1: heading(1, 28, 320),
      heading2: heading(2, 24, 280),
      heading3: heading(3, 21, 240, true),
      heading4: heading(4, 21, 200, true),
      heading5: heading(5, 21, 200, true),
      listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: true } },
    },
    paragraphStyles: [
      style('ReportSubtitle', 'Report subtitle', { color: soft }, { spacing: { after: 20 } }),
      style('TableNumber', 'Table number', { size: 17, smallCaps: true }, centred(240)),
      style('TableTitle', 'Table title', { size: 20, bold: true }, centred(0)),
      style('TableUnit', 'Table unit', { size: 17 }, centred(0)),
      style('TableHeadnote', 'Table headnote', { size: 15, color: soft }, centred(0)),
      style(
        'TableText',
        'Table text',
        { size: 17 },
        { spacing: { before: 20, after: 10, line: 235, lineRule: 'auto' } },
      ),
      style(
        'TableTextSmall',
        'Table text, small',
        { size: 14 },
        { spacing: { before: 20, after: 10, line: 235, lineRule: 'auto' } },
      ),
      style(
        'TableNote',
        'Table note',
        { size: 15 },
        { spacing: { after: 20, line: 220, lineRule: 'auto' } },
      ),
      style('QuotedText', 'Quoted text', { color: soft }, { indent: { left: 400 } }),
      style('CodeText', 'Code', { font: 'Courier New', size: 18 }, { indent: { left: 200 } }),
      style('PictureTitle', 'Picture title', { size: 20, bold: true }, centred(240)),
      style('PictureSubtitle', 'Picture subtitle', { size: 17 }, centred(0)),
      style('NoteSubject', 'Note subject', { bold: true }, { keepNext: true }),
      style('NoteAbout', 'Note about', { size: 17, color: soft }, {}),
    ],
    characterStyles: [
      { id: 'Flag', name: 'Flag', run: { superScript: true } },
      { id: 'FootnoteMark', name: 'Footnote mark', run: { superScript: true } },
      { id: 'CodeRun', name: 'Code run', run: { font: 'Courier New' } },
      { id: 'Remark', name: 'Remark', run: { italics: true, color: '8A3B00' } },
      { id: 'WebLink', name: 'Web link', run: { color: '26337F', underline: {} } },
    ],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function style(
  id: string,
  name: string,
  run: ParagraphStyle['run'],
  paragraph: ParagraphStyle['paragraph'],
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

function centred(before: number): ParagraphStyle['paragraph'] {
  return {
    alignment: 'center',
    keepNext: true,
    spacing: { before, after: 30, line: 240, lineRule: 'auto' },
  };
}
