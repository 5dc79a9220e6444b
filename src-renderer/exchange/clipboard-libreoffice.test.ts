import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readClipboard } from './clipboard-read.ts';

const folder = 'e2e/fixtures/libreoffice';
const html = readFileSync(`${folder}/block.html`, 'utf8');
const text = readFileSync(`${folder}/block.tsv`, 'utf8');

it('reads a sheet that LibreOffice made alike from its page and from its text', () => {
  const fromPage = readClipboard({ text, html });
  const fromText = readClipboard({ text, html: '' });
  if (!fromPage.ok || !fromText.ok) throw new Error('The block was refused.');
  expect(fromPage.value.source).toBe('html');
  expect(fromText.value.source).toBe('tabs');
  expect(fromPage.value.rows).toHaveLength(51);
  expect(fromPage.value.rows.every((row) => row.length === 11)).toBe(true);
  expect(fromPage.value.rows).toEqual(fromText.value.rows);
});
