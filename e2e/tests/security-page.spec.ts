import { requests } from '#ipc/contract.ts';
import { expect, test } from '../fixtures.ts';

const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
  'trusted-types svelte-trusted-html lode-worker';

test('the page has nothing of Node or Electron, only the bridge of the contract', async ({
  lode: { page },
}) => {
  const found = await page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ].filter((name) => name in window),
  );
  expect(found).toEqual([]);
  const members = await page.evaluate(() =>
    Object.entries(window.lode).map(([name, value]) => `${name}: ${typeof value}`),
  );
  const contract = [
    ...Object.keys(requests),
    'onMenu',
    'onClosing',
    'onBackupWanted',
    'onStorageState',
  ].map((name) => `${name}: function`);
  expect(members.sort()).toEqual(contract.sort());
});

test('the window is isolated and sandboxed, and nothing is spell-checked', async ({
  lode: { app },
}) => {
  const found = await app.evaluate(({ app, BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    // Electron has it and leaves it out of its types.
    const withPreferences = webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { session } = webContents;
    return {
      preferences: withPreferences.getLastWebPreferences(),
      isSpellChecked: session.isSpellCheckerEnabled(),
      dictionaries: session.getSpellCheckerLanguages(),
      hasSandboxSwitchedOff: app.commandLine.hasSwitch('no-sandbox'),
    };
  });
  expect(found.preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
  expect(found.isSpellChecked).toBe(false);
  expect(found.dictionaries).toEqual([]);
  // Chromium refuses its sandbox to root; for everyone else it is on.
  expect(found.hasSandboxSwitchedOff).toBe(process.getuid?.() === 0);
});

test('the content security policy is strict', async ({ lode: { page } }) => {
  const headers = await page.evaluate(async () => {
    const response = await fetch('/');
    return {
      policy: response.headers.get('content-security-policy'),
      sniffing: response.headers.get('x-content-type-options'),
    };
  });
  expect(headers).toEqual({ policy: contentSecurityPolicy, sniffing: 'nosniff' });
});

test('what the policy forbids does not run', async ({ lode: { page } }) => {
  const refused = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const add = <K extends keyof HTMLElementTagNameMap>(
      tag: K,
      fill: (element: HTMLElementTagNameMap[K]) => void,
    ) => {
      const element = document.createElement(tag);
      try {
        fill(element);
      } catch {
        // Refused at once by trusted types; what is not is refused when it is used.
      }
      document.body.append(element);
      return element;
    };
    const mark = 'window.hasRun = true';
    add('script', (script) => (script.textContent = mark));
    add('p', (p) => (p.innerHTML = `<img src="x" onerror="${mark}">`));
    add('button', (button) => button.setAttribute('onclick', mark)).click();
    add('a', (a) => (a.href = `javascript:${mark}`)).click();
    add('img', (img) => (img.src = 'https://example.org/pixel.png'));
    add('style', (style) => (style.textContent = 'body { display: none }'));
    // Not at once: what a driver calls directly may use eval.
    const evaluated = await new Promise<string>((resolve) =>
      setTimeout(() => {
        try {
          resolve(String(eval('1 + 1')));
        } catch (error) {
          resolve((error as Error).name);
        }
      }),
    );
    await new Promise((resolve) => setTimeout(resolve));
    return { evaluated, hasRun: 'hasRun' in window, violations: [...new Set(violations)].sort() };
  });
  expect(refused.evaluated).toBe('EvalError');
  expect(refused.hasRun).toBe(false);
  for (const directive of [
    'require-trusted-types-for',
    'script-src-elem',
    'style-src-elem',
    'img-src',
  ]) {
    expect(refused.violations).toContain(directive);
  }
  await expect(page.getByRole('grid')).toBeVisible();
});
