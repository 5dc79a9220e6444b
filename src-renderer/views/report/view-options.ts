import { printViewKey } from '#domain/view-keys.ts';
import type { Edition } from '#domain/observations.ts';
import { latest, lostEdition, type View } from '#domain/view.ts';

/**
 * Whose figures a report shows, for a list of options; their values are read by `readViewKey`. One that is shown and
 * whose edition is gone is among them.
 */
export function viewOptions(editions: ReadonlyArray<Edition>, shown: View = latest) {
  return [
    { value: 'latest', label: 'latest of all editions' },
    ...editions.map(({ id, title }) => ({
      value: printViewKey({ kind: 'as-of', editionId: id }),
      label: `as of ${title}`,
    })),
    ...editions.map(({ id, title }) => ({
      value: printViewKey({ kind: 'edition', editionId: id }),
      label: `in ${title}`,
    })),
    ...(shown.kind === 'latest' || lostEdition(shown, editions) === null
      ? []
      : [{ value: printViewKey(shown), label: `${shown.editionId}, which is gone` }]),
  ];
}
