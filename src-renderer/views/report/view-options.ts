import { printViewKey } from '#domain/view-keys.ts';
import type { Edition } from '#domain/observations.ts';

/** Whose figures a report shows, for a list of options; their values are read by `readViewKey`. */
export function viewOptions(editions: ReadonlyArray<Edition>) {
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
  ];
}
