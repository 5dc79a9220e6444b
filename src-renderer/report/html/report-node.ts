import { withoutForbidden } from '#format/markup/escape.ts';
import { markup, type MarkupNode } from '#format/markup/node.ts';
import { outline, type OutlinedPart } from '../document/outline.ts';
import {
  describeNote,
  type ReportDocument,
  type ReportNote,
  type ReportPicture,
} from '../document/report-document.ts';
import { proseNodes } from './prose-nodes.ts';
import { noteContent, tableNode } from './table-node.ts';

/**
 * The report as one `article` of plain elements, styled by `report.css` under its class: for a file, for a live preview
 * and for printing.
 */
export function reportNode(report: ReportDocument): MarkupNode {
  return markup('article', { class: 'lode-report', lang: report.language }, [
    reportHead(report),
    ...outline(report).flatMap(partNodes),
  ]);
}

/** Its title and what stands below it. */
export function reportHead({ title, subtitle }: ReportDocument): MarkupNode {
  return markup('header', {}, [
    markup('h1', { dir: 'auto' }, [title]),
    ...subtitle.map((line) => markup('p', { class: 'subtitle' }, [line])),
  ]);
}

/** The elements of one of its parts. */
export function partNodes({ part, under }: OutlinedPart): MarkupNode[] {
  switch (part.kind) {
    case 'heading':
      return [markup(`h${under + 1}`, { dir: 'auto' }, [withoutForbidden(part.text)])];
    case 'prose':
      return proseNodes(part.text, under);
    case 'table':
      return [tableNode(part.table)];
    case 'picture':
      return [pictureNode(part.picture)];
    case 'note':
      return [noteNode(part.note, under)];
  }
}

function pictureNode({ title, subtitle, notes, alternative, svg }: ReportPicture): MarkupNode {
  const described = {
    ...svg,
    attributes: { ...svg.attributes, role: 'img', 'aria-label': alternative },
  };
  return markup('figure', {}, [
    markup('figcaption', {}, [
      markup('span', { class: 'title', dir: 'auto' }, [title]),
      ...(subtitle === '' ? [] : [' ', markup('span', { class: 'unit', dir: 'auto' }, [subtitle])]),
    ]),
    described,
    ...notes.map((note) => markup('p', { class: 'footnote' }, noteContent(note))),
  ]);
}

function noteNode(note: ReportNote, under: number): MarkupNode {
  const about = describeNote(note);
  return markup('aside', { class: 'note' }, [
    markup('p', { class: 'subject', dir: 'auto' }, [note.subject]),
    ...proseNodes(note.text, under),
    ...(about === '' ? [] : [markup('p', { class: 'about', dir: 'auto' }, [about])]),
  ]);
}
