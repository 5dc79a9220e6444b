/** Where one stands in the lines of a chart's points. */
export interface Standing {
  readonly line: number;
  readonly at: number;
}

/**
 * Where a key leads from a point: left and right along its series, up and down to the same place of the next one, Home
 * and End to its ends. Before the first key nothing is stood on: any of them leads to the first point. Null for keys
 * that lead nowhere here.
 */
export function walk(
  key: string,
  from: Standing | null,
  lines: ReadonlyArray<ReadonlyArray<unknown>>,
): Standing | null {
  const step = steps[key];
  const isEnd = key === 'Home' || key === 'End';
  if ((step === undefined && !isEnd) || lines.every((line) => line.length === 0)) return null;
  if (from === null) return { line: 0, at: 0 };
  const line = clamp(from.line + (step?.line ?? 0), lines.length);
  const length = lines[line]?.length ?? 0;
  if (key === 'Home') return { line, at: 0 };
  if (key === 'End') return { line, at: Math.max(0, length - 1) };
  return { line, at: clamp(from.at + (step?.at ?? 0), length) };
}

const steps: Readonly<Record<string, Standing>> = {
  ArrowLeft: { line: 0, at: -1 },
  ArrowRight: { line: 0, at: 1 },
  ArrowUp: { line: -1, at: 0 },
  ArrowDown: { line: 1, at: 0 },
};

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(length - 1, value));
}
