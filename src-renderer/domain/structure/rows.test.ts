import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameRow } from '../names.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import { headOf, rowsOf } from './records.ts';
import { removeRow } from './row-removal.ts';
import { addRow, changeRow, hideRow, moveRow, renameRow, rowForm, showAllRows } from './rows.ts';
import { after, get, sample, sorted, undone } from './structure-samples.ts';

const part = {
  country: '',
  entity: '',
  location: '',
  role: 'part',
  totalId: 'imports/total/quantity',
} as const;

function names(records: WorkspaceRecords, tableId = 'imports'): string[] {
  return rowsOf(records, tableId).map((row) => nameRow(headOf(row)));
}

describe('addRow', () => {
  it('adds one series a measure above the closing total, each part of its own total', () => {
    const added = get(
      addRow(sample, 'imports', { form: { ...part, label: 'Korea, Republic of' } }),
    );
    const next = after(sample, added.step);
    expect(names(next)).toEqual(['Belgium', 'Canada', 'Korea, Republic of', 'Total']);
    expect(added.id).toBe('imports/korea-republic-of/quantity');
    const row = rowsOf(next, 'imports')[2] ?? [];
    expect(row.map(({ id, unit, parentId, role }) => [id, unit, parentId, role])).toEqual([
      ['imports/korea-republic-of/quantity', 'kg', 'imports/total/quantity', 'part'],
      ['imports/korea-republic-of/value', 'kUSD', 'imports/total/value', 'part'],
    ]);
    expect(added.step.label).toBe('Add the row Korea, Republic of');
  });

  it('touches no other row than those below it', () => {
    const { step } = get(addRow(sample, 'imports', { form: { ...part, label: 'China' } }));
    const touched = step.changes.flatMap((one) => (one.on === 'series' ? [one.id] : []));
    expect(touched.sort()).toEqual([
      'imports/china/quantity',
      'imports/china/value',
      'imports/total/quantity',
      'imports/total/value',
    ]);
  });

  it('puts it after the chosen row, under its heading', () => {
    const grouped = {
      ...sample,
      series: sample.series.map((one) =>
        one.label === 'Belgium' ? { ...one, group: 'Europe' } : one,
      ),
    };
    const { step, id } = get(
      addRow(grouped, 'imports', {
        form: { ...part, label: 'France' },
        afterId: 'imports/belgium/value',
      }),
    );
    const next = after(grouped, step);
    expect(names(next)).toEqual(['Belgium', 'France', 'Canada', 'Total']);
    expect(next.series.find((one) => one.id === id)?.group).toBe('Europe');
  });

  it.each([
    ['', 'A row needs a name.'],
    ['Belgium', 'has a row “Belgium” already'],
  ])('refuses the name “%s”', (label, reason) => {
    const made = addRow(sample, 'imports', {
      form: { ...part, label, country: label },
    });
    expect(made).toMatchObject({ ok: false });
    expect(made.ok ? '' : made.reason).toContain(reason);
  });

  it('gives names that come to one id numbers', () => {
    const form = { ...part, role: 'single', totalId: '' } as const;
    const first = get(addRow(sample, 'stocks', { form: { ...form, label: '日本' } }));
    const next = after(sample, first.step);
    const second = get(addRow(next, 'stocks', { form: { ...form, label: '中国' } }));
    expect([first.id, second.id]).toEqual(['stocks/row/stocks', 'stocks/row/stocks-2']);
  });
});

describe('moveRow', () => {
  it('deals the numbers of two neighbours out anew and touches nothing else', () => {
    const step = get(moveRow(sample, 'imports/canada/quantity', -1));
    expect(names(after(sample, step))).toEqual(['Canada', 'Belgium', 'Total']);
    expect(step?.changes).toHaveLength(4);
    expect(step?.label).toBe('Move the row Canada up');
  });

  it('does nothing at the end of the table', () => {
    expect(get(moveRow(sample, 'imports/belgium/quantity', -1))).toBeNull();
    expect(get(moveRow(sample, 'imports/total/value', 1))).toBeNull();
  });

  it('brings every row to every place and back', () => {
    const ids = ['stocks/dealers/stocks', 'stocks/makers/stocks', 'stocks/state/stocks'];
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.integer({ min: -4, max: 4 }), (id, by) => {
        const step = get(moveRow(sample, id, by));
        if (step === null) return;
        const next = after(sample, step);
        expect([...names(next, 'stocks')].sort()).toEqual([...names(sample, 'stocks')].sort());
        expect(next.blocks).toEqual(sample.blocks);
        expect(sorted(undone(sample, step))).toEqual(sorted(sample));
      }),
    );
  });
});

