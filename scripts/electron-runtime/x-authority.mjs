import { randomBytes } from 'node:crypto';

const anyAddress = 0xffff;

/**
 * The content of an Xauthority file with one new secret, valid for every display: only programs
 * that can read the file may use, and watch, a display that was started with it.
 */
export function createXAuthority() {
  const family = Buffer.alloc(2);
  family.writeUInt16BE(anyAddress);
  const address = '';
  const display = '';
  return Buffer.concat([
    family,
    ...[address, display, 'MIT-MAGIC-COOKIE-1', randomBytes(16)].map(writeField),
  ]);
}

/** @param {string | Buffer} content */
function writeField(content) {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
