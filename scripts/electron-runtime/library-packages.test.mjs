import { describe, expect, it } from 'vitest';
import { readCandidates } from './debian-packages.mjs';
import { choosePackages, findPackages } from './library-packages.mjs';
import { describeLacks, readMissingLibraries } from './system-libraries.mjs';

const nothing = { libraries: [], fonts: false, displayServer: false };

describe('readMissingLibraries', () => {
  it('names each library that ldd did not find once', () => {
    const output = `/cache/electron:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibgtk-3.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
/cache/libEGL.so:
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
`;
    expect(readMissingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });
});

describe('findPackages', () => {
  it('names a package once, however many libraries it holds', () => {
    const lacks = { ...nothing, libraries: ['libnss3.so', 'libsmime3.so', 'libgbm.so.1'] };
    expect(findPackages(lacks)).toEqual({ packages: [['libnss3'], ['libgbm1']], unknown: [] });
  });

  it('knows the fonts and the display server', () => {
    const lacks = { ...nothing, fonts: true, displayServer: true };
    expect(findPackages(lacks).packages).toEqual([['fonts-dejavu-core'], ['xvfb']]);
  });

  it('tells which libraries it has no package for', () => {
    expect(findPackages({ ...nothing, libraries: ['libnew.so.9'] })).toEqual({
      packages: [],
      unknown: ['libnew.so.9'],
    });
  });
});

describe('choosePackages', () => {
  const packages = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3']];

  it.each([
    ['Debian 12', ['libgtk-3-0', 'libnss3'], ['libgtk-3-0', 'libnss3']],
    ['Ubuntu 24.04', ['libgtk-3-0t64', 'libnss3'], ['libgtk-3-0t64', 'libnss3']],
    ['no package lists', [], ['libgtk-3-0', 'libnss3']],
  ])('chooses the names of %s', (_, available, names) => {
    expect(choosePackages(packages, new Set(available))).toEqual(names);
  });
});

describe('readCandidates', () => {
  it('leaves out packages that cannot be installed', () => {
    const policy = `libnss3:
  Installed: (none)
  Candidate: 2:3.87.1-1
  Version table:
     2:3.87.1-1 500
libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
xvfb:
  Installed: 2:21.1.7
  Candidate: 2:21.1.7
`;
    expect([...readCandidates(policy)]).toEqual(['libnss3', 'xvfb']);
  });
});

describe('describeLacks', () => {
  it('names everything in one sentence', () => {
    const lacks = { libraries: ['libnss3.so', 'libgbm.so.1'], fonts: true, displayServer: true };
    expect(describeLacks(lacks)).toBe(
      'Electron cannot run here: this system lacks the libraries libnss3.so libgbm.so.1, a font, ' +
        'Xvfb (there is no display)',
    );
  });
});
