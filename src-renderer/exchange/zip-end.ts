/** The record at the end of every zip, without the comment that may stand behind it. */
const endBytes = 22;
const longestComment = 65_535;
const signature = 0x06054b50;

/** Whether the bytes end as a zip does. One that was cut short does not, even if all its files are still there. */
export function endsAsZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - endBytes - longestComment);
  for (let at = bytes.length - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== signature) continue;
    // Its last two bytes say how long the comment is.
    if (at + endBytes + view.getUint16(at + endBytes - 2, true) === bytes.length) return true;
  }
  return false;
}
