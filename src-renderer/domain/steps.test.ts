import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observe } from './observation-samples.ts';
import {
  countRedoable,
  invert,
  recordRedo,
  recordStep,
  recordUndo,
  type RecordChange,
  type Revision,
  type Step,
} from './steps.ts';

type AnnotationChange = Extract<RecordChange, { on: 'annotation' }>;

function annotate(id: string, before: string | null, after: string | null): AnnotationChange {
  const note = (markdown: string | null) =>
    markdown === null ? null : { id, target: 'a', markdown, createdAt: 1, updatedAt: 1 };
  return { on: 'annotation', id, before: note(before), after: note(after) };
}

function enterFigure(before: string | null, after: string | null): RecordChange {
  const figure = (text: string | null) => (text === null ? null : observe(text));
  const place = { seriesId: 'a', period: '2014', editionId: 'working', tableId: 'table' };
  return { on: 'figure', ...place, before: figure(before), after: figure(after) };
}

function makeStep(label: string, ...changes: RecordChange[]): Step {
  return { label, reason: '', changes };
}

/**
 * The log as the store keeps it, over one note whose text is the label of the step that last wrote it: each entry is
 * made from the one before it and the entries that it names, and has to fit what the note says by then.
 */
class Log {
  readonly entries: Revision[] = [];
  note: string | null = null;

  do(label: string): void {
    const step = makeStep(label, annotate('note', this.note, label));
    this.#append(recordStep(this.#last, step, 0));
  }

  undo(): void {
    const [last, target] = [this.#last, this.#entry(this.#last?.undoTop)];
    if (last !== null && target !== null) this.#append(recordUndo(last, target, 0));
  }

  redo(): void {
    const [last, target] = [this.#last, this.#entry(this.#last?.redoTop)];
    if (last !== null && target !== null) this.#append(recordRedo(last, target, 0));
  }

  #append(entry: Revision): void {
    this.entries.push(entry);
    for (const change of entry.changes as ReadonlyArray<AnnotationChange>) {
      expect(change.before?.markdown ?? null).toBe(this.note);
      this.note = change.after?.markdown ?? null;
    }
  }

  get undoLabel(): string | null {
    return this.#entry(this.#last?.undoTop)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#entry(this.#last?.redoTop)?.label ?? null;
  }

  countRedoable(most?: number): Promise<number> {
    const read = async (sequence: number) => this.#entry(sequence) ?? undefined;
    return countRedoable(this.#last?.redoTop ?? null, read, most);
  }

  get #last(): Revision | null {
    return this.entries.at(-1) ?? null;
  }

  #entry(sequence: number | null | undefined): Revision | null {
    return this.entries.find((entry) => entry.sequence === sequence) ?? null;
  }
}

describe('invert', () => {
  it('swaps before and after, last change first', () => {
    const made = annotate('one', null, 'first');
    const changed = enterFigure('97', '98 r');
    expect(invert([made, changed])).toEqual([
      { ...changed, before: changed.after, after: changed.before },
      { ...made, before: made.after, after: null },
    ]);
  });

  it('twice is what it was', () => {
    const text = fc.option(fc.constantFrom('97', '98 e', 'NA', '--'), { nil: null });
    const change = fc.oneof(
      fc.tuple(text, text).map(([before, after]) => enterFigure(before, after)),
      fc.tuple(fc.string(), text, text).map((parts) => annotate(...parts)),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        expect(invert(invert(changes))).toEqual(changes);
      }),
    );
  });
});

describe('recordStep', () => {
  it('begins the log with entry 1', () => {
    const entry = recordStep(null, makeStep('Enter Belgium, 2014', enterFigure(null, '97')), 5);
    expect(entry).toMatchObject({
      label: 'Enter Belgium, 2014',
      sequence: 1,
      at: 5,
      kind: 'do',
      of: null,
      undoTop: 1,
      redoTop: null,
    });
  });

  it('ends what could be redone', () => {
    const log = new Log();
    log.do('first');
    log.undo();
    log.do('second');
    expect(log.redoLabel).toBeNull();
    expect(log.undoLabel).toBe('second');
  });
});

describe('recordUndo', () => {
  it('takes back the changes of the entry that it names', () => {
    const entry = recordStep(null, makeStep('Enter', enterFigure(null, '97')), 1);
    const undone = recordUndo(entry, entry, 2);
    expect(undone).toMatchObject({ kind: 'undo', of: 1, sequence: 2, undoTop: null, redoTop: 2 });
    expect(undone.changes).toEqual(invert(entry.changes));
  });
});

describe('recordRedo', () => {
  it('makes again what was taken back', () => {
    const entry = recordStep(null, makeStep('Enter', enterFigure(null, '97')), 1);
    const undone = recordUndo(entry, entry, 2);
    const redone = recordRedo(undone, undone, 3);
    expect(redone).toMatchObject({ kind: 'redo', of: 2, sequence: 3, undoTop: 3, redoTop: null });
    expect(redone.changes).toEqual(entry.changes);
  });
});

describe('the log', () => {
  it('behaves as two stacks, whatever the order of steps, undo and redo', async () => {
    const command = fc.constantFrom('do' as const, 'undo' as const, 'redo' as const);
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => {
        const log = new Log();
        const [undoStack, redoStack]: [string[], string[]] = [[], []];
        for (const [index, one] of commands.entries()) {
          if (one === 'do') {
            log.do(`step ${index}`);
            undoStack.push(`step ${index}`);
            redoStack.length = 0;
          } else {
            log[one]();
            const [from, to] = one === 'undo' ? [undoStack, redoStack] : [redoStack, undoStack];
            const label = from.pop();
            if (label !== undefined) to.push(label);
          }
          expect(log.note).toBe(undoStack.at(-1) ?? null);
          expect(log.undoLabel).toBe(undoStack.at(-1) ?? null);
          expect(log.redoLabel).toBe(redoStack.at(-1) ?? null);
          expect(await log.countRedoable()).toBe(redoStack.length);
        }
      }),
    );
  });

  it('numbers its entries without gaps', () => {
    const log = new Log();
    log.do('first');
    log.do('second');
    log.undo();
    log.redo();
    log.undo();
    log.undo();
    expect(log.entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(log.undoLabel).toBeNull();
    expect(log.redoLabel).toBe('first');
  });
});

describe('countRedoable', () => {
  it('ends where it was told to', async () => {
    const log = new Log();
    for (const label of ['first', 'second', 'third']) log.do(label);
    for (let count = 0; count < 3; count += 1) log.undo();
    expect(await log.countRedoable()).toBe(3);
    expect(await log.countRedoable(2)).toBe(2);
  });
});
