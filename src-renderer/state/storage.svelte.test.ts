import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { StorageGate } from './storage.svelte.ts';

const short = { canWrite: false, reason: 'The disk has only 12 MB free.' };
const full = new DOMException('Full.', 'QuotaExceededError');

let gate: StorageGate;

beforeEach(() => {
  gate = new StorageGate();
});

describe('StorageGate', () => {
  it('is open at first', () => {
    expect(gate).toMatchObject({ state: 'open', reason: '', refusal: null, unsaved: [] });
  });

  it('is blocked while the disk is short of room, and open again by itself', () => {
    gate.noteRoom(short);
    expect(gate).toMatchObject({ state: 'blocked', reason: short.reason, closed: null });
    expect(gate.refusal).toContain('more room');
    gate.noteRoom({ canWrite: true, reason: '' });
    expect(gate).toMatchObject({ state: 'open', refusal: null });
  });

  it('is closed from the beginning for a workspace that is only read, whatever the disk says', () => {
    const reading = { cause: 'read-only', reason: 'The folder cannot be written to.' } as const;
    gate = new StorageGate(reading);
    const closed = 'The workspace is open for reading only.';
    expect(gate).toMatchObject({ state: 'reading', refusal: closed, closed });
    gate.noteRoom({ canWrite: true, reason: '' });
    expect(gate).toMatchObject({ state: 'reading', reason: reading.reason });
  });

  it('freezes when the store fails, and room does not open it again', () => {
    expect(gate.takeError(new Dexie.AbortError('Transaction aborted', full))).toBe(true);
    gate.noteRoom(short);
    gate.noteRoom({ canWrite: true, reason: '' });
    expect(gate.state).toBe('frozen');
    expect(gate.reason).toBe('The disk had no room for the last change.');
    expect(gate.refusal).toContain('opened again');
  });

  it('tells the first failure, not what followed from it', () => {
    gate.takeError(new DOMException('Internal error.', 'UnknownError'));
    gate.takeError(new Dexie.DatabaseClosedError());
    expect(gate.reason).toBe('The store on disk failed (UnknownError: Internal error).');
  });

  it('does not freeze for what a command refuses', () => {
    expect(gate.takeError(new Error('There is no such series.'))).toBe(false);
    expect(gate.state).toBe('open');
  });

  it('keeps the last text of each that was not saved, until it is', () => {
    gate.keepUnsaved('Belgium, 2014', '25,000');
    gate.keepUnsaved('Canada, 2014', '67,000');
    gate.keepUnsaved('Belgium, 2014', '26,000 e');
    expect(gate.unsaved).toEqual([
      { what: 'Canada, 2014', text: '67,000' },
      { what: 'Belgium, 2014', text: '26,000 e' },
    ]);
    gate.forgetUnsaved('Canada, 2014');
    expect(gate.unsaved.map(({ what }) => what)).toEqual(['Belgium, 2014']);
    gate.forgetAll();
    expect(gate.unsaved).toEqual([]);
  });
});
