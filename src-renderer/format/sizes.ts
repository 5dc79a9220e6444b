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
