import { describe, expect, it } from 'vitest';
import { requests, type Requests } from '#ipc/contract.ts';
import { backupReasons } from '#ipc/contract/backups.ts';
import { guards } from './guards.ts';

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
  columnWidths: [{ workspace: '/w', table: 't', column: '2013', width: 90 }],
  screen: 'table/us-imports',
  author: 'A. Analyst',
};
const result = {
  exit: 1,
  json: { problems: 1 },
  text: 'one problem',
  messages: ['look'],
  files: [{ name: 'us-imports.csv', content: 'a,b' }],
};
const sheet = { width: 8.27, height: 11.69, margin: 0.5, outline: false, tagged: true };
const MB = 1024 * 1024;

/** The head of a PNG of that size. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}

const accepted: [keyof Requests, unknown[]][] = [
  ['start', []],
  ['job', []],
  ['chooseWorkspace', []],
  ['newWorkspace', []],
  ['listRecent', []],
  ['openRecent', ['0123456789abcdef0123456789abcdef']],
  ['forgetRecent', ['0123456789abcdef0123456789abcdef']],
  ['describeWorkspace', []],
  ['backupLimit', []],
  ['setBackupLimit', [50_000_000]],
  ['renameWorkspace', ['Indium & tin']],
  ['startOver', []],
  ['findObstacle', []],
  ['recover', [state, 'The store is empty.']],
  ['finishRecovery', [state, 'The workspace was recovered.\nNothing is missing.']],
  ['tryAgain', []],
  ['openForReading', ['A newer Lode wrote it.']],
  ['readyToClose', []],
  ['showWorkspace', []],
  ['storeCommitted', [state, null]],
  ['storeCommitted', [state, '{"label":"Enter 8,930"}']],
  ['readJournal', ['store-1', 0]],
  ['readFormerStore', ['store-1', 0]],
  ['offerBackups', []],
  ...Object.keys(backupReasons).map((reason): [keyof Requests, unknown[]] => [
    'beginBackup',
    [reason, state],
  ]),
  ['appendBackup', [state.uuid, new Uint8Array(3)]],
  ['finishBackup', [state.uuid, state]],
  ['abandonBackup', [state.uuid, 'The window closed.']],
  ['listBackups', []],
  ['readBackup', ['lode-2024-03-01T10-00-00-000Z-timed.zip', 0]],
  ['verifyBackup', ['from a colleague.zip']],
  ['chooseMergeSource', ['file']],
  ['chooseMergeSource', ['folder']],
  ['openMergeSource', []],
  ['readMergeSource', [8 * MB]],
  ['closeMergeSource', []],
  ['listColdCopies', []],
  ['putBackColdCopy', ['2024-03-01T10-00-00-000Z']],
  ['acceptStore', [state]],
  ['saveSettings', [settings]],
  ['finishJob', [result]],
  ['finishJob', [{ ...result, json: undefined, messages: [], files: [] }]],
  ['finishJob', [{ ...result, files: [{ name: 'a pictures/1.png', content: new Uint8Array(3) }] }]],
  ['readJobFile', [8 * MB]],
  ['copyBackup', ['lode-2024-03-01T10-00-00-000Z-asked.zip']],
  ['openText', ['notes']],
  ['saveText', ['Table 1.csv', 'csv', '']],
  ['saveBytes', ['chart.png', 'png', new Uint8Array(3)]],
  ['printPage', []],
  ['saveBytes', ['chart.pdf', 'pdf', new Uint8Array(3)]],
  ['saveWithFiles', ['a.md', 'markdown', 'text', []]],
  ['saveWithFiles', ['a.md', 'markdown', 'text', [{ name: 'a/1.png', bytes: new Uint8Array(3) }]]],
  ['makePdf', [sheet]],
  ['makePdf', [{ ...sheet, margin: 0, outline: true }]],
  ['makePdf', [{ ...sheet, pageNumbers: true }]],
  ['copyPicture', [png(1, 1)]],
  ['copyPicture', [png(2560, 1440)]],
  ['copyText', ['<svg/>']],
  ['reportError', ['TypeError: x']],
];

const refused: [keyof Requests, unknown[], string][] = [
  ['printPage', [{ silent: true }], 'arguments'],
  ['makePdf', [], 'one argument'],
  ['makePdf', [null], 'width'],
  ['makePdf', [{ ...sheet, width: 0.5 }], 'width'],
  ['makePdf', [{ ...sheet, width: Infinity }], 'width'],
  ['makePdf', [{ ...sheet, height: 101 }], 'height'],
  ['makePdf', [{ ...sheet, height: '11' }], 'height'],
  ['makePdf', [{ ...sheet, margin: 4 }], 'margin'],
  ['makePdf', [{ ...sheet, margin: NaN }], 'margin'],
  ['makePdf', [{ ...sheet, outline: 1 }], 'outline'],
  ['makePdf', [{ ...sheet, pageNumbers: '<b>' }], 'numbered'],
  ['copyPicture', ['iVBORw0KGgo='], 'Bytes'],
  ['copyPicture', [new Uint8Array(64)], 'no PNG'],
  ['copyPicture', [new Uint8Array(8)], 'too small'],
  ['copyPicture', [png(0, 5)], 'too small'],
  ['copyPicture', [png(5, 20_000)], 'too large'],
  ['copyText', [5], 'Text'],
  ['start', [1], 'arguments'],
  ['storeCommitted', [], 'two arguments'],
  ['storeCommitted', [state], 'two arguments'],
  ['storeCommitted', [state, null, null], 'two arguments'],
  ['storeCommitted', [null, null], 'uuid'],
  ['storeCommitted', [[], null], 'uuid'],
  ['storeCommitted', [{ ...state, uuid: '../x' }, null], 'uuid'],
  ['storeCommitted', [{ ...state, schema: -1 }, null], 'schema'],
  ['storeCommitted', [{ ...state, sequence: 1.5 }, null], 'sequence'],
  ['storeCommitted', [{ ...state, sequence: '5' }, null], 'sequence'],
  ['storeCommitted', [{ ...state, counts: null }, null], 'counts'],
  ['storeCommitted', [{ ...state, counts: { ...state.counts, series: NaN } }, null], 'counts'],
  ['storeCommitted', [state, undefined], 'one line'],
  ['storeCommitted', [state, { label: 'x' }], 'one line'],
  ['storeCommitted', [state, ''], 'one line'],
  ['storeCommitted', [state, '{}\n2 2 00000000 {}'], 'one line'],
  ['storeCommitted', [state, 'x'.repeat(64 * MB + 1)], 'too long'],
  ['openRecent', ['/home/analyst/Indium'], 'id'],
  ['forgetRecent', [], 'one argument'],
  ['setBackupLimit', [49_999_999], '50 MB'],
  ['setBackupLimit', [2e12], '1,000 GB'],
  ['setBackupLimit', [1e9 + 0.5], '50 MB'],
  ['setBackupLimit', ['1 GB'], '50 MB'],
  ['renameWorkspace', ['  '], 'needs a name'],
  ['renameWorkspace', ['x'.repeat(81)], '80 characters'],
  ['renameWorkspace', ['one\ntwo'], 'one line'],
  ['findObstacle', ['LOCK'], 'arguments'],
  ['recover', [state], 'two arguments'],
  ['recover', [null, 'why'], 'uuid'],
  ['finishRecovery', [state, null], 'Text'],
  ['finishRecovery', [state, 'x'.repeat(64 * 1024 + 1)], 'longer'],
  ['readJournal', ['../journal', 0], 'id'],
  ['readJournal', ['store-1', -1], 'whole number'],
  ['readJournal', ['store-1'], 'two arguments'],
  ['readFormerStore', ['../store', 0], 'id'],
  ['readFormerStore', ['store-1', 0.5], 'whole number'],
  ['offerBackups', [true], 'arguments'],
  ['beginBackup', ['whenever', state], 'reason'],
  ['beginBackup', ['toString', state], 'reason'],
  ['beginBackup', ['../timed', state], 'reason'],
  ['beginBackup', ['timed', { ...state, uuid: '' }], 'uuid'],
  ['appendBackup', ['', new Uint8Array(1)], 'id'],
  ['appendBackup', [state.uuid, 'PK'], 'Bytes'],
  ['appendBackup', [state.uuid, new Uint8Array(16 * MB + 1)], 'bytes'],
  ['finishBackup', [state.uuid, null], 'uuid'],
  ['finishBackup', [7, state], 'id'],
  ['abandonBackup', [state.uuid, 'x'.repeat(64 * 1024 + 1)], 'longer'],
  ['listBackups', ['all'], 'arguments'],
  ['readBackup', ['../manifest.json', 0], 'name of a backup'],
  ['readBackup', ['..\\x.zip', 0], 'name of a backup'],
  ['readBackup', ['/etc/x.zip', 0], 'name of a backup'],
  ['readBackup', ['lode.lock', 0], 'name of a backup'],
  ['readBackup', ['.hidden.zip', 0], 'name of a backup'],
  ['readBackup', ['a.zip', 0.5], 'whole number'],
  ['readBackup', ['a.zip', -1], 'whole number'],
  ['verifyBackup', ['a/b.zip'], 'name of a backup'],
  ['verifyBackup', [null], 'name of a backup'],
  ['putBackColdCopy', ['..'], 'name of a copy'],
  ['putBackColdCopy', ['../aside/store'], 'name of a copy'],
  ['acceptStore', [{ ...state, sequence: -1 }], 'sequence'],
  ['readyToClose', [1], 'arguments'],
  ['tryAgain', [state], 'arguments'],
  ['openForReading', [null], 'Text'],
  ['saveSettings', [{ ...settings, theme: 'pink' }], 'theme'],
  ['saveSettings', [{ ...settings, sidebarWidth: Infinity }], 'width'],
  ['saveSettings', [{ ...settings, sidebarWidth: -1 }], 'width'],
  ['saveSettings', [{ ...settings, inspectorOpen: 1 }], 'panes'],
  ['saveSettings', [{ ...settings, columnWidths: { 0: 90 } }], 'widths of columns'],
  ['saveSettings', [{ ...settings, screen: 'x'.repeat(501) }], 'screen'],
  ['saveSettings', [{ ...settings, author: 'x'.repeat(201) }], 'name of the analyst'],
  ['saveSettings', [{ ...settings, author: null }], 'name of the analyst'],
  ['finishJob', [{ ...result, exit: 4 }], 'exit'],
  ['finishJob', [{ ...result, text: null }], 'text'],
  ['finishJob', [{ ...result, messages: [1] }], 'messages'],
  ['finishJob', [{ ...result, messages: 'look' }], 'messages'],
  ['finishJob', [{ ...result, files: [{ name: '../a', content: '' }] }], 'files'],
  ['finishJob', [{ ...result, files: [{ name: 'a/../1.png', content: '' }] }], 'files'],
  ['finishJob', [{ ...result, files: [{ name: 'a' }] }], 'files'],
  ['finishJob', [{ ...result, files: [{ name: 'a', content: [1] }] }], 'files'],
  ['readJobFile', [], 'one argument'],
  ['readJobFile', ['/etc/passwd'], 'whole number'],
  ['readJobFile', [-1], 'whole number'],
  ['copyBackup', ['../x.zip'], 'name of a backup'],
  ['copyBackup', ['a.zip', '/tmp/b.zip'], 'one argument'],
  ['saveWithFiles', ['a.md', 'markdown', 'text'], 'list of files'],
  [
    'saveWithFiles',
    ['a.md', 'markdown', 'text', [{ name: '../1.png', bytes: new Uint8Array(1) }]],
    'proper name',
  ],
  ['saveWithFiles', ['a.md', 'markdown', 'text', [{ name: 'a/1.png', bytes: 'text' }]], 'Bytes'],
  ['saveWithFiles', ['a.md', 'markdown', 'text', Array(1_001).fill({})], 'more than 1000 files'],
  ['saveWithFiles', ['../a.md', 'markdown', 'text', []], 'file name'],
  ['openText', [], 'one argument'],
  ['openText', ['/etc/passwd'], 'kind'],
  ['openText', ['notes', '/etc/passwd'], 'one argument'],
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
    const checked = guards.storeCommitted([{ ...state, extra: 1 }, null]);
    expect(checked).toEqual({ ok: true, value: [state, null] });
  });
});
