import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { recordStep } from '#domain/steps.ts';
import { ConflictError } from './apply.ts';
import { isLackOfRoom, isStorageError, StoreVanishedError } from './storage-errors.ts';
import { UnrecordedError } from './store.ts';

const entry = recordStep(null, { label: 'Write note', reason: '', changes: [] }, 1);
const full = new DOMException('The disk is full.', 'QuotaExceededError');

describe('isStorageError', () => {
  it.each([
    ['an aborted transaction', new Dexie.AbortError('Transaction aborted')],
    ['a full disk', full],
    ['a full disk inside what Dexie throws', new Dexie.AbortError('Transaction aborted', full)],
    ['a full disk in a batch', new Dexie.BulkError('2 of 3 failed', [full])],
    ['a store that does not open', new DOMException('Internal error', 'UnknownError')],
    ['a store that was closed', new Dexie.DatabaseClosedError()],
    ['a store that vanished', new StoreVanishedError('gone')],
  ])('is one: %s', (_, error) => expect(isStorageError(error)).toBe(true));

  it.each([
    ['a conflict', new ConflictError('It was changed meanwhile.')],
    ['a change that is saved but not noted', new UnrecordedError(entry, 'not noted')],
    ['a refusal', new Error('There is no series.')],
    ['what is no error', 'AbortError'],
    ['nothing', null],
  ])('is none: %s', (_, error) => expect(isStorageError(error)).toBe(false));
});

describe('isLackOfRoom', () => {
  it('finds a full disk wherever it is named', () => {
    expect(isLackOfRoom(full)).toBe(true);
    expect(isLackOfRoom(new Dexie.AbortError('Transaction aborted', full))).toBe(true);
    expect(isLackOfRoom(new Dexie.AbortError('Transaction aborted'))).toBe(false);
  });
});
