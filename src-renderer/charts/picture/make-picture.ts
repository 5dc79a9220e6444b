import { fail, succeed, type Result } from '#domain/result.ts';
import {
  longestMetadata,
  writePictureMetadata,
  type PictureMetadata,
} from '#exchange/pictures/metadata.ts';
import type { Composition } from '../composition.ts';
import type { ChartTheme } from '../palette.ts';
import { loadFaces } from './faces.ts';
import type { LayoutInput } from './layout.ts';
import { pageMeasure } from './measure.ts';
import { pdfPicture } from './pdf-picture.ts';
import type { PictureSize } from './picture-size.ts';
import { planPicture, type PicturePlan } from './plan.ts';
import { pngPicture } from './png-picture.ts';
import { writeSvg } from './svg/node.ts';
import { svgPicture } from './svg-picture.ts';

export type PictureKind = 'png' | 'svg' | 'pdf';

export interface PictureOrder {
  readonly composition: Composition;
  readonly theme: ChartTheme;
  readonly size: PictureSize;
  /** What it shows in words, for whoever does not see it. */
  readonly description: string;
  /** As in `LayoutInput`. */
  readonly isAmongText?: LayoutInput['isAmongText'];
}

/** Plans the picture in the page's own faces, which are there by then. */
export async function preparePicture(order: PictureOrder): Promise<Result<PicturePlan>> {
  const { composition, size, theme, isAmongText } = order;
  await loadFaces(composition, theme);
  return planPicture({ composition, size, theme, measure: pageMeasure(), isAmongText });
}

/**
 * The picture as a file of that kind, which carries its chart and the figures that it shows; `scale` is how many pixels
 * of a PNG make one CSS pixel. Fails in words where the size has no room for everything. Needs a page, seen or unseen.
 */
export async function makePicture(
  order: PictureOrder,
  kind: PictureKind,
  scale: number,
  about: PictureMetadata,
): Promise<Result<Uint8Array>> {
  const plan = await preparePicture(order);
  if (!plan.ok) return plan;
  const metadata = writePictureMetadata(about);
  if (metadata.length > longestMetadata) {
    return fail('The chart has too many figures to go with its picture. Draw fewer series.');
  }
  const { description } = order;
  switch (kind) {
    case 'png':
      return pngPicture(plan.value, scale, metadata);
    case 'svg': {
      const options = { idPrefix: 'lode', isFile: true, description, metadata };
      return succeed(new TextEncoder().encode(writeSvg(svgPicture(plan.value, options))));
    }
    case 'pdf': {
      const made = new Date(about.made);
      return succeed(await pdfPicture(plan.value, { description, metadata, made }));
    }
  }
}
