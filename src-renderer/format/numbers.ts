/** How a reader's numbers are set. `locale` is a BCP 47 tag. */
export interface NumberStyle {
  readonly locale: string;
  /** Decimals shown, exactly. */
  readonly decimals: number;
  /** Show a plus before what is above zero. */
  readonly signed?: boolean;
}

/** The number with grouping and a real minus sign; a zero never has a sign. */
export function formatNumber(value: number, style: NumberStyle): string {
  return formatterFor(style).format(value).replace('-', '\u2212');
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Made once for each style: making one takes a hundred times as long as using it, and a table has thousands of cells. */
function formatterFor({ locale, decimals, signed = false }: NumberStyle): Intl.NumberFormat {
  const key = `${locale} ${decimals} ${signed}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
  formatters.set(key, made);
  return made;
}

/** A percentage for the screen: a sign, one decimal below a hundred in size, whole from there on. */
export function formatPercent(percent: number, locale: string): string {
  const decimals = Math.abs(percent) < 100 ? 1 : 0;
  return `${formatNumber(percent, { locale, decimals, signed: true })}%`;
}

/** A share of a whole in percent, without the sign: one decimal, and as many as the first digit of a tiny one needs. */
export function formatShare(percent: number, locale: string): string {
  return formatNumber(percent, { locale, decimals: decimalsOf(percent) });
}

/** The same with one decimal, where rows stand below one another: a tiny one is `<0.05`, never zero. */
export function formatShareInColumn(percent: number, locale: string): string {
  const least = 0.05;
  return percent > 0 && percent < least
    ? `<${formatNumber(least, { locale, decimals: 2 })}`
    : formatNumber(percent, { locale, decimals: 1 });
}

/** Percent or percentage points that can be less than nothing, with their sign; decimals as of shares. */
export function formatPoints(points: number, locale: string): string {
  return formatNumber(points, { locale, decimals: decimalsOf(points), signed: true });
}

/** One, and as many as the first digit of a tiny number needs: it must not look like nothing. */
function decimalsOf(percent: number): number {
  const size = Math.abs(percent);
  return size > 0 && size < 0.05 ? Math.min(6, Math.ceil(-Math.log10(size))) : 1;
}

/** Value over quantity, to some three digits: whole from a hundred on, with cents below ten. */
export function formatUnitValue(value: number, locale: string): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return formatNumber(value, { locale, decimals });
}

/** A difference in the unit of its figures, with as many decimals as either had. */
export function formatChange(change: number, decimals: number, locale: string): string {
  return formatNumber(change, { locale, decimals, signed: true });
}

/**
 * A number with no more decimals than say something: three at most, and three digits below one. `97,264`, `5.6`,
 * `0.565`.
 */
export function formatShort(value: number, locale: string): string {
  const digits =
    Math.abs(value) < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 3 };
  return new Intl.NumberFormat(locale, { ...digits, signDisplay: 'negative' })
    .format(value)
    .replace('-', '\u2212');
}
