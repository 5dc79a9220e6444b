import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { defaultChoices } from '#domain/choices.ts';
import { addPeriod } from '#domain/edits.ts';
import { numberForms } from '#domain/number-forms.ts';
import { fail } from '#domain/result.ts';
import type { ArchiveContent } from '#exchange/archive.ts';
import { annotate } from './annotate.ts';
import { readContent } from './archive.ts';
import { fetchBaseline } from './baseline.ts';
import { chooseIn } from './choose.ts';
import { databaseName } from './database.ts';
import { editEdition } from './edition-commands.ts';
import { enter } from './enter.ts';
import { openStore } from './open.ts';
import { beginContent } from './populate.ts';
import { restore } from './restore.ts';
import { readState } from './state.ts';
import { Store, type Committed } from './store.ts';
import {
  addYear,
  cellKey,
  dropEdition,
  makeEdition,
  renameEdition,
  setNumberForm,
  turnEdition,
  WorkspaceModel,
  writeCell,
  writeNote,
  type Effect,
  type Snapshot,
} from './workspace-model.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

/** What is done to the store, and what that is to come to. */
interface Command {
  readonly what: string;
  readonly run: (store: Store, model: WorkspaceModel) => Promise<Committed>;
  readonly effect: (model: WorkspaceModel) => Effect;
}

const refused: Effect = () => null;

const seriesIds = [
  'us-imports/canada/quantity',
  'refinery-production/belgium/production',
  'refinery-production/total/production',
];
const editionIds = ['myb-2013', 'working', 'second', 'third'];
/** As typed, and as it is printed; null for what is no figure. */
const texts: ReadonlyArray<readonly [string, string | null]> = [
  ['25,000', '25,000'],
  ['26,100 e', '26,100'],
  ['r 27,000', '27,000'],
  ['NA', 'NA'],
  ['W', 'W'],
  ['--', '--'],
  ['24,000-26,000', '24,000-26,000'],
  ['', ''],
  ['nonsense', null],
  ['-5', null],
];

/** The baseline refuses everything alike. */
const anEdition = fc.constantFrom(...editionIds, ...editionIds.slice(1));
const aSeries = fc.constantFrom(...seriesIds);
const aPeriod = fc.constantFrom('2013', '2014', '2015');

const entering: fc.Arbitrary<Command> = fc
  .tuple(aSeries, aPeriod, fc.constantFrom(...texts), fc.option(anEdition, { freq: 2 }))
  .map(([seriesId, period, [text, printed], editionId]) => ({
    what: `enter ${text} at ${seriesId}@${period}#${editionId}`,
    run: (store) => enter(store, { seriesId, period, text, editionId }),
    effect: () => (printed === null ? refused : writeCell(seriesId, period, editionId, printed)),
  }));

const annotating: fc.Arbitrary<Command> = fc
  .tuple(aSeries, anEdition, fc.constantFrom('', 'Why?', ' Because. '))
  .map(([seriesId, editionId, text]) => {
    const target = cellKey(seriesId, '2014', editionId);
    return {
      what: `note "${text}" on ${target}`,
      run: (store) => annotate(store, target, text, () => `note-${store.state.sequence}`),
      effect: () => writeNote(target, text),
    };
  });

const addingYears: fc.Arbitrary<Command> = fc
  .tuple(fc.constantFrom('us-imports', 'capacity'), fc.constantFrom('2030', '2031'))
  .map(([tableId, year]) => ({
    what: `add ${year} to ${tableId}`,
    run: (store) =>
      store.make(async () => {
        const table = (await store.db.statisticalTables.get(tableId))!;
        const added = addPeriod(table, table.addedPeriods, year);
        return added.ok ? { ok: true, value: added.value.step } : fail(added.reason);
      }),
    effect: () => addYear(tableId, year),
  }));

