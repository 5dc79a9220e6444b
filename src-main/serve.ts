import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { errorCode } from './files/explain.ts';
import { isOurs } from './origin.ts';

/** The folders whose files the pages may have. */
export interface Roots {
  readonly renderer: string;
  /** Served under /baseline/. */
  readonly baseline: string;
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html lode-worker',
].join('; ');

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The answer to a request for one of Lode's own files; 404 and 405 say in words what was wrong. */
export async function serve(request: Request, roots: Roots): Promise<Response> {
  if (request.method !== 'GET') return answer(405, `Lode's files can only be read (GET).`);
  const path = lookUp(request.url, roots);
  if (path === null) return answer(404, `Lode has no file at ${request.url}.`);
  try {
    const type = mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
    return new Response(await readFile(path), { headers: headersFor(type) });
  } catch (error) {
    if (!['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error) ?? '')) {
      throw error;
    }
    return answer(404, `Lode has no file at ${request.url}.`);
  }
}

/**
 * The path of the file that an address names, or null when it names none. Every part of the address is decoded once
 * and must be a plain name, so that no spelling of `..`, of a separator or of a drive leads out of the folders.
 */
export function lookUp(address: string, roots: Roots): string | null {
  if (!isOurs(address)) return null;
  const names = decodeNames(new URL(address).pathname);
  if (names === null) return null;
  if (names.length === 1 && names[0] === '') return join(roots.renderer, 'index.html');
  if (!names.every(isPlainName)) return null;
  return names[0] === 'baseline'
    ? join(roots.baseline, ...names.slice(1))
    : join(roots.renderer, ...names);
}

function decodeNames(pathname: string): string[] | null {
  try {
    return pathname.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

function isPlainName(name: string): boolean {
  // Control characters include NUL; a colon names a drive or a stream on Windows; a leading dot is `..` or hidden.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return name !== '' && !name.startsWith('.') && !/[/\\:\u0000-\u001f\u007f]/.test(name);
}

function answer(status: number, text: string): Response {
  return new Response(text, { status, headers: headersFor('text/plain; charset=utf-8') });
}

function headersFor(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    // A new version must never meet the pages of an old one.
    'Cache-Control': 'no-cache',
  };
}
