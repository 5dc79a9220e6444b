import { plural } from '#domain/plural.ts';
import { succeed, type Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import type { Removal } from '#domain/structure/row-removal.ts';

/** A removal with what is lost by it in words; empty when nothing is. */
export function lossOf(
  removal: Result<Removal>,
): Result<{ readonly step: Step; readonly loss: string }> {
  if (!removal.ok) return removal;
  const { step, figures, notes, charts } = removal.value;
  const parts = [
    figures === 0 ? '' : `${plural(figures, 'figure')} that you entered`,
    notes === 0 ? '' : plural(notes, 'note'),
    charts.shortened.length === 0 ? '' : `its place in ${nameCharts(charts.shortened)}`,
    charts.ended.length === 0 ? '' : `${nameCharts(charts.ended)}, showing nothing else`,
  ].filter(Boolean);
  return succeed({ step, loss: joinParts(parts) });
}

/** A list of all would be too long to read. */
const mostNamed = 3;

function nameCharts(names: ReadonlyArray<string>): string {
  const named = names.slice(0, mostNamed).map((name) => `“${name}”`);
  const more = names.length - named.length;
  const all = more === 0 ? named : [...named, plural(more, 'more chart')];
  return `${names.length === 1 ? 'the chart' : 'the charts'} ${joinParts(all)}`;
}

function joinParts(parts: ReadonlyArray<string>): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
