import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { withoutForbidden } from '#format/markup/escape.ts';
import { figureParts } from '../document/figure-parts.ts';
import { safeAddress } from '../rich-text/addresses.ts';
import type { Inline } from '../rich-text/rich-text.ts';

type Style = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style' | 'superScript'>;

export function docxInlines(inlines: ReadonlyArray<Inline>, style: Style = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => inlineRuns(inline, style));
}

/** The text as runs; none for none. */
export function docxText(text: string, style: Style = {}): TextRun[] {
  if (text === '') return [];
  return [
    new TextRun({
      ...style,
      text: withoutForbidden(text),
      ...(beginsFromRight(text) ? { rightToLeft: true } : {}),
    }),
  ];
}

/** Does the text run from right to left, by its first letter? */
export function beginsFromRight(text: string): boolean {
  return /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(text);
}

export function raisedRuns(text: string, style: 'Flag' | 'FootnoteMark'): TextRun[] {
  return docxText(text, { style, superScript: true });
}

function inlineRuns(inline: Inline, style: Style): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return docxText(inline.text, style);
    case 'strong':
      return docxInlines(inline.children, { ...style, bold: true });
    case 'emphasis':
      return docxInlines(inline.children, { ...style, italics: true });
    case 'deleted':
      return docxInlines(inline.children, { ...style, strike: true });
    case 'code':
      return docxText(inline.text, { ...style, style: 'CodeRun' });
    case 'superscript':
      return docxText(inline.text, { ...style, superScript: true });
    case 'link': {
      const link = safeAddress(inline.address);
      if (link === null) return docxInlines(inline.children, style);
      const children = docxInlines(inline.children, { ...style, style: 'WebLink' });
      return [new ExternalHyperlink({ link, children })];
    }
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'reference':
      return docxText(`{{${inline.source}}}`, { ...style, style: 'CodeRun' });
    case 'figure': {
      const { number, flags, rest, remark } = figureParts(inline);
      return [
        ...docxText(number, style),
        ...raisedRuns(flags.join(''), 'Flag'),
        ...docxText(rest, style),
        ...(remark === ''
          ? []
          : [...docxText(' ', style), ...docxText(remark, { style: 'Remark' })]),
      ];
    }
  }
}
