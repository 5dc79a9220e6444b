import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenate } from '../../testing/log-writer.ts';
import { values } from '../../testing/stored-writer.ts';
import { readStoredValue } from './stored-value.ts';

const value = { label: 'Canada – 2014', changes: [{ before: null, after: { value: 1.5 } }], at: 7 };
const plain = values.plain(value);

describe('readStoredValue', () => {
  it('reads what Electron 33 writes', () => {
    // { key: 'store' } with the count of changes, Blink's version and trailer, and V8's version before it.
    const text = '02ff15fe000000000000000000000000ff0f6f22036b6579220573746f72657b01';
    const read = readStoredValue(new Uint8Array(Buffer.from(text, 'hex')));
    expect(read).toEqual({ kind: 'plain', value: { key: 'store' } });
  });

  it('reads what came without a trailer, and what is compressed', () => {
    expect(readStoredValue(values.plain(value, 20))).toEqual({ kind: 'plain', value });
    expect(readStoredValue(values.compressed(value))).toEqual({ kind: 'plain', value });
  });

  it('says when the value stands in a file of its own', () => {
    expect(readStoredValue(values.inAFile())).toEqual({ kind: 'in-a-file' });
  });

  it.each<[string, unknown]>([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(3)],
    ['a large number', 1n],
    ['no number', { at: NaN }],
    ['endless', { at: Infinity }],
    ['nothing in a list', [undefined]],
    // eslint-disable-next-line no-sparse-arrays -- a list with a hole is what is meant
    ['a list with a hole', [1, , 2]],
  ])('does not take %s for plain data', (_what, other) => {
    expect(readStoredValue(values.plain(other))).toEqual({ kind: 'unknown' });
  });

  it('does not take what holds itself', () => {
    const endless: Record<string, unknown> = {};
    endless['self'] = endless;
    expect(readStoredValue(values.plain(endless))).toEqual({ kind: 'unknown' });
  });

  it('leaves out a field that says nothing, as the journal does', () => {
    const read = readStoredValue(values.plain({ id: 'a', layouts: undefined }));
    expect(read.kind === 'plain' && JSON.stringify(read.value)).toBe('{"id":"a"}');
  });

  it('does not take the envelope of another program, or none', () => {
    for (const bytes of [serialize(value), new Uint8Array(), Uint8Array.of(7, 255, 17, 9, 1)]) {
      expect(readStoredValue(bytes)).toEqual({ kind: 'unknown' });
    }
    const twice = concatenate([Uint8Array.of(7, 255, 17, 2), values.compressed(value)]);
    expect(readStoredValue(twice)).toEqual({ kind: 'unknown' });
  });

  it('never throws, whatever the bytes are', () => {
    const garbled = fc
      .array(fc.tuple(fc.nat(plain.length - 1), fc.nat(255)), { maxLength: 8 })
      .map((changes) => {
        const bytes = plain.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(garbled, fc.uint8Array()), (bytes) => {
        expect(['plain', 'in-a-file', 'unknown']).toContain(readStoredValue(bytes).kind);
      }),
    );
  });
});
