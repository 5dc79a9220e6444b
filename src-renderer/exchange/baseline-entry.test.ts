import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enterFigure } from '#domain/edits.ts';
import { doubtEntry } from '#domain/entry-doubts.ts';
import { addObservations } from '#domain/figure-samples.ts';
import { printEntry, readCell } from '#domain/notation.ts';
import { numberForms, separatorsOf } from '#domain/number-forms.ts';
import { readDataPackage, resourceNames, type PackageFiles } from './data-package.ts';

/** What was printed can be typed: the baseline against the rules by which entries are refused and doubted. */
const folder = resolve(import.meta.dirname, '../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const { editions, series, observations, notes } = read.value;
const figures = addObservations(editions, observations);

describe('every printed cell of the baseline', () => {
  it.each(numberForms)('is taken in its own series when typed as %s, and not doubted', (form) => {
    const separators = separatorsOf[form];
    for (const one of observations) {
      const own = series.find(({ id }) => id === one.seriesId)!;
      const marks = one.noteIds.map((id) => notes.find((note) => note.id === id)?.mark ?? '');
      const text = printEntry({ ...one, marks }, separators);
      const { period } = one;
      const entry = { series: own, period, editionId: 'working', text, notes, isWhole: true };
      const made = enterFigure({ ...entry, context: { separators } }, figures, 0);
      expect(made, `${one.seriesId} ${period}: ${text}`).toMatchObject({ ok: true });
      const change = made.ok ? made.value?.changes.find(({ on }) => on === 'figure') : undefined;
      const { value, printed, noteIds } = one;
      expect(change, text).toMatchObject({ after: { value, printed, noteIds } });

      const cell = readCell(text, { separators });
      if (!cell.ok) throw new Error(cell.reason);
      const question = { series: own, period, editionId: 'working', cell: cell.value, figures };
      expect(doubtEntry({ ...question, typed: { text, separators } }), text).toBeNull();
    }
  });
});
