import { fail, succeed, type Result } from '../result.ts';
import { fields } from '../shapes.ts';
import type { SavedChart } from './chart.ts';
import { specShape, tagsShape, wordsShape } from './read-spec.ts';

/** A chart without its place in a workspace: as it travels in its pictures. */
export type CarriedChart = Pick<SavedChart, 'title' | 'subtitle' | 'note' | 'tags' | 'spec'>;

const shape = fields({
  title: wordsShape,
  subtitle: wordsShape,
  note: wordsShape,
  tags: tagsShape,
  spec: specShape,
});

/**
 * Reads it from a picture that anybody may have made; fails with what is wrong in it. Its marks stay behind: their
 * words belong to the workspace that the picture came from.
 */
export function readCarriedChart(value: unknown): Result<CarriedChart> {
  const fault = shape(value);
  if (fault !== null) return fail(`What the picture holds of its chart is damaged: ${fault}.`);
  // The shape has just been found to be this.
  const chart = value as CarriedChart;
  return succeed({ ...chart, spec: { ...chart.spec, marks: [] } });
}
