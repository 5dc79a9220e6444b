import { expect, it } from 'vitest';
import { chartTypes } from '#domain/charts/chart.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import { traitsOf, withType } from './type-traits.ts';

it('every type can show values', () => {
  for (const type of chartTypes) expect(traitsOf(type).modes).toContain('value');
});

it('a change of type keeps what is shown where the type can show it', () => {
  const percent = { ...startSpec(['a']), mode: 'percent' } as const;
  expect(withType(percent, 'bar')).toEqual({ ...percent, type: 'bar' });
  expect(withType(percent, 'stacked')).toEqual({ ...percent, type: 'stacked', mode: 'value' });
});
