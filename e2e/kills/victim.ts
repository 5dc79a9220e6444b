import { spawn, type ChildProcess } from 'node:child_process';
import type { PreparedElectron } from '../../scripts/electron-runtime/launch.mjs';
import type { Place } from '../fixtures/place.ts';
import { root } from '../fixtures/root.ts';
import { untilClosed, type Ran } from '../fixtures/run-program.ts';

/** The program without a driver, in a process group of its own, so that all of it can be killed at one moment. */
export class Victim {
  /** What it came to; killed, it has no exit code. */
  readonly ended: Promise<Ran>;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
    this.ended = untilClosed(process);
  }

  /** A command, started as `scripts/lode.mjs` starts it. */
  static command(electron: PreparedElectron, place: Place, args: ReadonlyArray<string>): Victim {
    return Victim.#start(electron, place, ['--lode-cli'], {
      LODE_CLI_ARGS: JSON.stringify(args),
      LODE_CLI_CWD: place.folder,
    });
  }

  /** The window. */
  static window(electron: PreparedElectron, place: Place, workspace: string): Victim {
    return Victim.#start(electron, place, ['--workspace', workspace], {});
  }

  static #start(
    electron: PreparedElectron,
    place: Place,
    args: ReadonlyArray<string>,
    env: Readonly<Record<string, string>>,
  ): Victim {
    const child = spawn(electron.executablePath, [...electron.args, root, ...args], {
      env: { ...place.env(electron), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    return new Victim(child);
  }

  get isRunning(): boolean {
    const { exitCode, signalCode } = this.#process;
    return exitCode === null && signalCode === null;
  }

  /** Kills the program and all its helpers at once, if it still runs; resolves when it is gone. */
  async kill(): Promise<void> {
    if (this.isRunning) process.kill(-this.#process.pid!, 'SIGKILL');
    await this.ended;
  }
}
