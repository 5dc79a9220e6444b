import { plural } from '#domain/plural.ts';
import { succeed, type Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import type { Removal } from '#domain/structure/row-removal.ts';

/** A removal with what is lost by it in words; empty when nothing is. */
export function lossOf(
  removal: Result<Removal>,
): Result<{ readonly step: Step; readonly loss: string }> {
  if (!removal.ok) return removal;
  const { step, figures } = removal.value;
  const loss = figures === 0 ? '' : `${plural(figures, 'figure')} that you entered`;
  return succeed({ step, loss });
}
