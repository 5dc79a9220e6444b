import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readInvocation } from './arguments.ts';
import { runCommand } from './cli/run.ts';
import { handleRequests } from './ipc/handle.ts';
import { log, logTo } from './log.ts';
import { registerScheme } from './protocol.ts';
import { secureProcess } from './security.ts';
import { Workbench } from './workbench.ts';

const invocation = readInvocation(process.argv, process.env, app.isPackaged, process.cwd());
const userData = process.env['LODE_USER_DATA'];
// They were meant for this process, not for any that it starts.
delete process.env['LODE_CLI_ARGS'];
delete process.env['LODE_CLI_CWD'];

// Electron would show a dialog, which nobody can answer where there is no display.
process.on('uncaughtException', giveUp);

if (userData !== undefined && userData !== '') {
  mkdirSync(resolve(userData), { recursive: true });
  app.setPath('userData', resolve(userData));
}
const settingsPath = join(app.getPath('userData'), 'settings.json');

if (!secureProcess()) {
  app.exit(1);
} else if (invocation.kind === 'wrong') {
  process.stderr.write(`${invocation.message}\n`);
  app.exit(2);
} else {
  registerScheme();
  handleRequests();
  void (
    invocation.kind === 'command'
      ? runCommand(invocation.args, invocation.cwd, settingsPath)
      : openWindow(invocation.workspace)
  ).catch(giveUp);
}

async function openWindow(workspace: string | null): Promise<void> {
  if (!app.requestSingleInstanceLock({ workspace })) {
    const question =
      workspace === null
        ? ''
        : ` If it shows another workspace, it asks whether to open ${workspace}.`;
    process.stdout.write(`Lode is already running; its window comes to the front.${question}\n`);
    app.exit(0);
    return;
  }
  logTo(join(app.getPath('userData'), 'lode.log'));
  await app.whenReady();
  await new Workbench(settingsPath).start(workspace);
}

function giveUp(error: unknown): void {
  log(`Lode cannot go on: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  app.exit(3);
}
