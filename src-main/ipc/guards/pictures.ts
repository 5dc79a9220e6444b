import {
  largestCopiedSide,
  largestSheet,
  smallestSheet,
  type PictureRequests,
  type PrintOptions,
} from '#ipc/contract/pictures.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { checkNone, checkOnly, type GuardsOf } from './arguments.ts';
import { LARGEST_TEXT, checkText } from './values.ts';

const LARGEST_PICTURE = 256 * 1024 * 1024;
const PNG_HEAD = 33;

export const pictureGuards: GuardsOf<PictureRequests> = {
  printPage: checkNone,
  makePdf: (args) => checkOnly(args, checkPrintOptions),
  copyPicture: (args) => checkOnly(args, checkPng),
  copyText: (args) => checkOnly(args, (text) => checkText(text, LARGEST_TEXT)),
};

/** How a page may be printed: sizes within bounds, so that no sheet can take all memory. */
function checkPrintOptions(value: unknown): Result<PrintOptions> {
  const options: Partial<Record<keyof PrintOptions, unknown>> =
    typeof value === 'object' && value !== null ? value : {};
  const { width, height, margin, outline, tagged, pageNumbers } = options;
  if (!isBetween(width, smallestSheet, largestSheet)) return fail('The sheet has no proper width.');
  if (!isBetween(height, smallestSheet, largestSheet)) {
    return fail('The sheet has no proper height.');
  }
  if (!isBetween(margin, 0, Math.min(width, height) * 0.4)) {
    return fail('The sheet has no proper margin.');
  }
  if (typeof outline !== 'boolean' || typeof tagged !== 'boolean') {
    return fail('It does not say whether the PDF is to have an outline and tags.');
  }
  if (pageNumbers !== undefined && typeof pageNumbers !== 'boolean') {
    return fail('It does not say whether the pages are to be numbered.');
  }
  return succeed({
    ...{ width, height, margin, outline, tagged },
    ...(pageNumbers === undefined ? {} : { pageNumbers }),
  });
}

/** Bytes that begin as a PNG of a size that can be unpacked. */
function checkPng(value: unknown): Result<Uint8Array> {
  if (!(value instanceof Uint8Array)) return fail('Bytes were expected.');
  if (value.byteLength < PNG_HEAD || value.byteLength > LARGEST_PICTURE) {
    return fail('The picture is too small or too large.');
  }
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const isPng =
    bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n' &&
    bytes.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng) return fail('The picture is no PNG.');
  const sides = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return sides.every((side) => side > 0 && side <= largestCopiedSide)
    ? succeed(value)
    : fail('The picture is too small or too large.');
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
