/**
 * Debian's and Ubuntu's packages for the libraries that Electron loads; where a package was renamed
 * for 64-bit time (Debian 13, Ubuntu 24.04), the newer name stands first.
 */
const packagesByLibrary = new Map([
  ['libgtk-3.so.0', ['libgtk-3-0t64', 'libgtk-3-0']],
  ['libnss3.so', ['libnss3']],
  ['libnssutil3.so', ['libnss3']],
  ['libsmime3.so', ['libnss3']],
  ['libnspr4.so', ['libnspr4']],
  ['libasound.so.2', ['libasound2t64', 'libasound2']],
  ['libgbm.so.1', ['libgbm1']],
  ['libatk-bridge-2.0.so.0', ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0']],
  ['libatk-1.0.so.0', ['libatk1.0-0t64', 'libatk1.0-0']],
  ['libatspi.so.0', ['libatspi2.0-0t64', 'libatspi2.0-0']],
  ['libcups.so.2', ['libcups2t64', 'libcups2']],
  ['libglib-2.0.so.0', ['libglib2.0-0t64', 'libglib2.0-0']],
  ['libgobject-2.0.so.0', ['libglib2.0-0t64', 'libglib2.0-0']],
  ['libgio-2.0.so.0', ['libglib2.0-0t64', 'libglib2.0-0']],
  ['libdbus-1.so.3', ['libdbus-1-3']],
  ['libdrm.so.2', ['libdrm2']],
  ['libpango-1.0.so.0', ['libpango-1.0-0']],
  ['libcairo.so.2', ['libcairo2']],
  ['libX11.so.6', ['libx11-6']],
  ['libxcb.so.1', ['libxcb1']],
  ['libXcomposite.so.1', ['libxcomposite1']],
  ['libXdamage.so.1', ['libxdamage1']],
  ['libXext.so.6', ['libxext6']],
  ['libXfixes.so.3', ['libxfixes3']],
  ['libXrandr.so.2', ['libxrandr2']],
  ['libxkbcommon.so.0', ['libxkbcommon0']],
  ['libudev.so.1', ['libudev1']],
  ['libexpat.so.1', ['libexpat1']],
  ['libgcc_s.so.1', ['libgcc-s1']],
]);

/**
 * What a machine lacks to run Electron.
 * @typedef {{ libraries: readonly string[], fonts: boolean, displayServer: boolean }} Lacks
 *   `fonts` is true when there is none at all, `displayServer` when a virtual display is needed and
 *   Xvfb is not installed
 */

/**
 * The packages that end the lack, each as a list of names of which the first available one is
 * meant, and the libraries that no package is known for.
 * @param {Lacks} lacks
 * @returns {{ packages: readonly string[][], unknown: string[] }}
 */
export function findPackages({ libraries, fonts, displayServer }) {
  const packages = libraries.map((library) => packagesByLibrary.get(library) ?? []);
  if (fonts) packages.push(['fonts-dejavu-core']);
  if (displayServer) packages.push(['xvfb']);
  const distinct = new Map(packages.map((names) => [names.join(), names]));
  distinct.delete('');
  return {
    packages: [...distinct.values()],
    unknown: libraries.filter((library) => !packagesByLibrary.has(library)),
  };
}

/**
 * One name for each package: the first that the system's package lists know, else the older name.
 * @param {readonly string[][]} packages
 * @param {ReadonlySet<string>} available
 * @returns {string[]}
 */
export function choosePackages(packages, available) {
  return packages.flatMap((names) => names.find((name) => available.has(name)) ?? names.slice(-1));
}
