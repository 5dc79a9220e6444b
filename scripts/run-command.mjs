import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { watchEndRequests } from './end-requests.mjs';

/**
 * Resolves to a program's exit code once it has ended; 128 plus the signal's number when a signal
 * ended it. While it runs, this process outlives the signals that ask it to end: it passes them on
 * and ends itself when the program has, so that nothing is left running behind it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function runCommand(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    /** @type {NodeJS.Signals | null} */
    let asked = null;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      asked = signal;
      // A terminal sends SIGINT to the whole group: the program has it already, and many programs
      // take a second one as an order to drop everything.
      if (signal !== 'SIGINT') child.kill(signal);
    };
    const stopListening = watchEndRequests(passOn);

    child.once('error', (error) => {
      stopListening();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stopListening();
      if (asked !== null) process.kill(process.pid, asked);
      resolve(exitCodeOf(code, signal));
    });
  });
}

/**
 * The exit code that a shell would show for a program that ended so.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
