import { acknowledgeBreaks, withdrawBreaks } from '#domain/acknowledged-breaks.ts';
import type { SeriesBreak } from '#domain/compare/series-break.ts';
import { succeed } from '#domain/result.ts';
import type { Committed, Store } from './store.ts';

/** Compares across these series breaks from now on, or no longer. */
export function acknowledgeIn(
  store: Store,
  breaks: ReadonlyArray<SeriesBreak>,
  isAcknowledged: boolean,
): Promise<Committed> {
  return store.make(async () => {
    const found = await store.db.settings.get('choices');
    const before = found?.key === 'choices' ? found : null;
    return succeed(
      isAcknowledged
        ? acknowledgeBreaks(before, breaks, store.now())
        : withdrawBreaks(before, breaks),
    );
  });
}
