import type { StoreCounts } from '#ipc/contract/store.ts';
import type { RecoveryPlan, Share } from '#data/recover-plan.ts';
import type { Recovered } from '#data/recover-session.ts';
import { plural } from '#domain/plural.ts';
import { formatDay, formatTime } from '#format/times.ts';

/** What a recovery came to, to be read in the window and in the file that is kept. */
export interface RecoveryReport {
  readonly title: string;
  /** What matters most, in one sentence. */
  readonly lead: string;
  readonly facts: ReadonlyArray<readonly [label: string, text: string]>;
}

/** What can be brought back and what cannot, each a sentence. */
export function describeOffer(plan: RecoveryPlan, locale: string): string[] {
  const would = `The store would then hold ${listCounts(plan.state.counts)}${ofSaved(plan)}.`;
  return [
    `Lode can bring back ${describeSource(plan, locale)}.`,
    describeMissing(plan, locale),
    would,
    plan.objection,
    describeDamagedParts(plan),
    ...describePassedOver(plan),
  ].filter(Boolean);
}

/** The report in the window. */
export function describeRecovery(
  { plan, recovery, at }: Recovered,
  repaired: string,
  locale: string,
): RecoveryReport {
  const facts: [string, string][] = [
    ['What was wrong', recovery.why],
    ['Repaired before', repaired],
    ['Recovered from', `${capitalize(describeSource(plan, locale))} (${plan.backup.name})`],
    ['From the backup', describeShare(plan.shares.backup, locale)],
    ['From the journal', describeShare(plan.shares.journal, locale)],
    ["From the store's files", describeFormer(plan, locale)],
    ['Not used', describePassedOver(plan).join(' ')],
    ['Missing', describeMissing(plan, locale)],
    ['The store holds', `${listCounts(plan.state.counts)}${ofSaved(plan)}`],
    ['Former store', `${recovery.aside} (nothing of it was deleted)`],
    ['Recovered on', formatMoment(at, locale)],
    ['This report', `${recovery.aside}-report.txt`],
  ];
  return {
    title: 'The workspace was recovered',
    lead: plan.isWhole
      ? 'Its store was damaged or lost. Everything that was saved is back; nothing is missing.'
      : `Its store was damaged or lost. ${describeMissing(plan, locale)}`,
    facts: facts.filter(([, text]) => text !== ''),
  };
}

/** The report as the text that is kept. */
export function printReport({ title, lead, facts }: RecoveryReport): string {
  const lines = facts.map(([label, text]) => `${label}: ${text}`);
  return `${[title, '', lead, '', ...lines].join('\n')}\n`;
}

/** The backup and what is done again: `the backup of 28 Nov 2026, 05:20:11 and 12 of the 14 changes made since`. */
function describeSource(plan: RecoveryPlan, locale: string): string {
  const { backup, applied, expected, shares } = plan;
  const source = `the backup of ${formatMoment(backup.createdAt, locale)}`;
  if (expected === null) {
    if (applied === 0) return `${source}; the journal holds no change after it`;
    const holders = [
      shares.journal.count > 0 ? 'the journal' : '',
      shares.former.count > 0 ? "the store's own files" : '',
    ].filter(Boolean);
    const hold = holders.length === 1 && shares.former.count === 0 ? 'holds' : 'hold';
    return `${source} and the ${plural(applied, 'change')} that ${holders.join(' and ')} ${hold} after it`;
  }
  const held = backup.state?.sequence ?? 0;
  // The journal may know of one change that main did not come to note.
  const changes = describeChanges(applied, Math.max(applied, expected.sequence - held));
  return source + changes + describeOrigins(plan);
}

/** Said only when it is not the journal alone that they come from. */
function describeOrigins({ shares: { journal, former } }: RecoveryPlan): string {
  if (former.count === 0) return '';
  return journal.count === 0
    ? ", from the store's own files"
    : `, ${journal.count} from the journal and ${former.count} from the store's own files`;
}

/** How many changes, and when they were made: `9 changes, made 28 Nov 2026, 05:20:11 to 05:31:02`. */
function describeShare({ count, from, to }: Share, locale: string): string {
  if (from === null || to === null) return 'no change';
  const first = formatMoment(from, locale);
  const isSameDay = formatDay(from, locale) === formatDay(to, locale);
  const last = isSameDay ? formatTime(to, locale) : formatMoment(to, locale);
  const when = first.endsWith(last) ? first : `${first} to ${last}`;
  return `${plural(count, 'change')}, made ${when}`;
}

function describeFormer(plan: RecoveryPlan, locale: string): string {
  const share = describeShare(plan.shares.former, locale);
  const more = [plan.objection, describeDamagedParts(plan)].filter(Boolean);
  return more.length === 0 ? share : [`${share}.`, ...more].join(' ');
}

/** Of no interest where nothing came from the files, and nothing is missing. */
function describeDamagedParts({ damagedParts, shares, isWhole }: RecoveryPlan): string {
  if (damagedParts === 0 || (isWhole && shares.former.count === 0)) return '';
  return `${plural(damagedParts, 'damaged part of those files was', 'damaged parts of those files were')} passed over.`;
}

function describeChanges(applied: number, since: number): string {
  if (since === 0) return ', after which nothing was changed';
  if (since === 1)
    return applied === 1 ? ' and the one change made since' : ', but not the one change made since';
  if (applied === since) return ` and all ${since} changes made since`;
  return applied === 0
    ? `, but none of the ${since} changes made since`
    : ` and ${applied} of the ${since} changes made since`;
}

/** Which changes are not coming back, and why; empty when none is missing. */
function describeMissing(plan: RecoveryPlan, locale: string): string {
  const { missing, state, lastChangeAt, isWhole, stopped } = plan;
  if (isWhole) return '';
  if (missing === null) {
    return 'How much was saved in all is not known, so Lode cannot say whether anything is missing.';
  }
  if (missing === 0) return 'No change is missing, but the counts are not those that were saved.';
  const [first, last] = [state.sequence + 1, state.sequence + missing];
  const which =
    missing === 1
      ? `1 change is missing: number ${first}`
      : `${missing} changes are missing: numbers ${first} to ${last}`;
  const after = lastChangeAt === null ? '' : `, made after ${formatMoment(lastChangeAt, locale)}`;
  return [`${which}${after}.`, stopped].filter(Boolean).join(' ');
}

function describePassedOver({ passedOver }: RecoveryPlan): string[] {
  if (passedOver.length === 0) return [];
  const what = passedOver.length === 1 ? 'One backup' : `${passedOver.length} backups`;
  return [`${what} cannot be used: ${passedOver.map(withoutStop).join('; ')}.`];
}

function ofSaved({ isWhole, expected }: RecoveryPlan): string {
  if (isWhole || expected === null) return '';
  return `, of ${listCounts(expected.counts)} that were saved`;
}

function listCounts({ observations, annotations, revisions }: StoreCounts): string {
  const parts = [plural(observations, 'observation'), plural(annotations, 'note')];
  return `${parts.join(', ')} and ${plural(revisions, 'change')} in its log`;
}

/** To the second, since changes may follow each other fast: `28 Nov 2026, 05:20:11`. */
function formatMoment(instant: number, locale: string): string {
  return `${formatDay(instant, locale)}, ${formatTime(instant, locale)}`;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
