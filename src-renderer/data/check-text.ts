import { runChecks } from '#domain/checks/run-checks.ts';
import { checkProse } from '#domain/prose/check-prose.ts';
import type { ProseFinding } from '#domain/prose/finding.ts';
import type { View } from '#domain/view.ts';
import type { LodeDatabase } from './database.ts';
import { readKeptWorkspace } from './kept-workspace.ts';

/** A text, the year that it is about where it names none, and the figures by which it is judged. */
export interface TextToCheck {
  readonly text: string;
  readonly period: string;
  readonly view: View;
}

/**
 * What the tables say to each statement of the text, and to which figures the workspace’s own checks object. Notes are
 * left out of those: a note that has gone stale says nothing against a figure.
 */
export async function checkText(
  db: LodeDatabase,
  { text, period, view }: TextToCheck,
  onProgress?: (share: number) => void,
): Promise<ProseFinding[]> {
  const { tables, series, figures, choices } = await readKeptWorkspace(db);
  const input = { tables, series, figures, view, choices };
  const checks = runChecks({ ...input, wording: choices.wording });
  return checkProse(text, { ...input, period, limits: choices.wording, checks }, onProgress);
}
