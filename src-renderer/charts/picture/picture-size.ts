import { fail, succeed, type Result } from '#domain/result.ts';

/** In CSS pixels, 96 to the inch. */
export interface PictureSize {
  readonly width: number;
  /** Null lets it follow what stands in the picture. */
  readonly height: number | null;
}

export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly size: PictureSize;
}

export const pixelsPerInch = 96;

/** What pictures are made for most often. */
export const presets: ReadonlyArray<Preset> = [
  { id: 'slide', label: 'Slide, 1280 × 720', size: { width: 1280, height: 720 } },
  { id: 'column', label: 'Column, 3.5 in wide', size: { width: inches(3.5), height: null } },
  {
    id: 'page',
    label: 'Full page, 7.5 × 9.5 in',
    size: { width: inches(7.5), height: inches(9.5) },
  },
  { id: 'square', label: 'Square, 1080 × 1080', size: { width: 1080, height: 1080 } },
];

const smallestSide = 240;
export const largestSide = 4000;
/** Of a PNG: more than these no program that we know of takes without trouble. */
const mostPixels = 64_000_000;
const longestSide = 16_384;

/** The size, or why it is none. */
export function checkSize({ width, height }: PictureSize): Result<PictureSize> {
  const sides = height === null ? [width] : [width, height];
  return sides.every((side) => side >= smallestSide && side <= largestSide)
    ? succeed({ width, height })
    : fail(
        `A picture is between ${smallestSide} and ${largestSide.toLocaleString('en-US')} pixels wide and high.`,
      );
}

/** How many pixels a PNG has along each side, or why it would have too many. */
export function pixelSize(
  size: { readonly width: number; readonly height: number },
  scale: number,
): Result<{ readonly width: number; readonly height: number }> {
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  if (width <= longestSide && height <= longestSide && width * height <= mostPixels) {
    return succeed({ width, height });
  }
  const sides = [width, height].map((side) => side.toLocaleString('en-US')).join(' × ');
  return fail(`${sides} pixels are more than many programs open. Choose a lower scale or size.`);
}

function inches(count: number): number {
  return count * pixelsPerInch;
}
