import { basePeriod } from '#domain/base.ts';
import { writeReference, type Reference } from '#domain/references/reference.ts';

const plain = { unsigned: false, bare: false, words: false };

/** A live reference as it is written into a text: `{{percent(a/b@2015, unsigned)}}`. */
export function refer(
  reference: Pick<Reference, 'ask' | 'seriesId' | 'period'> & {
    readonly since?: string;
    readonly form?: Partial<Reference['form']>;
  },
): string {
  const { since = basePeriod, form = {}, ...rest } = reference;
  return `{{${writeReference({ ...rest, editionId: null, since, form: { ...plain, ...form } })}}}`;
}

/** The figure itself. */
export function referTo(seriesId: string, period: string): string {
  return refer({ ask: null, seriesId, period });
}
