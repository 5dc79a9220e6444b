import { fail, succeed, type Result } from '#domain/result.ts';
import { formatNumber } from './numbers.ts';

const steps = ['bytes', 'kB', 'MB', 'GB'] as const;

/** A size for people: `812 bytes`, `17.3 kB`, `1.2 GB`; a thousand to a step. */
export function formatSize(bytes: number, locale: string): string {
  const step = Math.min(
    steps.length - 1,
    Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)),
  );
  const decimals = step === 0 ? 0 : 1;
  return `${formatNumber(bytes / 1000 ** step, { locale, decimals })} ${steps[step]}`;
}

/** The bytes that a typed size stands for: `750 MB`, `1.5 GB`, `1,000 GB`; fails with what was expected. */
export function parseSize(text: string): Result<number> {
  const [, number, unit] = /^\s*(\d[\d,]*(?:\.\d+)?)\s*(kB|MB|GB)\s*$/i.exec(text) ?? [];
  const step = steps.findIndex((one) => one.toLowerCase() === unit?.toLowerCase());
  if (number === undefined || step < 0) {
    return fail(`“${text.trim()}” is no size. Type a number with MB or GB: 750 MB, 1.5 GB.`);
  }
  return succeed(Math.round(Number(number.replaceAll(',', '')) * 1000 ** step));
}
