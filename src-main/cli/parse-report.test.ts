import { describe, expect, it } from 'vitest';
import type { Job } from '#ipc/contract/jobs.ts';
import { parseCommandLine } from './parse.ts';

const parse = (line: string) => parseCommandLine(line.split(' '));

const plain = {
  command: 'report',
  period: '2015',
  against: null,
  report: null,
  tables: [],
  asOf: null,
  format: 'pdf',
  paper: 'a4',
} as const;

describe('lode report', () => {
  it.each<[string, Job]>([
    ['report --period 2015 --out a.pdf', plain],
    ['report --period 2015 --out a.MD', { ...plain, format: 'markdown' }],
    ['report --period 2015 --out a.html', { ...plain, format: 'html' }],
    [
      'report --period 2015 --out a.docx --paper letter',
      { ...plain, format: 'docx', paper: 'letter' },
    ],
    ['report --period 2015 --report r1 --out a.pdf', { ...plain, report: 'r1' }],
    ['report --report r1 --out a.pdf', { ...plain, period: null, report: 'r1' }],
    [
      'report --period 2015 --against 2012 --table us-imports prices --as-of w --out a.pdf',
      { ...plain, against: '2012', tables: ['us-imports', 'prices'], asOf: 'w' },
    ],
  ])('%s', (line, job) => expect(parse(line)).toMatchObject({ kind: 'job', job }));

  it.each([
    ['report --out a.pdf', 'report needs --period, or --report.'],
    ['report --period 2015', 'report needs --out.'],
    ['report --period 2015 --out a.rtf', '--out must end in .md, .html, .pdf or .docx.'],
    ['report --period 2015 --out a.pdf --paper a5', '--paper is a4 or letter.'],
    ['report --period 2015 --out a.pdf --report r --table t', '--table cannot be given with it.'],
    ['report --period 2015 --out a.pdf --report r --as-of e', '--as-of cannot be given with it.'],
    ['report 2015 --out a.pdf', 'one argument too many'],
  ])('%s', (line, message) => {
    const wrong = parse(line);
    expect(wrong.kind === 'wrong' && wrong.message).toContain(message);
  });
});
