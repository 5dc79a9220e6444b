import { plural } from '#domain/plural.ts';
import type { ProseFinding, Verdict } from '#domain/prose/finding.ts';

/** How many statements agree, disagree and cannot be told: `5 statements: 3 agree, 1 disagrees, 1 cannot be told.` */
export function countFindings(findings: ReadonlyArray<Pick<ProseFinding, 'verdict'>>): string {
  const of = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length;
  const [agree, disagree, open] = [of('agree'), of('disagree'), of('cannot-tell')];
  const all = findings.length;
  const start = plural(all, 'statement');
  const whole = [agree, disagree, open].indexOf(all);
  if (whole !== -1) {
    const said = [
      ['it agrees', 'all agree'],
      ['it disagrees', 'all disagree'],
      ['it cannot be told', 'none can be told'],
    ][whole];
    return `${start}: ${said?.[all === 1 ? 0 : 1] ?? ''}.`;
  }
  const parts = [
    count(agree, 'agrees', 'agree'),
    count(disagree, 'disagrees', 'disagree'),
    ...(open === 0 ? [] : [`${open} cannot be told`]),
  ];
  return `${start}: ${parts.join(', ')}.`;
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? `none ${one}` : plural(number, one, many);
}

/** What checks say of the figures of one statement, in a list of statements. */
export interface DoubtsOf {
  /** What no statement before it in the list was told. */
  readonly said: ReadonlyArray<string>;
  /** The words of the statements before it that were told the rest; each once. */
  readonly above: ReadonlyArray<string>;
}

/** The same for each finding of a list: what several are to be told is said of the first of them, and only named after. */
export function sayDoubtsOnce(
  findings: ReadonlyArray<Pick<ProseFinding, 'quote' | 'doubts'>>,
): DoubtsOf[] {
  const first = new Map<string, string>();
  return findings.map(({ quote, doubts = [] }) => {
    const said = doubts.filter((doubt) => !first.has(doubt));
    const above = doubts.flatMap((doubt) => first.get(doubt) ?? []);
    for (const doubt of said) first.set(doubt, quote);
    return { said, above: [...new Set(above)] };
  });
}