const ofEditions: fc.Arbitrary<Command> = fc
  .tuple(
    anEdition,
    fc.constantFrom('create', 'change', 'publish', 'reopen', 'remove'),
    fc.constantFrom('The second', 'The third'),
    fc.constantFrom('', '2012', '2015', '2015-07'),
  )
  .map(([id, kind, title, published]): Command => {
    const form = {
      title,
      publisher: '',
      published,
      citation: published && `Cited in ${published}`,
    };
    const effects: Record<typeof kind, Effect> = {
      create: makeEdition(id, title, published),
      change: renameEdition(id, title, published),
      publish: turnEdition(id, 'published'),
      reopen: turnEdition(id, 'working'),
      remove: dropEdition(id),
    };
    return {
      what: `${kind} ${id} as ${title}, ${published}`,
      run: (store) =>
        editEdition(
          store,
          kind === 'create'
            ? { kind, id, form, layouts: [] }
            : kind === 'change'
              ? { kind, id, form }
              : { kind: kind as 'publish' | 'reopen' | 'remove', id },
        ),
      effect: () => effects[kind]!,
    };
  });

const choosing: fc.Arbitrary<Command> = fc.constantFrom(...numberForms).map((numberForm) => ({
  what: `type numbers as ${numberForm}`,
  run: (store) => chooseIn(store, { numberForm }),
  effect: () => setNumberForm(numberForm),
}));

const restoring: fc.Arbitrary<Command> = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom('before', 'after'))
  .map(([entry, place, side]): Command => {
    const find = ({ log }: WorkspaceModel) => {
      const sequences = log.flatMap((changes, index) => (changes.length > 0 ? [index + 1] : []));
      const sequence = sequences[entry % sequences.length];
      if (sequence === undefined) return null;
      const changes = log[sequence - 1]!;
      const change = changes[place % changes.length]!;
      const [, seriesId, period, stated] = /^(.*)@(.*)#(.*)$/.exec(change.key)!;
      return {
        sequence,
        printed: change[side],
        seriesId: seriesId!,
        period: period!,
        stated: stated!,
      };
    };
    return {
      what: `restore what stood ${side} entry ${entry}, ${place}`,
      run: async (store, model) => {
        const found = find(model);
        if (found === null) return fail('There is nothing to restore.');
        return restore(store, { ...found, side, into: null });
      },
      effect: (model) => {
        const found = find(model);
        if (found === null || found.printed === '') return refused;
        return writeCell(found.seriesId, found.period, null, found.printed);
      },
    };
  });

const command: fc.Arbitrary<Command | 'undo' | 'redo' | 'open again'> = fc.oneof(
  { weight: 8, arbitrary: entering },
  { weight: 2, arbitrary: annotating },
  { weight: 2, arbitrary: addingYears },
  { weight: 5, arbitrary: ofEditions },
  { weight: 1, arbitrary: choosing },
  { weight: 3, arbitrary: restoring },
  { weight: 6, arbitrary: fc.constant('undo' as const) },
  { weight: 4, arbitrary: fc.constant('redo' as const) },
  { weight: 1, arbitrary: fc.constant('open again' as const) },
);

/** A store under test, with the model beside it. */
class Pair {
  #store: Store;
  #time = 0;
  readonly #model: WorkspaceModel;
  #content: ArchiveContent;
  /** The whole content as it stood at each snapshot of the model. */
  #contents: ArchiveContent[];

  private constructor(store: Store, content: ArchiveContent) {
    this.#store = store;
    this.#content = content;
    this.#contents = [content];
    this.#model = new WorkspaceModel(show(content));
  }

  static async begin(): Promise<Pair> {
    await Dexie.delete(databaseName);
    const opened = await openStore({
      expected: null,
      mayCreate: true,
      load: async () => beginContent(await fetchBaseline(), 'store-1', 0),
    });
    if (!opened.ok) throw new Error(opened.reason);
    const pair: Pair = new Pair(
      new Store(
        opened.db,
        opened.state,
        async () => {},
        () => pair.#time,
      ),
      await readContent(opened.db),
    );
    return pair;
  }

