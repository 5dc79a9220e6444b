import { fail, succeed, type Result } from '#domain/result.ts';
import { withPngChunks } from '#exchange/pictures/png.ts';
import { drawPanel } from './draw-panel.ts';
import { drawWords } from './draw.ts';
import type { PicturePlan } from './plan.ts';
import { pixelSize, pixelsPerInch } from './picture-size.ts';

const inchesPerMetre = 1 / 0.0254;

/** The picture as PNG, `scale` pixels for each CSS pixel along a side; fails where those would be too many. */
export async function pngPicture(
  { layout, input, hidesEndNames }: PicturePlan,
  scale: number,
  metadata: string,
): Promise<Result<Uint8Array>> {
  const { width, height, zoom } = layout;
  const size = pixelSize({ width: width * zoom, height: height * zoom }, scale);
  if (!size.ok) return size;
  const { theme } = input;
  const ratio = scale * zoom;
  const canvas = new OffscreenCanvas(size.value.width, size.value.height);
  const pen = canvas.getContext('2d');
  if (pen === null) return fail('The picture could not be drawn: there is not enough memory.');
  pen.scale(ratio, ratio);
  // An offscreen context draws as any other does; their types differ in what is not used here.
  drawWords(layout, theme, pen as unknown as CanvasRenderingContext2D);
  // From here on in pixels: a panel that is not laid on whole ones would be blurred.
  pen.resetTransform();
  for (const { panel, x, y, width, height } of layout.panels) {
    const own = new OffscreenCanvas(width, height);
    const look = { configuration: panel.configuration, theme, hidesEndNames, ratio };
    drawPanel(own, look, () => pen.drawImage(own, Math.round(x * ratio), Math.round(y * ratio)));
  }
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  const pixels = new Uint8Array(await blob.arrayBuffer());
  const pixelsPerMetre = pixelsPerInch * scale * inchesPerMetre;
  return succeed(withPngChunks(pixels, { metadata, pixelsPerMetre }));
}
