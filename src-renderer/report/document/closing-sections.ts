import type { Inline, RichText } from '../rich-text/rich-text.ts';
import type { PrintedNote, PrintedTable } from '../tables/printed-table.ts';
import type { ReportPart } from './report-document.ts';

/** What the tables' figures cite, by name; no parts when they cite nothing. */
export function sourcesSection(tables: ReadonlyArray<PrintedTable>, level = 1): ReportPart[] {
  const names = new Set(tables.flatMap(({ sources }) => sources));
  return section('Sources', level, list([...names].sort(compareText)));
}

/** The editions that the tables' figures come from, oldest first as far as the tables say. */
export function editionsSection(tables: ReadonlyArray<PrintedTable>, level = 1): ReportPart[] {
  return section('Editions', level, list([...new Set(tables.flatMap(({ editions }) => editions))]));
}

/** The key to all that stands in the tables' cells. A mark that tables explain in different words stands once for each. */
export function symbolsSection(tables: ReadonlyArray<PrintedTable>, level = 1): ReportPart[] {
  const known = new Map<string, PrintedNote>();
  for (const { symbols } of tables) {
    for (const symbol of symbols) known.set(`${symbol.mark} ${symbol.text}`, symbol);
  }
  const children = [...known.values()].flatMap(({ mark, text }, place): Inline[] => [
    ...(place === 0 ? [] : [{ kind: 'text', text: ' ' } as const]),
    { kind: 'strong', children: [{ kind: 'text', text: mark }] },
    { kind: 'text', text: ` ${text}` },
  ]);
  return section(
    'Key to symbols',
    level,
    children.length === 0 ? [] : [{ kind: 'paragraph', children }],
  );
}

function section(text: string, level: number, prose: RichText): ReportPart[] {
  return prose.length === 0
    ? []
    : [
        { kind: 'heading', level, text },
        { kind: 'prose', text: prose },
      ];
}

function list(names: ReadonlyArray<string>): RichText {
  if (names.length === 0) return [];
  const items = names.map((text): RichText => [
    { kind: 'paragraph', children: [{ kind: 'text', text }] },
  ]);
  return [{ kind: 'list', start: null, items }];
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}
