import { isReadOnly } from './editions.ts';
import type { View } from './view.ts';
import type { Edition } from './observations.ts';

/** How the edition that is looked at sets a table out. */
export interface ViewedLayout {
  readonly editionId: string;
  /** The periods of its columns. */
  readonly periods: ReadonlyArray<string>;
  /** Those in which it shows earlier figures as its own until it states others; none once it is published. */
  readonly carried: ReadonlySet<string>;
}

/**
 * The layout that goes with a view: that of the edition looked at, or, looking at the newest figures, of the one that
 * is worked on. Null where that edition sets out nothing of its own.
 */
export function viewedLayout(
  tableId: string,
  view: View,
  editions: ReadonlyArray<Edition>,
  working: Edition | null,
): ViewedLayout | null {
  const edition =
    view.kind === 'latest' ? working : editions.find(({ id }) => id === view.editionId);
  const layout = edition?.layouts?.find((one) => one.tableId === tableId);
  if (edition === null || edition === undefined || layout === undefined) return null;
  const { periods, wanted } = layout;
  const carried = isReadOnly(edition) ? [] : periods.filter((period) => !wanted.includes(period));
  return { editionId: edition.id, periods, carried: new Set(carried) };
}
