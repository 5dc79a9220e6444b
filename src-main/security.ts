import { app, type Session, type WebContents } from 'electron';
import { log } from './log.ts';
import { isLoadable, isOurs } from './origin.ts';

/**
 * Closes what an offline program does not need, for every window and session to come; to be called before Electron is
 * ready. False when the program must not go on: a package that somebody started for remote control.
 */
export function secureProcess(): boolean {
  const remoteControl = ['remote-debugging-port', 'remote-debugging-pipe'];
  if (app.isPackaged && remoteControl.some((name) => app.commandLine.hasSwitch(name))) {
    log('this program cannot be controlled from outside; it ends');
    return false;
  }
  // Root cannot have the sandbox: the launcher then says --no-sandbox, and enabling it would end the program.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', secureSession);
  app.on('web-contents-created', (_event, contents) => secureContents(contents));
  app.on('child-process-gone', (_event, details) =>
    log(`a helper process ended: ${details.type}, ${details.reason}, ${details.exitCode}`),
  );
  return true;
}

function secureSession(session: Session): void {
  // Both, and before the first window: else Chromium tries to fetch a dictionary at start.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isAllowed = isLoadable(url, app.isPackaged);
    if (!isAllowed) log(`a request to ${url.slice(0, 200)} was blocked`);
    answer({ cancel: !isAllowed });
  });
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayHave(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    log(`a download of ${item.getURL().slice(0, 200)} was refused`);
    event.preventDefault();
  });
}

/** Persistent storage, or the system might clear the analyst's figures away when space is short; nothing else. */
function mayHave(permission: string, requester: string): boolean {
  return permission === 'persistent-storage' && isOurs(requester);
}

function secureContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Peer connections pass by the session's request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('preload-error', (_event, path, error) =>
    log(`the preload script ${path} failed: ${error.message}`),
  );
  contents.on('render-process-gone', (_event, details) =>
    log(`the page's process ended: ${details.reason}, ${details.exitCode}`),
  );
  contents.on('did-fail-load', (_event, code, description, url) =>
    log(`${url} did not load: ${description} (${code})`),
  );
}
