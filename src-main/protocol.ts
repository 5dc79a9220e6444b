import { app, protocol, type Session } from 'electron';
import { join } from 'node:path';
import { SCHEME } from './origin.ts';
import { serve, type Roots } from './serve.ts';

/** Makes app://lode/ a proper origin with storage of its own; to be called before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves Lode's pages and the baseline to the windows of this session. */
export function servePages(session: Session): void {
  if (session.protocol.isProtocolHandled(SCHEME)) return;
  const roots: Roots = {
    renderer: join(app.getAppPath(), 'out', 'renderer'),
    baseline: join(app.getAppPath(), 'resources', 'baseline'),
  };
  session.protocol.handle(SCHEME, (request) => serve(request, roots));
}
