import { Window } from 'happy-dom';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { toElement } from '#format/markup/to-element.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { hostile, richReport } from '../report-samples.ts';
import { reportNode } from './report-node.ts';
import { writeHtml } from './write-html.ts';

interface Found {
  readonly names: string[];
  readonly attributes: [string, string][];
  readonly text: string;
}

function parse(html: string): Found {
  const names: string[] = [];
  const attributes: [string, string][] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attribs) => {
      names.push(name);
      attributes.push(...Object.entries(attribs));
    },
    ontext: (part) => {
      text += part;
    },
  });
  parser.write(html);
  parser.end();
  return { names, attributes, text };
}

describe('writeHtml', () => {
  const html = writeHtml(richReport());
  const found = parse(html);

  it('is one file that nothing runs in and that fetches nothing', () => {
    const refused = ['script', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'img'];
    expect(found.names.filter((name) => refused.includes(name))).toEqual([]);
    expect(found.attributes.filter(([name]) => /^on|^style$|^src/.test(name))).toEqual([]);
    const addresses = found.attributes.filter(([name]) => name === 'href');
    expect(addresses).toEqual([['href', 'https://example.org/?a=1&b=2']]);
    expect(found.attributes).toContainEqual(['rel', 'noreferrer']);
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`,
    );
    expect(html).not.toMatch(/url\(|@import/);
  });

  it('has its own style, its language, title, headings and tables', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('.lode-report table.printed');
    expect(found.names.filter((name) => /^h\d$/.test(name))).toEqual([
      'h1',
      'h2',
      'h5',
      'h2',
      'h3',
      'h2',
      'h2',
      'h2',
    ]);
    expect(found.names.filter((name) => name === 'caption').length).toBe(4);
    expect(found.attributes.filter(([name]) => name === 'scope').length).toBeGreaterThan(60);
    expect(found.names).toContain('aside');
  });

  it('shows text as text, whatever it is', () => {
    expect(found.text).toContain(hostile.replace('\u0007', '\ufffd'));
    expect(found.text).toContain('A &amp; B <i>\ufffd “x”');
    expect(found.attributes).toContainEqual([
      'aria-label',
      'Canada leads with 26,000 kilograms & more.',
    ]);
  });

  it('leaves out a link that leads elsewhere', () => {
    const report: ReportDocument = {
      ...richReport(),
      parts: [
        {
          kind: 'prose',
          text: [
            {
              kind: 'paragraph',
              children: [
                {
                  kind: 'link',
                  address: 'javascript:alert(1)',
                  children: [{ kind: 'text', text: 'go' }],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(parse(writeHtml(report)).names).not.toContain('a');
  });
});

describe('the same report on a page', () => {
  it('is made of elements that say what the file says', () => {
    const page = new Window().document as unknown as Document;
    const report = richReport();
    const element = toElement(reportNode(report), page);
    const [body = ''] = /<article.*<\/article>/s.exec(writeHtml(report)) ?? [];
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    expect(plain(element.textContent ?? '')).toBe(plain(parse(body).text));
    expect(element.querySelectorAll('script')).toHaveLength(0);
    expect(element.querySelector('svg')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(element.querySelector('table')?.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
  });
});
