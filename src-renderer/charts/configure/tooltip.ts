import type { LodeDataset } from './lode-chart.ts';

interface TooltipItem {
  readonly dataset: object;
  readonly dataIndex: number;
}

/** What is said of the point under the pointer: its name, value and status. */
export const tooltipWords = {
  label: ({ dataset, dataIndex }: TooltipItem): string => {
    // Our own datasets are the only ones that charts have.
    const { label = '', words } = dataset as LodeDataset;
    const said = words?.[dataIndex] ?? '';
    return [label, said].filter(Boolean).join(': ');
  },
};
