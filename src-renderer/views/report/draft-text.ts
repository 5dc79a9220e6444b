import { acknowledgementOf } from '#domain/acknowledged-breaks.ts';
import type { Table } from '#domain/observations.ts';
import type { SavedReport } from '#domain/reports/report.ts';
import { draftSentences, joinSentences } from '#report/sentences/draft-sentences.ts';
import type { AppState } from '#state/app.svelte.ts';

/** What can be said of a table in the report's period, as text; empty where nothing can. */
export function draftOf(
  table: Table,
  { period, against, view }: SavedReport,
  { workbench }: AppState,
): string {
  const all = workbench.allFigures;
  if (all === null) return '';
  const sentences = draftSentences({
    table,
    series: all.series.filter(({ tableId }) => tableId === table.id),
    figures: all.figures,
    period,
    against,
    view,
    limits: workbench.choices.wording,
    stopsAt: (found) => acknowledgementOf(workbench.choices, found) === null,
  });
  return joinSentences(sentences);
}
