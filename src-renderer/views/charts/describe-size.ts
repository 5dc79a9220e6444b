import type { PictureKind } from '#charts/picture/make-picture.ts';
import { pixelSize, pixelsPerInch } from '#charts/picture/picture-size.ts';
import type { PictureLayout } from '#charts/picture/layout.ts';
import { succeed, type Result } from '#domain/result.ts';
import { formatNumber } from '#format/numbers.ts';

/** How large the picture comes out, in words: `2,560 × 1,440 pixels`, `3.5 × 4.2 in`; or why it cannot. */
export function describeSize(
  { width, height, zoom }: Pick<PictureLayout, 'width' | 'height' | 'zoom'>,
  kind: PictureKind,
  scale: number,
  locale: string,
): Result<string> {
  const sides = [width * zoom, height * zoom] as const;
  const inches = sides.map((side) => {
    const rounded = Math.round((side / pixelsPerInch) * 100) / 100;
    return formatNumber(rounded, { locale, decimals: Number.isInteger(rounded) ? 0 : 2 });
  });
  const onPaper = `${inches.join(' × ')} in`;
  if (kind !== 'png') return succeed(onPaper);
  const pixels = pixelSize({ width: sides[0], height: sides[1] }, scale);
  if (!pixels.ok) return pixels;
  const counts = [pixels.value.width, pixels.value.height].map((count) =>
    formatNumber(count, { locale, decimals: 0 }),
  );
  return succeed(`${counts.join(' × ')} pixels, ${onPaper}`);
}
