import type { Choices } from '#domain/choices.ts';
import { choose } from '#domain/choose.ts';
import type { Committed, Store } from './store.ts';

/** Changes what was decided about the workspace; refused with the reason when it makes no sense. */
export function chooseIn(store: Store, part: Partial<Omit<Choices, 'key'>>): Promise<Committed> {
  return store.make(async () => {
    const found = await store.db.settings.get('choices');
    return choose(found?.key === 'choices' ? found : null, part);
  });
}
