import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clampSettings, defaultSettings, readSettings, SettingsKeeper } from './settings.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const silent = () => undefined;

describe('clampSettings', () => {
  it.each([null, undefined, 3, 'x', [], {}])('takes %j for the defaults', (value) => {
    expect(clampSettings(value)).toEqual(defaultSettings);
  });

  it('keeps what makes sense beside what does not', () => {
    const settings = clampSettings({
      zoom: 1.5,
      maximised: 'yes',
      place: { x: 1, y: 2, width: 'wide', height: 4 },
      window: { theme: 'dark', sidebarWidth: 'wide', sidebarOpen: false, screen: 'notes' },
    });
    expect(settings).toEqual({
      ...defaultSettings,
      zoom: 1.5,
      window: { ...defaultSettings.window, theme: 'dark', sidebarOpen: false, screen: 'notes' },
    });
  });

  it.each([
    [0, 0.5],
    [99, 3],
    [Number.NaN, 1],
    [Infinity, 1],
    ['2', 1],
  ])('brings the zoom %j to %d', (zoom, expected) => {
    expect(clampSettings({ zoom }).zoom).toBe(expected);
  });

  it.each([
    [1, 120],
    [5000, 1200],
    [-3, 120],
    [300.4, 300],
  ])('brings a pane of %d to %d pixels', (sidebarWidth, expected) => {
    expect(clampSettings({ window: { sidebarWidth } }).window.sidebarWidth).toBe(expected);
  });

  it.each([
    [undefined, 1_073_741_824],
    ['2 GB', 1_073_741_824],
    [0, 50_000_000],
    [2_000_000_000.4, 2_000_000_000],
    [1e15, 1_099_511_627_776],
  ])('takes a limit for backups of %j as %d bytes', (backupLimitBytes, expected) => {
    expect(clampSettings({ backupLimitBytes }).backupLimitBytes).toBe(expected);
  });

  it.each([
    [undefined, ''],
    [3, ''],
    ['A. Analyst', 'A. Analyst'],
    ['x'.repeat(201), 'x'.repeat(200)],
  ])('takes the name %j of the analyst for %j', (author, expected) => {
    expect(clampSettings({ window: { author } }).window.author).toBe(expected);
  });

  it('keeps widths of columns one by one', () => {
    const width = { workspace: '/w', table: 't', column: '2013', width: 90 };
    const { window } = clampSettings({
      window: { columnWidths: [{ ...width, width: 'x' }, width] },
    });
    expect(window.columnWidths).toEqual([width]);
  });

  it('drops an unknown theme, an endless screen and paths that are none', () => {
    const settings = clampSettings({
      window: { theme: 'pink', screen: 'x'.repeat(1000) },
      lastWorkspace: 'relative',
      recentWorkspaces: ['/a', 3, 'b', '/a', '/c'],
    });
    const recentWorkspaces = [
      { path: '/a', name: 'a', openedAt: null },
      { path: '/c', name: 'c', openedAt: null },
    ];
    expect(settings).toEqual({ ...defaultSettings, recentWorkspaces });
  });
});

describe('readSettings', () => {
  it('uses defaults where there is no file', () => {
    expect(readSettings(join(temporaryFolder(), 'none.json'), silent)).toEqual(defaultSettings);
  });

  it('moves a garbled file aside and says so', () => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, '{"zoom":');
    const said: string[] = [];
    expect(readSettings(path, (message) => said.push(message))).toEqual(defaultSettings);
    expect(said.join()).toContain('settings.json.bad');
    expect(readFileSync(`${path}.bad`, 'utf8')).toBe('{"zoom":');
    expect(existsSync(path)).toBe(false);
  });

  it('leaves a garbled file where it is when it may only look', () => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, '{"zoom":');
    expect(readSettings(path, silent, true)).toEqual(defaultSettings);
    expect(existsSync(path)).toBe(true);
  });
});

describe('SettingsKeeper', () => {
  it('keeps changes for the next start, also in a folder that did not exist', async () => {
    const path = join(temporaryFolder(), 'deep', 'settings.json');
    const keeper = new SettingsKeeper(path, silent);
    keeper.change({ zoom: 1.2 });
    keeper.change({ lastWorkspace: '/w' });
    await keeper.settle();
    expect(new SettingsKeeper(path, silent).current).toEqual({
      ...defaultSettings,
      zoom: 1.2,
      lastWorkspace: '/w',
    });
  });
});
