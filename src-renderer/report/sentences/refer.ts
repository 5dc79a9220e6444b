import { basePeriod } from '#domain/base.ts';
import { writeReference, type Reference } from '#domain/references/reference.ts';

const plain = { unsigned: false, bare: false, words: false };

/** A live reference as it is written into a text: `{{percent(a/b@2015, unsigned)}}`. */
export function refer(
  reference: Pick<Reference, 'ask' | 'seriesId' | 'period'> & {
    readonly since?: string;
    readonly editionId?: string | null;
    readonly form?: Partial<Reference['form']>;
  },
): string {
  const { since = basePeriod, editionId = null, form = {}, ...rest } = reference;
  return `{{${writeReference({ ...rest, editionId, since, form: { ...plain, ...form } })}}}`;
}

/** The figure itself, as of now or as one edition states it. */
export function referTo(seriesId: string, period: string, editionId: string | null = null): string {
  return refer({ ask: null, seriesId, period, editionId });
}
