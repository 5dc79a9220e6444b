import type { PictureKind } from '#charts/picture/make-picture.ts';
import { checkSize, presets, type PictureSize } from '#charts/picture/picture-size.ts';
import { fail, type Result } from '#domain/result.ts';

/** How the next picture is to be: kept while the program runs, so that the next export begins with it. */
export class PictureChoices {
  kind = $state<PictureKind>('png');
  /** Of a preset; `free` for a size of its own. */
  sizeId = $state('slide');
  /** As typed, in pixels. */
  width = $state('960');
  height = $state('540');
  /** A free height follows what stands in the picture. */
  heightFollows = $state(true);
  scale = $state(2);
  theme = $state<'light' | 'dark'>('light');

  /** The size, or why what was typed is none. */
  get size(): Result<PictureSize> {
    const preset = presets.find(({ id }) => id === this.sizeId);
    if (preset !== undefined) return checkSize(preset.size);
    const width = readPixels(this.width);
    const height = this.heightFollows ? null : readPixels(this.height);
    if (width === undefined || height === undefined) {
      return fail('Width and height are whole numbers of pixels.');
    }
    return checkSize({ width, height });
  }
}

function readPixels(text: string): number | undefined {
  const digits = text.trim().replace(/,(?=\d{3}$)/, '');
  return /^\d{1,5}$/.test(digits) ? Number(digits) : undefined;
}
