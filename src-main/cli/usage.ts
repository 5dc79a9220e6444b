/** How each command of this version is called; what `lode help` prints. */
export const usageByCommand = {
  info: 'lode info',
  get: 'lode get [--table ID] [--series ID] [--period P] [--edition ID | --as-of ID | --latest]',
  set: 'lode set SERIES PERIOD VALUE [--edition ID] [--reason R] [--source TEXT] [--locator TEXT]',
  compare:
    'lode compare --period P [--against 2013] [--table ID] [--edition ID] [--against-edition ID]',
  check: 'lode check [--table ID] [--edition ID]',
  revisions: 'lode revisions [--since EDITION]',
  export: 'lode export --format csv --out PATH [--table ID] [--as-of ID]',
  chart:
    'lode chart CHART_ID | --table ID [--series ID ...] [--type TYPE] [--mode MODE] --out FILE.(svg|png|pdf|csv)\n' +
    '           [--period P] [--against P] [--from P] [--to P] [--as-of ID] [--log] [--title T]\n' +
    '           [--size slide|column|page|square] [--theme light|dark]',
  note:
    'lode note list [--table ID] [--tag T ...] [--state open|resolved] [--on TARGET]\n' +
    '  lode note add --on TARGET --text MARKDOWN|- [--tag T ...] [--author A] [--source TEXT] [--page TEXT]\n' +
    '  lode note resolve ID\n' +
    '  lode note export --out FILE.(md|csv) [--printed]\n' +
    '  lode note import FILE.md [--dry-run]',
  report:
    'lode report --period P | --report ID --out FILE.(md|html|pdf|docx) [--against P] [--table ID ...]\n' +
    '           [--as-of ID] [--paper a4|letter]',
  backup: 'lode backup [--out FILE]',
  backups: 'lode backups',
  restore: 'lode restore FILE',
  verify: 'lode verify',
} as const;

export type CommandName = keyof typeof usageByCommand;

const purposes: Record<CommandName, string> = {
  info: 'the workspace, its editions and how much it holds',
  get: 'observations; without edition, as-of or latest those of every edition',
  set: 'enters one value: "123,000 e", NA, W, -- for zero, 555-580 for a range',
  compare: 'each row of one period against another, by default against 2013',
  check:
    'totals, rounding, unit slips, missing cells, statements of the text; 1 when something is wrong',
  revisions:
    'figures that a later edition restates: old, new, change, and whether the source said so',
  export: 'writes a table, or all of them, to files',
  chart:
    'draws a kept chart or one described here, or writes its figures; types are those of the Charts screen',
  note:
    'finds, writes, resolves and moves notes; TARGET is SERIES@PERIOD[#EDITION], a series, a table, period:P,\n' +
    '      area:COUNTRY, chart:ID, check:ID, range:SERIES..SERIES@P..P or workspace; --text - takes the text from\n' +
    '      standard input',
  report:
    'writes a kept report: the one named, or that of the period; where there is none, one put together from its tables',
  backup: 'makes a backup and reads it back; with --out, copies it to that file too',
  backups: 'the backups of the workspace, newest first, and what each is worth',
  restore:
    'makes the workspace what a backup holds, by its file or name: one step, which undo takes back',
  verify: 'checks that the store is whole',
};

/** The whole help text. */
export function helpText(): string {
  const commands = commandNames().map(
    (name) => `  ${usageByCommand[name]}\n      ${purposes[name]}`,
  );
  return `Lode on the command line: lode COMMAND [options]

${commands.join('\n')}
  lode help
      this text

Every command takes
  --workspace DIR   the workspace; else the one last opened in the window, else the standard place
  --json            one JSON document on stdout

Exit: 0 done, 1 the job found problems, 2 wrong usage, 3 the workspace is in use or cannot be opened.
`;
}

export function commandNames(): CommandName[] {
  return Object.keys(usageByCommand) as CommandName[];
}

export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(usageByCommand, word);
}
