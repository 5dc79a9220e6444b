/** A note with what it stands on, in words. */
export interface NoteEntry {
  /** `U.S. imports of unwrought indium, Belgium, quantity, 2014`. */
  readonly subject: string;
  readonly target: string;
  /** The figure as Lode prints it, with its unit; empty when it is gone. */
  readonly figure: string;
  readonly markdown: string;
  /** `23 Nov 2026, 14:02`. */
  readonly updated: string;
}

/** All notes as one Markdown document, in the order given. Each names its target, so that it can be found again. */
export function writeNotesMarkdown(title: string, entries: ReadonlyArray<NoteEntry>): string {
  const parts = entries.map(({ subject, target, figure, markdown, updated }) =>
    [
      `## ${subject}`,
      `- Target: \`${target}\`\n- Figure: ${figure === '' ? 'not in the workspace any more' : figure}\n- Last changed: ${updated}`,
      markdown,
    ].join('\n\n'),
  );
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}
