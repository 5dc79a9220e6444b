import { markup } from '#format/markup/node.ts';
import { writeHtmlNode } from '#format/markup/write.ts';
import type { ReportDocument } from '../document/report-document.ts';
import style from './report.css?raw';
import { reportNode } from './report-node.ts';

/** Nothing in the file is fetched and nothing in it runs, whatever stands in its text. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What goes for a page of its own and not within a window. */
const pageStyle = `
html { background: #f1f0ec; }
body { margin: 0; }
@page { margin: 18mm 16mm; @bottom-center { content: counter(page); font: 9pt serif; } }
@media print { html { background: none; } }
`;

/** The report as one HTML file that needs nothing beside it. */
export function writeHtml(report: ReportDocument): string {
  const head = [
    markup('meta', { charset: 'utf-8' }),
    markup('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    markup('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...(report.author === '' ? [] : [markup('meta', { name: 'author', content: report.author })]),
    markup('meta', { name: 'generator', content: 'Lode' }),
    markup('title', {}, [report.title]),
  ].map(writeHtmlNode);
  const lang = writeHtmlNode(markup('html', { lang: report.language })).replace('</html>', '');
  return [
    '<!doctype html>',
    lang,
    '<head>',
    ...head,
    // The text of a style is not escaped: it is ours alone and holds no end of one.
    `<style>${style}${pageStyle}</style>`,
    '</head>',
    '<body>',
    writeHtmlNode(reportNode(report)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
