import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { kinds, type Round } from './scene.ts';

/** Prints, under what went on, one plain summary of all rounds. */
export default class SummaryReporter implements Reporter {
  readonly #rounds: Round[] = [];
  #broken = 0;
  #playing = 0;

  onTestEnd({ title }: TestCase, { status, error, attachments, duration }: TestResult): void {
    const attached = attachments.find(({ name }) => name === 'rounds')?.body;
    const rounds = attached === undefined ? [] : (JSON.parse(attached.toString()) as Round[]);
    this.#rounds.push(...rounds);
    this.#playing += duration;
    console.log(`${status === 'passed' ? 'ok    ' : 'FAILED'} ${title}`);
    for (const { kind, moment, findings } of rounds) {
      for (const { promise, what } of findings)
        console.log(`       ${promise}: ${what} (${kind}, killed ${moment})`);
    }
    if (status === 'passed' || rounds.some(({ findings }) => findings.length > 0)) return;
    this.#broken += 1;
    console.log(error?.message ?? status);
  }

  onEnd({ status }: FullResult): void {
    const all = this.#rounds;
    const findings = all.flatMap((round) => round.findings);
    const lines: ReadonlyArray<readonly [string, string]> = [
      ['rounds', `${all.length}: ${kinds.map((kind) => describeKind(kind, all)).join(', ')}`],
      ['killed while at work', String(all.filter(({ hit }) => hit).length)],
      ['interrupted, and there as a whole', String(countInterrupted(all, true))],
      ['interrupted, and not there at all', String(countInterrupted(all, false))],
      ['torn logs trimmed', String(all.reduce((sum, { trimmed }) => sum + trimmed, 0))],
      ['stores recovered', String(all.filter(({ recovered }) => recovered).length)],
      [
        'acknowledged changes looked for',
        String(all.reduce((sum, { acknowledged }) => sum + acknowledged, 0)),
      ],
      ['lost', String(findings.filter(({ promise }) => promise === 'lost').length)],
      ['half steps', String(findings.filter(({ promise }) => promise === 'half step').length)],
      ['not whole otherwise', String(findings.filter((one) => one.promise === 'not whole').length)],
      ['series that broke off', String(this.#broken)],
      ['time', `${Math.round(this.#playing / 1000)} s`],
    ];
    console.log(`\n${lines.map(([what, count]) => `${`${what}:`.padEnd(36)}${count}`).join('\n')}`);
    console.log(status === 'passed' ? 'Everything that was promised held.' : 'It did not hold.');
  }
}

function countInterrupted(all: ReadonlyArray<Round>, wasThere: boolean): number {
  return all.filter(({ hit, isThere }) => hit && isThere === wasThere).length;
}

function describeKind(kind: Round['kind'], all: ReadonlyArray<Round>): string {
  return `${kind} ${all.filter((round) => round.kind === kind).length}`;
}
