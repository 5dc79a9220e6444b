import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookUp, serve } from './serve.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const roots = { renderer: '/app/out/renderer', baseline: '/app/resources/baseline' };

describe('lookUp', () => {
  it.each([
    ['app://lode/', '/app/out/renderer/index.html'],
    ['app://lode', '/app/out/renderer/index.html'],
    ['app://lode/?x=1#table', '/app/out/renderer/index.html'],
    ['app://lode/assets/index-1a.js', '/app/out/renderer/assets/index-1a.js'],
    ['app://lode/assets/a%20b.css', '/app/out/renderer/assets/a b.css'],
    ['app://lode/baseline/series.csv', '/app/resources/baseline/series.csv'],
    // Decoded once: this is a file with percent signs in its name, which does not exist.
    ['app://lode/%252e%252e/main.cjs', '/app/out/renderer/%2e%2e/main.cjs'],
  ])('finds %s', (address, path) => {
    expect(lookUp(address, roots)).toBe(path);
  });

  it.each([
    // The URL parser resolves plain and encoded dots itself: such an address stays within the root.
    ['app://lode/../../etc/passwd', '/app/out/renderer/etc/passwd'],
    ['app://lode/assets/%2e%2e/%2E%2E/etc/passwd', '/app/out/renderer/etc/passwd'],
    ['app://lode/baseline/../main.cjs', '/app/out/renderer/main.cjs'],
    ['app://lode/baseline/%2e%2e/%2e%2e/main.cjs', '/app/out/renderer/main.cjs'],
  ])('keeps %s inside', (address, path) => {
    expect(lookUp(address, roots)).toBe(path);
  });

  it.each([
    'app://lode/..%2f..%2fetc/passwd',
    'app://lode/%2e%2e%2fetc%2fpasswd',
    'app://lode/baseline/..%2Fx',
    'app://lode/..\\..\\etc\\passwd',
    'app://lode/..%5c..%5cetc',
    'app://lode//etc/passwd',
    'app://lode/%2fetc/passwd',
    'app://lode/C:/windows',
    'app://lode/c%3a/windows',
    'app://lode/index.html%00.png',
    'app://lode/a%0ab',
    'app://lode/.hidden',
    'app://lode/assets/.env',
    'app://lode/assets/',
    'app://lode/a//b',
    'app://lode/%ff',
    'app://lode/%',
    'app://other/index.html',
    'app://lode.evil/index.html',
    'app://evil@lode/index.html',
    'app://lode:80/index.html',
    'app:///index.html',
    'app:index.html',
    'file:///etc/passwd',
    'https://lode/index.html',
    'not an address',
    '',
  ])('refuses %j', (address) => {
    expect(lookUp(address, roots)).toBeNull();
  });
});

describe('serve', () => {
  function makeRoots() {
    const folder = temporaryFolder();
    const made = { renderer: join(folder, 'renderer'), baseline: join(folder, 'baseline') };
    mkdirSync(join(made.renderer, 'assets'), { recursive: true });
    mkdirSync(made.baseline);
    writeFileSync(join(made.renderer, 'index.html'), '<!doctype html>');
    writeFileSync(join(made.renderer, 'assets', 'a.js'), 'export {}');
    writeFileSync(join(made.renderer, 'assets', 'a.woff2'), 'font');
    writeFileSync(join(made.baseline, 'series.csv'), 'id');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    return made;
  }
  const get = (path: string, init?: RequestInit) =>
    serve(new Request(`app://lode/${path}`, init), makeRoots());

  it.each([
    ['', 'text/html; charset=utf-8', '<!doctype html>'],
    ['assets/a.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['assets/a.woff2', 'font/woff2', 'font'],
    ['baseline/series.csv', 'text/csv; charset=utf-8', 'id'],
  ])('answers /%s as %s', async (path, type, body) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(await response.text()).toBe(body);
  });

  it.each(['', 'missing.js'])('sends the policy with /%s', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types svelte-trusted-html lode-worker",
    );
  });

  it.each(['missing.js', 'assets', 'baseline', 'index.html/x', 'x'.repeat(300), '..%2fsecret.txt'])(
    'says in words that there is no /%s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Lode has no file at app://lode/');
    },
  );

  it.each(['POST', 'HEAD', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await get('', { method })).status).toBe(405);
  });
});
