// eslint-disable-next-line @typescript-eslint/no-require-imports -- Electron loads the file of a folder through require
const { app, BrowserWindow } = require('electron');

// A window on one page that asks nothing of anybody.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true });
  window.loadURL(process.env.LODE_BENCH_PAGE);
});
app.on('window-all-closed', () => app.quit());
