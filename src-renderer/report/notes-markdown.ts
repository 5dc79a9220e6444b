/** A note with what it stands on, in words. */
export interface NoteEntry {
  /** `U.S. imports of unwrought indium, Belgium, quantity, 2014`, `Chart “Imports by supplier”`. */
  readonly subject: string;
  readonly target: string;
  readonly on: 'figure' | 'chart';
  /** The figure as Lode prints it, with its unit, or the place in the chart; empty when that is gone. */
  readonly place: string;
  /** The names of charts that show a note on a figure. */
  readonly charts: ReadonlyArray<string>;
  readonly markdown: string;
  /** `23 Nov 2026, 14:02`. */
  readonly updated: string;
}

/** All notes as one Markdown document, in the order given. Each names its target, so that it can be found again. */
export function writeNotesMarkdown(title: string, entries: ReadonlyArray<NoteEntry>): string {
  const parts = entries.map((entry) =>
    [`## ${entry.subject}`, describe(entry), entry.markdown].join('\n\n'),
  );
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}

function describe({ target, on, place, charts, updated }: NoteEntry): string {
  const what = on === 'figure' ? 'Figure' : 'Place in the chart';
  return [
    `- Target: \`${target}\``,
    place === '' && on === 'chart'
      ? '- Chart: not in the workspace any more'
      : `- ${what}: ${place === '' ? 'not in the workspace any more' : place}`,
    ...charts.map((name) => `- Shown in the chart: ${name}`),
    `- Last changed: ${updated}`,
  ].join('\n');
}