describe('hideRow', () => {
  it('hides all measures of a row, leaves its figures, and shows it again as it was', () => {
    const step = get(hideRow(sample, 'imports/belgium/value', true));
    const hidden = after(sample, step);
    expect(hidden.series.filter((one) => one.hidden).map(({ label }) => label)).toEqual([
      'Belgium',
      'Belgium',
    ]);
    expect(hidden.blocks).toEqual(sample.blocks);
    const shown = after(hidden, get(showAllRows(hidden, 'imports')));
    expect(sorted(shown)).toEqual(sorted(sample));
  });

  it('refuses to hide the last row that is shown', () => {
    const one = after(sample, get(hideRow(sample, 'stocks/dealers/stocks', true)));
    const two = after(one, get(hideRow(one, 'stocks/makers/stocks', true)));
    expect(hideRow(two, 'stocks/state/stocks', true)).toMatchObject({ ok: false });
  });
});

describe('changeRow', () => {
  it('renames a row and the country that it was named after, and no id', () => {
    const step = get(renameRow(sample, 'imports/belgium/value', ' Belgium  and Luxembourg '));
    const next = after(sample, step);
    const row = next.series.filter(({ id }) => id.startsWith('imports/belgium/'));
    expect(row.map(({ label, country }) => [label, country])).toEqual([
      ['Belgium and Luxembourg', 'Belgium and Luxembourg'],
      ['Belgium and Luxembourg', 'Belgium and Luxembourg'],
    ]);
    expect(step?.label).toBe('Rename the row Belgium to Belgium and Luxembourg');
    expect(names(next)[0]).toBe('Belgium and Luxembourg');
  });

  it('changes nothing when nothing is said otherwise', () => {
    for (const row of rowsOf(sample, 'imports')) {
      expect(get(changeRow(sample, headOf(row).id, rowForm(row)))).toBeNull();
    }
  });

  it('refuses a name in use and a total that is part of the row itself', () => {
    expect(renameRow(sample, 'imports/belgium/value', 'Canada')).toMatchObject({ ok: false });
    const total = rowsOf(sample, 'imports')[2] ?? [];
    const form = { ...rowForm(total), totalId: 'imports/belgium/quantity' };
    expect(changeRow(sample, 'imports/total/quantity', form)).toMatchObject({ ok: false });
  });

  it('takes every measure out of its total', () => {
    const row = rowsOf(sample, 'imports')[0] ?? [];
    const form = { ...rowForm(row), role: 'single', totalId: '' } as const;
    const next = after(sample, get(changeRow(sample, headOf(row).id, form)));
    const changed = rowsOf(next, 'imports')[0] ?? [];
    expect(changed.map(({ parentId, role }) => [parentId, role])).toEqual([
      ['', 'single'],
      ['', 'single'],
    ]);
  });
});

describe('removeRow', () => {
  it('refuses a row with printed figures, naming them', () => {
    const made = removeRow(sample, 'imports/belgium/quantity');
    expect(made.ok ? '' : made.reason).toBe(
      '“Belgium” holds 2 figures of “Yearbook”: what was published stays. Hide the row instead.',
    );
  });

  it('removes one with working figures, counts them, and is taken back as a whole', () => {
    const removal = get(removeRow(sample, 'stocks/dealers/stocks'));
    expect(removal.figures).toBe(2);
    expect(removal.step.label).toBe('Remove the row Dealers with 2 figures');
    const next = after(sample, removal.step);
    expect(names(next, 'stocks')).toEqual(['Makers', 'State']);
    expect(next.blocks.some(({ seriesId }) => seriesId === 'stocks/dealers/stocks')).toBe(false);
    expect(sorted(undone(sample, removal.step))).toEqual(sorted(sample));
  });

  it('keeps the last row of a table', () => {
    const one = after(sample, get(removeRow(sample, 'stocks/dealers/stocks')).step);
    const two = after(one, get(removeRow(one, 'stocks/makers/stocks')).step);
    expect(removeRow(two, 'stocks/state/stocks')).toMatchObject({ ok: false });
  });

  it('leaves no part without its total', () => {
    const bare = { ...sample, blocks: [] };
    const { step } = get(removeRow(bare, 'imports/total/quantity'));
    const parts = after(bare, step).series.filter(({ tableId }) => tableId === 'imports');
    expect(new Set(parts.map(({ parentId, role }) => `${parentId} ${role}`))).toEqual(
      new Set([' single']),
    );
  });
});
