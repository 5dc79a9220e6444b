import { nameChart } from '#domain/charts/chart-list.ts';
import { nameTable } from '#domain/names.ts';
import type { Annotation, Series, Table } from '#domain/observations.ts';
import type { SavedChart } from '#domain/charts/chart.ts';
import type { ReportPart, ReportPartKind } from '#domain/reports/report.ts';
import { plainLine, type PrintReference } from '#format/plain-text.ts';
import { nameTargetWhole, type NameSource } from '#format/target-names.ts';

export const kindNames: Readonly<Record<ReportPartKind, string>> = {
  heading: 'Heading',
  text: 'Text',
  table: 'Table',
  chart: 'Chart',
  note: 'Note',
  sources: 'Sources',
};

export interface PartNameSource {
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly annotations: ReadonlyArray<Annotation>;
  readonly names: NameSource;
  findChart(id: string): SavedChart | null;
  /** What a reference in a text says. */
  readonly print: PrintReference;
}

/** What a part is called in the list of parts: its words, or what it shows. */
export function namePart(part: ReportPart, source: PartNameSource): string {
  switch (part.kind) {
    case 'heading':
      return part.text === '' ? 'Without words' : part.text;
    case 'text':
      return part.markdown === '' ? 'Without words' : beginningOf(part.markdown, source.print);
    case 'table': {
      const table = source.tables.find(({ id }) => id === part.tableId);
      return table === undefined ? `${part.tableId} (gone)` : nameTable(table);
    }
    case 'chart': {
      const chart = source.findChart(part.chartId);
      return chart === null ? 'A chart that is gone' : nameChart(chart, source.series);
    }
    case 'note': {
      const note = source.annotations.find(({ id }) => id === part.annotationId);
      return note === undefined
        ? 'A note that is gone'
        : `On ${nameTargetWhole(note.target, source.names)}`;
    }
    case 'sources':
      return 'Sources, editions, key to symbols';
  }
}

/** The first words of a text, in so many letters, without its marks, its references printed. */
export function beginningOf(markdown: string, print: PrintReference, most = 90): string {
  // Far more than is shown: a text may have a megabyte. A reference that is cut off there says nothing.
  const start = markdown.slice(0, 20 * most).replace(/\{\{[^}]*\}?$/, '…');
  const letters = [...plainLine(start, print)];
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('')}…`;
}
