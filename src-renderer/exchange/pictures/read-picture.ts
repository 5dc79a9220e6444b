import { fail, succeed, type Result } from '#domain/result.ts';
import { readPictureMetadata, type PictureMetadata } from './metadata.ts';
import { isPdf, readPdfText } from './pdf.ts';
import { isPng, readPngText } from './png.ts';
import { readSvg } from './svg.ts';

/** Larger files are refused unread, in bytes: no picture of Lode's comes near. */
export const largestPicture = 64 * 1024 * 1024;

/**
 * The chart that a picture holds. The file may come from anybody: what is no picture, holds no chart, or one that is
 * not exactly of its form is refused in words. `readChart` judges the part that is the chart.
 */
export async function readPicture<Chart>(
  bytes: Uint8Array,
  readChart: (value: unknown) => Result<Chart>,
): Promise<Result<PictureMetadata<Chart>>> {
  if (bytes.length > largestPicture)
    return fail('The file is larger than any picture of Lode\u2019s.');
  const text = await textOf(bytes);
  if (!text.ok) return text;
  return text.value === null
    ? fail('This picture holds no chart of Lode\u2019s.')
    : readPictureMetadata(text.value, readChart);
}

async function textOf(bytes: Uint8Array): Promise<Result<string | null>> {
  if (isPng(bytes)) return readPngText(bytes);
  if (isPdf(bytes)) return readPdfText(bytes);
  const svg = readSvg(new TextDecoder().decode(bytes));
  if (svg.isSvg) return succeed(svg.text);
  return fail('This is no picture that Lode makes: those are PNG, SVG and PDF files.');
}
