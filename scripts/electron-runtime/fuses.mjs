import { open, readFile } from 'node:fs/promises';
import { SetupError } from '../setup-error.mjs';

// Electron's fuses: after this text come a version, the number of fuses, and one ASCII digit a fuse.
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const wireVersion = 1;
const digits = { off: 0x30, on: 0x31 };

/** The fuses that are set here, by their place on the wire. */
export const fuses = /** @type {const} */ ({ nodeCliInspect: 3, browserSnapshot: 6 });

/** @typedef {Partial<Record<keyof typeof fuses, boolean>>} FuseSettings */

/**
 * The bytes to write, by position, to bring the fuses of an Electron executable to `settings`; an
 * empty list when they are there already.
 * @param {Buffer} executable
 * @param {FuseSettings} settings
 * @returns {{ position: number, byte: number }[]}
 */
export function planFuses(executable, settings) {
  const start = executable.indexOf(sentinel);
  if (start < 0) throw new SetupError('The executable has no Electron fuses.');
  if (executable.indexOf(sentinel, start + 1) >= 0) {
    throw new SetupError('The executable has more than one set of Electron fuses.');
  }
  const wire = start + sentinel.length;
  const version = executable[wire];
  if (version !== wireVersion) {
    throw new SetupError(`The executable's fuses have version ${version}, not ${wireVersion}.`);
  }
  const count = executable[wire + 1] ?? 0;
  return Object.entries(settings)
    .map(([name, isOn]) => {
      const index = fuses[/** @type {keyof typeof fuses} */ (name)];
      const position = wire + 2 + index;
      const current = executable[position];
      if (index >= count || (current !== digits.on && current !== digits.off)) {
        throw new SetupError(`The executable's fuse ${name} cannot be set.`);
      }
      return { position, byte: isOn ? digits.on : digits.off, current };
    })
    .filter(({ byte, current }) => byte !== current)
    .map(({ position, byte }) => ({ position, byte }));
}

/**
 * Sets fuses in an executable file.
 * @param {string} path
 * @param {FuseSettings} settings
 */
export async function setFuses(path, settings) {
  const changes = planFuses(await readFile(path), settings);
  const file = await open(path, 'r+');
  try {
    for (const { position, byte } of changes) await file.write(Buffer.of(byte), 0, 1, position);
    await file.sync();
  } finally {
    await file.close();
  }
}
