import { basePeriod } from '#domain/base.ts';

/** What the grid shows of the same figures. All but `values` compare with the base period. */
export type Mode = 'values' | 'change' | 'percent' | 'index';

export const modes: ReadonlyArray<{ readonly value: Mode; readonly label: string }> = [
  { value: 'values', label: 'Values' },
  { value: 'change', label: 'Change' },
  { value: 'percent', label: 'Percent' },
  { value: 'index', label: 'Index' },
];

/** What the figures are in each mode, for the line below the title. */
export const modeNotes: Record<Mode, string> = {
  values: '',
  change: `difference from ${basePeriod}; n/c: not computed, the inspector says why`,
  percent: `percent change from ${basePeriod}; n/c: not computed, the inspector says why`,
  index: `index, ${basePeriod} = 100; n/c: not computed, the inspector says why`,
};
