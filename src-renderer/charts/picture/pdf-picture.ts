import { withPdfAbout } from '#exchange/pictures/pdf.ts';
import { pixelsPerInch } from './picture-size.ts';
import type { PicturePlan } from './plan.ts';
import { printSheet } from '#format/markup/print-sheet.ts';
import { toElement } from './svg/node.ts';
import { svgPicture } from './svg-picture.ts';

export interface PdfOptions {
  readonly description: string;
  readonly metadata: string;
  readonly made: Date;
}

/** The picture as a PDF of one page of its size: lines as lines, text as text. */
export async function pdfPicture(plan: PicturePlan, options: PdfOptions): Promise<Uint8Array> {
  const { width, height, zoom } = plan.layout;
  const { title, subtitle } = plan.input.composition;
  const svg = svgPicture(plan, {
    idPrefix: 'lode-print',
    isFile: false,
    description: options.description,
    metadata: '',
  });
  const page = {
    width: (width * zoom) / pixelsPerInch,
    height: (height * zoom) / pixelsPerInch,
    margin: 0,
    outline: false,
    tagged: true,
  };
  const printed = await printSheet(toElement(svg, document), () => window.lode.makePdf(page));
  const { metadata, made } = options;
  return withPdfAbout(printed, { title, subject: subtitle, metadata, made });
}
