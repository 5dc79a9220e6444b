import { readCites } from '#domain/citations.ts';
import type { Source } from '#domain/observations.ts';
import { oneLine } from '../document/plain-text.ts';
import type { DraftTable } from './draft-table.ts';

/** What the figures that are shown cite, in words and in reading order. */
export function citedSources({ rows }: DraftTable, sources: ReadonlyArray<Source>): string[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const cited = rows.flatMap((row) =>
    row.kind === 'heading'
      ? []
      : row.cells.flatMap(({ figure }) =>
          figure === null
            ? []
            : readCites(figure.cites, byId).map((one) =>
                oneLine(typeof one === 'string' ? one : one.citation),
              ),
        ),
  );
  return [...new Set(cited)].filter((name) => name !== '');
}

/** `Source: U.S. Census Bureau.`; nothing when there is none. */
export function sourceRemark(names: ReadonlyArray<string>): string[] {
  if (names.length === 0) return [];
  return [`${names.length === 1 ? 'Source' : 'Sources'}: ${endSentence(names.join('; '))}`];
}

function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
