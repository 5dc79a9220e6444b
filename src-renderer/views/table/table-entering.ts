import type { GridActions } from '#components/grid/grid-actions.ts';
import type { Position } from '#components/grid/model/position.ts';
import type { EntryPlace } from '#domain/entry-place.ts';
import { nameRow } from '#domain/names.ts';
import { succeed } from '#domain/result.ts';
import { namePeriod } from '#format/periods.ts';
import type { AppState } from '#state/app.svelte.ts';
import type { BlockActions } from './block-actions.svelte.ts';
import { editabilityOf } from './editability.ts';
import { subjectOf } from './note-subject.ts';
import type { ReviewActions } from './review-actions.svelte.ts';
import type { ShownTable } from './shown-table.svelte.ts';

/** What entering into a table's grid does. */
export interface TableEntering {
  readonly app: AppState;
  readonly tableId: string;
  readonly shown: ShownTable;
  readonly blocks: BlockActions;
  readonly reviews: ReviewActions;
  /** A printed figure was to be edited: the analyst is asked whether it is restated. */
  offerToRestate(position: Position, typed: string | null): void;
}

export function makeGridActions({
  app,
  tableId,
  shown,
  blocks,
  reviews,
  offerToRestate,
}: TableEntering): GridActions {
  const { workbench, messages } = app;

  function editability(position: Position): EntryPlace {
    const place = shown.placeOf(position);
    if (place === null) return { kind: 'closed', reason: 'This row has no such measure.' };
    // From the beginning and for good, unlike a disk that is short of room: there is no use in typing.
    const { closed } = workbench.storage;
    if (closed !== null) return { kind: 'closed', reason: closed };
    const { view, working } = workbench;
    const input = {
      figures: shown.data.figures,
      view,
      mode: shown.mode,
      workingId: working?.id ?? null,
    };
    return editabilityOf(place.series.id, place.period, input);
  }

  return {
    clear: (range) => blocks.clear(range),
    commitAll: (range, text) => blocks.commitAll(range, text),
    fill: (filled) => blocks.fill(filled),
    copy: (range, withHeads) => blocks.copy(range, withHeads),
    paste: (clipboard, range) => blocks.paste(clipboard, range),
    mark: (review) => reviews.mark(review),
    writeNote: (range) => app.beginNote(subjectOf(range, shown)),
    goToDraft: () => reviews.goToDraft(),
    isOpen: (position) => editability(position).kind === 'open',
    commit(position, text, isWhole) {
      const place = shown.placeOf(position);
      if (place === null) return succeed(null);
      return workbench.entering.enter({ ...place, text, isWhole });
    },
    answer: (answer) => workbench.entering.answer(tableId, answer),
    dismiss: () => void workbench.entering.dismiss(tableId),
    refuse(position, typed) {
      const verdict = editability(position);
      if (verdict.kind === 'ask') offerToRestate(position, typed);
      else if (verdict.kind === 'closed') messages.say(verdict.reason);
    },
    stopAtEnd() {
      messages.say('That was the last row. Choose a cell to go on.');
    },
    leaveUnread(position, reason) {
      const place = shown.placeOf(position);
      const where = place === null ? '' : `${nameRow(place.series)}, ${namePeriod(place.period)}: `;
      messages.reportError(new Error(`${where}${reason} The old value stays.`));
    },
  };
}
