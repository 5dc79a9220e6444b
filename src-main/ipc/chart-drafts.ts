import { mostChartDrafts, type ChartDraft } from './contract/settings.ts';

const LONGEST_PATH = 4_096;
/** In characters: one that is longer is not kept. */
const LONGEST_CHART = 50_000;

/** What of a list of drafts makes sense, with its own fields and no other; of too many the newest, which come first. */
export function clampChartDrafts(value: unknown): readonly ChartDraft[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => readChartDraft(one) ?? []).slice(0, mostChartDrafts);
}

/** What the chart says is for the window to judge: here it is text. */
function readChartDraft(value: unknown): ChartDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const { workspace, chart } = value as Record<string, unknown>;
  return isText(workspace, LONGEST_PATH) && isText(chart, LONGEST_CHART)
    ? { workspace, chart }
    : null;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}