  async step(command: Command | 'undo' | 'redo' | 'open again'): Promise<void> {
    this.#time += 1;
    const before = this.#content;
    if (command === 'open again') {
      await this.#openAgain();
      expect(await readContent(this.#store.db)).toEqual(before);
      return;
    }
    const hasChanged =
      typeof command === 'string' ? await this.#walk(command) : await this.#do(command);
    const after = await readContent(this.#store.db);
    this.#content = after;
    expect(this.#store.state).toEqual(await readState(this.#store.db));
    // The log only grows, by one entry for a change.
    const grown = after.revisions.length - before.revisions.length;
    expect(grown).toBe(hasChanged ? 1 : 0);
    expect(after.revisions.slice(0, before.revisions.length)).toEqual(before.revisions);
    if (!hasChanged) expect(after).toEqual(before);
    expect(show(after)).toEqual(this.#model.now);
    const { cursor } = this.#model;
    if (typeof command === 'string') {
      expect(withoutLog(after)).toEqual(withoutLog(this.#contents[cursor]!));
    } else if (hasChanged) {
      this.#contents = [...this.#contents.slice(0, cursor), after];
    }
  }

  async end(): Promise<void> {
    await this.#openAgain();
    expect(show(await readContent(this.#store.db))).toEqual(this.#model.now);
    this.#store.db.close();
  }

  async #walk(direction: 'undo' | 'redo'): Promise<boolean> {
    const done = await this.#store[direction]();
    const hasMoved = this.#model[direction]();
    expect(done.ok && done.value !== null).toBe(hasMoved);
    return hasMoved;
  }

  async #do({ run, effect }: Command): Promise<boolean> {
    const wanted = effect(this.#model)(this.#model.now, this.#time);
    const done = await run(this.#store, this.#model);
    expect(done.ok, done.ok ? '' : done.reason).toBe(wanted !== null);
    if (!done.ok || wanted === null) return false;
    if (done.value === null) {
      expect(wanted).toEqual(this.#model.now);
      return false;
    }
    this.#model.change(wanted);
    return true;
  }

  async #openAgain(): Promise<void> {
    const { state } = this.#store;
    this.#store.db.close();
    const load = () => Promise.reject(new Error('It is there.'));
    const opened = await openStore({ expected: state, mayCreate: false, load });
    if (!opened.ok) throw new Error(opened.reason);
    expect(opened.state).toEqual(state);
    this.#store = new Store(
      opened.db,
      opened.state,
      async () => {},
      () => this.#time,
    );
  }
}

/** What the store holds as the model sees it; baseline figures do not change, and show only that they do not. */
function show({ dataset, annotations, settings }: ArchiveContent): Snapshot {
  const choices = settings.find((setting) => setting.key === 'choices');
  return {
    cells: Object.fromEntries(
      dataset.observations.map((one) => [
        cellKey(one.seriesId, one.period, one.editionId),
        one.printed,
      ]),
    ),
    notes: Object.fromEntries(annotations.map(({ target, markdown }) => [target, markdown])),
    years: Object.fromEntries(
      dataset.tables.flatMap(({ id, addedPeriods }) =>
        addedPeriods.length > 0 ? [[id, addedPeriods]] : [],
      ),
    ),
    editions: Object.fromEntries(
      dataset.editions.map(({ id, title, role, published, createdAt }) => [
        id,
        { title, role, published, made: createdAt },
      ]),
    ),
    numberForm: (choices ?? defaultChoices).numberForm,
  };
}

function withoutLog({ dataset, annotations, settings }: ArchiveContent) {
  return { dataset, annotations, settings };
}

it('equals a model after any commands, undo and redo, and after every opening', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 5, maxLength: 60, size: 'max' }),
      async (commands) => {
        const pair = await Pair.begin();
        for (const one of commands) await pair.step(one);
        await pair.end();
      },
    ),
    { numRuns: 10 },
  );
});
