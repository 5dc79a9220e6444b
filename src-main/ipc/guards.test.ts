import { describe, expect, it } from 'vitest';
import { requests, type Requests } from '#ipc/contract.ts';
import { guards, isFileName } from './guards.ts';

const state = {
  uuid: '3b241101-e2bb-4255-8caf-4136c566a962',
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: 5 },
  sequence: 5,
};
const settings = {
  theme: 'dark',
  sidebarWidth: 220,
  inspectorWidth: 320.5,
  sidebarOpen: true,
  inspectorOpen: false,
  screen: 'table/us-imports',
};
const result = {
  exit: 1,
  json: { problems: 1 },
  text: 'one problem',
  messages: ['look'],
  files: [{ name: 'us-imports.csv', text: 'a,b' }],
};
const MB = 1024 * 1024;

const accepted: [keyof Requests, unknown[]][] = [
  ['start', []],
  ['job', []],
  ['chooseWorkspace', []],
  ['startOver', []],
  ['tryAgain', []],
  ['readyToClose', []],
  ['showWorkspace', []],
  ['storeCommitted', [state]],
  ['acceptStore', [state]],
  ['saveSettings', [settings]],
  ['finishJob', [result]],
  ['finishJob', [{ ...result, json: undefined, messages: [], files: [] }]],
  ['saveText', ['Table 1.csv', 'csv', '']],
  ['saveBytes', ['chart.png', 'png', new Uint8Array(3)]],
  ['reportError', ['TypeError: x']],
];

const refused: [keyof Requests, unknown[], string][] = [
  ['start', [1], 'arguments'],
  ['storeCommitted', [], 'one argument'],
  ['storeCommitted', [state, state], 'one argument'],
  ['storeCommitted', [null], 'uuid'],
  ['storeCommitted', [[]], 'uuid'],
  ['storeCommitted', [{ ...state, uuid: '../x' }], 'uuid'],
  ['storeCommitted', [{ ...state, schema: -1 }], 'schema'],
  ['storeCommitted', [{ ...state, sequence: 1.5 }], 'sequence'],
  ['storeCommitted', [{ ...state, sequence: '5' }], 'sequence'],
  ['storeCommitted', [{ ...state, counts: null }], 'counts'],
  ['storeCommitted', [{ ...state, counts: { ...state.counts, series: NaN } }], 'counts'],
  ['acceptStore', [{ ...state, sequence: -1 }], 'sequence'],
  ['readyToClose', [1], 'arguments'],
  ['tryAgain', [state], 'arguments'],
  ['saveSettings', [{ ...settings, theme: 'pink' }], 'theme'],
  ['saveSettings', [{ ...settings, sidebarWidth: Infinity }], 'width'],
  ['saveSettings', [{ ...settings, sidebarWidth: -1 }], 'width'],
  ['saveSettings', [{ ...settings, inspectorOpen: 1 }], 'panes'],
  ['saveSettings', [{ ...settings, screen: 'x'.repeat(501) }], 'screen'],
  ['finishJob', [{ ...result, exit: 4 }], 'exit'],
  ['finishJob', [{ ...result, text: null }], 'text'],
  ['finishJob', [{ ...result, messages: [1] }], 'messages'],
  ['finishJob', [{ ...result, messages: 'look' }], 'messages'],
  ['finishJob', [{ ...result, files: [{ name: '../a', text: '' }] }], 'files'],
  ['finishJob', [{ ...result, files: [{ name: 'a' }] }], 'files'],
  ['saveText', ['a/b.csv', 'csv', ''], 'file name'],
  ['saveText', ['a.csv', 'exe', ''], 'kind'],
  ['saveText', ['a.csv', 'csv', 3], 'Text'],
  ['saveText', ['a.csv', 'csv', 'x'.repeat(64 * MB + 1)], 'longer'],
  ['saveText', ['a.csv', 'csv', '', 'more'], 'Saving'],
  ['saveBytes', ['a.png', 'png', [1, 2]], 'Bytes'],
  ['saveBytes', ['a.png', 'png', new Uint8Array(256 * MB + 1)], 'bytes'],
  ['reportError', ['x'.repeat(64 * 1024 + 1)], 'longer'],
];

describe('guards', () => {
  it('covers every request of the contract', () => {
    expect(Object.keys(guards).sort()).toEqual(Object.keys(requests).sort());
    const tried = new Set(accepted.map(([name]) => name));
    expect([...tried].sort()).toEqual(Object.keys(requests).sort());
  });

  it.each(accepted)('lets %s pass unchanged', (name, args) => {
    expect(guards[name](args)).toEqual({ ok: true, value: args });
  });

  it.each(refused)('refuses %s in words', (name, args, word) => {
    const checked = guards[name](args);
    expect(!checked.ok && checked.reason).toContain(word);
  });

  it('passes on nothing that the contract does not name', () => {
    const checked = guards.storeCommitted([{ ...state, extra: 1 }]);
    expect(checked).toEqual({ ok: true, value: [state] });
  });
});

describe('isFileName', () => {
  it.each(['a', 'Table 1, 2013.csv', 'Världen.md', 'a..b.csv'])('takes %j', (name) => {
    expect(isFileName(name)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '.',
    '..',
    '.bashrc',
    'a/b',
    'a\\b',
    'c:x',
    'a\0b',
    'a\nb',
    'x'.repeat(201),
    3,
  ])('refuses %j', (name) => {
    expect(isFileName(name)).toBe(false);
  });
});
