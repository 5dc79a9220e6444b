import { readPeriod, type PeriodKind } from '#domain/periods.ts';

const words: Readonly<Record<PeriodKind, string>> = {
  ...{ year: 'year', quarter: 'quarter', month: 'month' },
  ...{ day: 'day', span: 'years' },
};

/** What a period is, in a word: `year`, `quarter`; `period` for what is none. */
export function periodWord(id: string): string {
  const read = readPeriod(id);
  return read.ok ? words[read.value.kind] : 'period';
}
