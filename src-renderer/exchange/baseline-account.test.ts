import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Observation } from '#domain/observations.ts';
import account from './baseline-account.json' with { type: 'json' };
import { readDataPackage, resourceNames, type PackageFiles } from './data-package.ts';

/**
 * The account of every number in the source document. `figures` says under which series and period a number is held,
 * `others` why one is no figure; each entry is `line:column text`, counted from 1.
 */
interface Account {
  readonly figures: Readonly<Record<string, ReadonlyArray<string>>>;
  readonly others: Readonly<Record<string, ReadonlyArray<string>>>;
}
const { figures, others }: Account = account;

const root = resolve(import.meta.dirname, '../..');
const document = resolve(root, '../shared/seed/usgs-minerals-yearbook-2013-indium.txt');

const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [
      name,
      readFileSync(resolve(root, 'resources/baseline', name), 'utf8'),
    ]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const { observations } = read.value;

const cellOf = ({ seriesId, period }: Observation) => `${seriesId}@${period}`;
const textOf = (entry: string) => entry.slice(entry.indexOf(' ') + 1);

/** Numbers that the document writes as words. */
const words: Readonly<Record<string, number>> = { six: 6, 'one-half': 50 };

/** Does the observation state what is printed there? Signs of change stand in words in the document. */
function states({ value }: Observation, printed: string): boolean {
  const number = words[printed] ?? Number(printed.replaceAll(',', ''));
  switch (value.kind) {
    case 'number':
      return Math.abs(value.value) === number;
    case 'range':
    case 'bound':
      return value.low === number || value.high === number;
    case 'zero':
      return printed === '--';
    case 'not-available':
      return printed.toUpperCase() === 'NA';
    default:
      return false;
  }
}

describe('the account of the document’s numbers', () => {
  it('holds each figure under an observation that states it', () => {
    const wrong = Object.entries(figures).flatMap(([cell, entries]) => {
      const observation = observations.find((one) => cellOf(one) === cell);
      return entries
        .filter((entry) => observation === undefined || !states(observation, textOf(entry)))
        .map((entry) => `${cell} ${entry}`);
    });
    expect(wrong).toEqual([]);
  });

  it('knows where every observation is printed, save those that say they are not', () => {
    const unprinted = observations.filter((one) => figures[cellOf(one)] === undefined);
    expect(unprinted.filter(({ comment }) => !comment.startsWith('Not printed for '))).toEqual([]);
  });

  it('has both ends of every range', () => {
    const ranges = observations.filter(({ value }) => value.kind === 'range');
    const single = ranges.filter((one) => (figures[cellOf(one)] ?? []).length % 2 === 1);
    expect(single.map(cellOf)).toEqual([]);
  });

  it('names each place once', () => {
    const entries = [figures, others].flatMap((part) => Object.values(part).flat());
    const places = entries.map((entry) => entry.split(' ', 1)[0]);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it('leaves out no number of the document, and names none that is not there', (context) => {
    if (!existsSync(document)) {
      const reason =
        'The source document does not lie beside the checkout: its numbers are not counted.';
      process.stdout.write(`${reason}\n`);
      context.skip(reason);
    }
    const lines = readFileSync(document, 'utf8').split('\n');
    const found = lines.flatMap((text, index) =>
      [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?|--/g)].map(
        (match) => `${index + 1}:${match.index + 1} ${match[0]}`,
      ),
    );
    const entries = [figures, others].flatMap((part) => Object.values(part).flat());
    const known = new Set(entries);
    expect(found.filter((entry) => !known.has(entry))).toEqual([]);
    const isThere = (entry: string) => {
      const [line = 0, column = 0] = (entry.split(' ', 1)[0] ?? '').split(':').map(Number);
      return lines[line - 1]?.startsWith(textOf(entry), column - 1) === true;
    };
    expect(entries.filter((entry) => !isThere(entry))).toEqual([]);
  });
});
