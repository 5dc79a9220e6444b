import '@fontsource-variable/inter/index.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import './styles/print-sheet.css';

/** The same page serves the window and, hidden, the command line. */
async function begin(): Promise<void> {
  const start = await window.lode.start();
  const job = await window.lode.job();
  if (job !== null) {
    const { runInHiddenWindow } = await import('#jobs/run.ts');
    await runInHiddenWindow(start, job);
    return;
  }
  const { showApp } = await import('./show-app.ts');
  showApp(start);
}

begin().catch((error: unknown) => window.lode.reportError(String(error)));
