import type { ComparedUnitValue } from '#domain/compare/unit-values.ts';
import type { UnitValue } from '#domain/unit-value.ts';
import { formatUnitValue } from '../numbers.ts';
import { yearbookPercent } from '../percents.ts';
import { notComputed, spanOf } from './row-texts.ts';

/** What the columns of a table of unit values say of a row. */
export interface UnitValueLine {
  readonly from: string;
  readonly to: string;
  readonly percent: string;
  readonly span: string;
  readonly isEstimated: boolean;
  /** How each side comes about, and why there is no percent. */
  readonly workings: ReadonlyArray<string>;
}

export function unitValueLine(one: ComparedUnitValue, locale: string): UnitValueLine {
  const print = ({ value }: UnitValue) =>
    value === null ? notComputed : formatUnitValue(value, locale);
  return {
    from: print(one.from),
    to: print(one.to),
    percent: one.percent === null ? notComputed : yearbookPercent(one.percent),
    span: one.percent === null ? '' : spanOf(one, locale),
    isEstimated: one.isEstimated && one.percent !== null,
    workings: [...new Set([one.from.working, one.to.working, one.reason ?? ''])].filter(Boolean),
  };
}
