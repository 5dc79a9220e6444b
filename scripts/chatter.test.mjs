import { describe, expect, it } from 'vitest';
import { dropChatter, isChatter } from './chatter.mjs';

describe('isChatter', () => {
  it.each([
    '[1234:1123/014233.1:ERROR:object_proxy.cc(576)] Failed to call method',
    '[530:1123/024854.912057:ERROR:bus.cc(407)] Failed to connect to the bus: no such file',
    '[12:34:1123/014233.123456:WARNING:gpu_process.cc(1)] vaInitialize failed: unknown libva error',
    '[10723:1123/021659.233943:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors',
    '[1234:1123/014233.123:VERBOSE1:x.cc(1)] words',
    '[99:1123/014233.1:ERROR:sandbox_linux.cc(374)] InitializeSandbox() called with multiple threads',
    'libva error: vaGetDriverNameByIndex() failed with unknown libva error',
    'MESA-LOADER: failed to open swrast',
    'Fontconfig error: No writable cache directories',
    '(electron:4242): dbind-WARNING **: 12:00:00.000: Could not open X display',
    'Xlib:  extension "DPMS" missing on display ":99".',
  ])('is true for %s', (line) => {
    expect(isChatter(line)).toBe(true);
  });

  it.each([
    'Unknown series us-imports/canda. Did you mean us-imports/canada?',
    'Error: a stack',
    '    at main (out/main/main.cjs:1:1)',
    '[note] 3 warnings',
    '[2013: revised]',
    'Building Lode, since its sources have changed.',
    '[10:1123/021652.915447:FATAL:electron_browser_main_parts.cc(504)] Failed to shutdown.',
    '[10:1123/024854.912057:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY',
    '[10:1123/024854.912110:ERROR:env.cc(258)] The platform failed to initialize.  Exiting.',
    '[10:1123/024854.912110:ERROR:zygote_host_impl_linux.cc(1)] Running as root without --no-sandbox',
    '[10:1123/024854.912110:INFO:CONSOLE(12)] "a page\'s words", source: app://lode/index.html (12)',
  ])('is false for %s', (line) => {
    expect(isChatter(line)).toBe(false);
  });
});

describe('dropChatter', () => {
  const chatter = '[1:1123/014233.1:ERROR:bus.cc(4)] Failed to connect to the bus\n';

  it('passes lines through however they are cut', async () => {
    const text = `first\n${chatter}second: é\n\n${chatter}last, without an end`;
    expect(await pass(Array.from(text))).toEqual({
      written: 'first\nsecond: é\nlast, without an end',
      dropped: [chatter, chatter],
    });
  });

  it('passes a line on as soon as it is whole', async () => {
    /** @type {string[]} */
    const written = [];
    async function* source() {
      yield 'one\ntw';
      expect(written).toEqual(['one\n']);
      yield 'o\n';
    }
    await dropChatter(source(), (text) => written.push(text));
    expect(written).toEqual(['one\n', 'two\n']);
  });

  it('keeps the last hundred of the lines it held back', async () => {
    const lines = Array.from({ length: 150 }, (_, index) => `${chatter.trim()} ${index}\n`);
    const { dropped } = await pass(lines);
    expect(dropped).toHaveLength(100);
    expect(dropped.at(-1)).toContain('149');
  });
});

/** @param {readonly string[]} pieces */
async function pass(pieces) {
  let written = '';
  async function* source() {
    yield* pieces;
  }
  const dropped = await dropChatter(source(), (text) => (written += text));
  return { written, dropped };
}
