import { analyses, type Analyses, type AnalysisName } from '#domain/analyses.ts';
import type { View } from '#domain/view.ts';
import type { LodeDatabase } from './database.ts';
import { readKeptWorkspace } from './kept-workspace.ts';

/** One analysis of what the store holds now, as the view shows it. */
export async function analyse<Name extends AnalysisName>(
  db: LodeDatabase,
  name: Name,
  view: View,
): Promise<Analyses[Name]> {
  const { choices, ...read } = await readKeptWorkspace(db);
  return analyses[name]({ ...read, view, wording: choices.wording, choices });
}
