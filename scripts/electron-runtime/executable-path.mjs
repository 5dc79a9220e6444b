/**
 * Where Electron's executable lies inside a folder that holds Electron.
 * @param {NodeJS.Platform} [platform]
 */
export function executablePath(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}
