import type { Block, Edition, Figure } from './observations.ts';
import type { RecordChange } from './steps.ts';

/** The editions and blocks that figures are made of. */
export interface FigureRecords {
  readonly editions: ReadonlyArray<Edition>;
  readonly blocks: ReadonlyArray<Block>;
}

/** For tests: the records with the changes made to them, as the store will hold them; those of other kinds are left out. */
export function applyChanges(
  records: FigureRecords,
  changes: ReadonlyArray<RecordChange>,
): FigureRecords {
  return changes.reduce(applyChange, records);
}

function applyChange({ editions, blocks }: FigureRecords, change: RecordChange): FigureRecords {
  if (change.on === 'edition') {
    const others = editions.filter(({ id }) => id !== change.id);
    return { editions: change.after === null ? others : [...others, change.after], blocks };
  }
  if (change.on !== 'figure') return { editions, blocks };
  const { seriesId, editionId, tableId, period, after } = change;
  const isHere = (block: Block) => block.seriesId === seriesId && block.editionId === editionId;
  const figures: Record<string, Figure> = { ...blocks.find(isHere)?.figures };
  if (after === null) delete figures[period];
  else figures[period] = after;
  const kept = blocks.filter((block) => !isHere(block));
  return Object.keys(figures).length === 0
    ? { editions, blocks: kept }
    : { editions, blocks: [...kept, { seriesId, editionId, tableId, figures }] };
}
