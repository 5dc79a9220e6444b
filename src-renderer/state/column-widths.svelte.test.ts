import { describe, expect, it } from 'vitest';
import type { WindowSettings } from '#ipc/contract/settings.ts';
import { ColumnWidths } from './column-widths.svelte.ts';

const settings: WindowSettings = {
  theme: 'light',
  sidebarWidth: 220,
  inspectorWidth: 320,
  sidebarOpen: true,
  inspectorOpen: true,
  screen: '',
  columnWidths: [],
  author: '',
};

function preferences(columnWidths: WindowSettings['columnWidths'] = []) {
  let kept = $state.raw({ ...settings, columnWidths });
  return {
    get settings() {
      return kept;
    },
    change(part: Partial<WindowSettings>) {
      kept = { ...kept, ...part };
    },
  };
}

describe('ColumnWidths', () => {
  it('keeps the last width of a column, and none when it fits again', () => {
    const widths = new ColumnWidths(preferences(), '/w');
    widths.set('imports', '2013', 90);
    widths.set('imports', '2012', 80);
    widths.set('imports', '2013', 120);
    expect(widths.of('imports')).toEqual({ 2012: 80, 2013: 120 });
    widths.set('imports', '2013', null);
    expect(widths.of('imports')).toEqual({ 2012: 80 });
    expect(widths.of('stocks')).toEqual({});
  });

  it('leaves those of other workspaces as they are', () => {
    const other = { workspace: '/other', table: 'imports', column: '2013', width: 300 };
    const kept = preferences([other]);
    const widths = new ColumnWidths(kept, '/w');
    expect(widths.of('imports')).toEqual({});
    widths.set('imports', '2013', 90);
    widths.set('imports', '2013', null);
    expect(kept.settings.columnWidths).toEqual([other]);
  });

  it('forgets the oldest when there are too many', () => {
    const kept = preferences();
    const widths = new ColumnWidths(kept, '/w');
    for (let at = 0; at < 501; at += 1) widths.set('imports', String(at), 90);
    expect(kept.settings.columnWidths).toHaveLength(500);
    expect(kept.settings.columnWidths[0]?.column).toBe('1');
  });
});
