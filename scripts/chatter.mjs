// [process:thread/date/time:LEVEL:file(line)] as Chromium writes it; the date and thread may lack.
const chromiumLine = /^\[\d+(?::\d+)?[:/](?:\d{4}\/)?[\d.]+:([A-Z]+\d*):/;

const chatterOfLibraries = [
  /^libva (info|error|warning)/i,
  /^(MESA|libEGL|libGL|DRI\d?)\b.*(error|warning|fail)/i,
  /^(Fontconfig|Gtk|GLib|dconf|ATTENTION)[\w-]*\b.*(warning|error|critical|default value)/i,
  /^\(\w+:\d+\): \S+-(WARNING|CRITICAL) \*\*/,
  /^(Xlib|XKB|_XSERVTrans\w*): /,
  /^Warning: (vk|loader_|terminator_)\w+/,
  /^(DevTools|Debugger) listening on /,
  /Failed to connect to the bus/,
  /\bvaInitialize failed\b/,
];

/** Chromium's words for why it cannot run at all; it calls only some of them fatal. */
const reasonsToDie =
  /Missing X server|platform failed to initialize|Running as root without|No usable sandbox/;

/**
 * True for a line on stderr that Chromium or a system library wrote about itself, and that does not
 * say why the program is about to die. What a page wrote to its console is the program's own.
 * @param {string} line
 */
export function isChatter(line) {
  const level = chromiumLine.exec(line)?.[1];
  if (level === undefined) return chatterOfLibraries.some((pattern) => pattern.test(line));
  return level !== 'FATAL' && !/:CONSOLE[:(]/.test(line) && !reasonsToDie.test(line);
}

/**
 * Resolves when `source` has ended, after every line of it that is not chatter was written to
 * `target`, and resolves to the lines that were held back, the last hundred at most.
 * @param {AsyncIterable<string>} source decoded text, in pieces of any size
 * @param {(text: string) => void} write
 * @returns {Promise<string[]>}
 */
export async function dropChatter(source, write) {
  /** @type {string[]} */
  let dropped = [];
  let rest = '';
  /** @param {string} line with its line end, if it has one */
  const sort = (line) => {
    if (isChatter(line)) dropped = [...dropped.slice(-99), line];
    // An empty line belongs to whatever stood before it; by itself it says nothing.
    else if (line.trim() !== '') write(line);
  };
  for await (const text of source) {
    const lines = (rest + text).split(/(?<=\n)/);
    rest = lines.at(-1)?.endsWith('\n') === false ? (lines.pop() ?? '') : '';
    lines.forEach(sort);
  }
  sort(rest);
  return dropped;
}
