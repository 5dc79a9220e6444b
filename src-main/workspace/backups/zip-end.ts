import { open } from 'node:fs/promises';

/** The record at the end of every zip has 22 bytes, and behind it a comment of up to 65,535. */
const LONGEST_END = 22 + 65_535;
const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** Whether the file ends as a zip does; one that was cut short does not. */
export async function hasZipEnd(path: string, size: number): Promise<boolean> {
  const length = Math.min(size, LONGEST_END);
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const at = buffer.subarray(0, bytesRead).lastIndexOf(endSignature);
    // Its last two bytes say how long the comment is.
    return at >= 0 && at + 22 <= length && at + 22 + buffer.readUInt16LE(at + 20) === length;
  } finally {
    await file.close();
  }
}
