import { Parser } from 'htmlparser2';

/** Tables larger than this are refused unread: no analyst pastes one by hand. */
export const mostPastedCells = 50_000;

/**
 * The rows of the first table in an HTML text, as its cells say in one line each, or null when it has none. A raised
 * letter is a flag and stands behind a space; raised digits are footnote marks and stand in parentheses, so that they
 * never grow onto a number. A cell that spans several columns or rows is followed by empty ones. Nothing in the text is
 * run, fetched or shown. Reading ends past `mostPastedCells`.
 */
export function rowsOfHtml(html: string): string[][] | null {
  const table = new TableReader();
  const parser = new Parser({
    onopentag: (name, attributes) => table.open(name, attributes),
    ontext: (text) => table.text(text),
    onclosetag: (name) => table.close(name),
  });
  parser.write(html);
  parser.end();
  return table.rows;
}

/** Elements whose text is none of the table's. */
const silent: ReadonlySet<string> = new Set(['style', 'script', 'template', 'title', 'noscript']);

class TableReader {
  rows: string[][] | null = null;
  #depth = 0;
  #isOver = false;
  #silence = 0;
  #cells = 0;
  #row: string[] = [];
  #cell: { text: string; span: number } | null = null;
  #raised: string | null = null;
  /** Columns that a cell above reaches down into: how many more rows. */
  #reaching: number[] = [];
  #down = 1;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (silent.has(name)) this.#silence += 1;
    if (this.#isOver) return;
    if (name === 'table') {
      this.#depth += 1;
      this.rows ??= [];
    }
    if (this.#depth !== 1) return;
    if (name === 'tr') this.#endRow();
    else if (name === 'td' || name === 'th') {
      this.#endCell();
      this.#skipReached();
      this.#cell = { text: '', span: spanOf(attributes['colspan']) };
      this.#down = spanOf(attributes['rowspan']);
    } else if (name === 'sup') this.#raised = '';
    else if (name === 'br' || name === 'p' || name === 'div') this.text(' ');
  }

  text(text: string): void {
    if (this.#silence > 0 || this.#cell === null) return;
    if (this.#raised === null) this.#cell.text += text;
    else this.#raised += text;
  }

  close(name: string): void {
    if (silent.has(name)) this.#silence = Math.max(0, this.#silence - 1);
    if (this.#isOver) return;
    if (name === 'sup' && this.#raised !== null) {
      const raised = asMarks(this.#raised);
      this.#raised = null;
      this.text(raised);
    } else if (this.#depth === 1 && (name === 'td' || name === 'th')) this.#endCell();
    else if (this.#depth === 1 && name === 'tr') this.#endRow();
    else if (name === 'table') {
      if (this.#depth === 1) {
        this.#endRow();
        this.#isOver = true;
      }
      this.#depth -= 1;
    }
  }

  #endCell(): void {
    if (this.#cell === null) return;
    const { text, span } = this.#cell;
    this.#cell = null;
    this.#raised = null;
    this.#add(text.replace(/\s+/g, ' ').trim());
    for (let more = 1; more < span; more += 1) this.#add('');
  }

  #add(text: string): void {
    this.#cells += 1;
    if (this.#cells > mostPastedCells && !this.#isOver) {
      this.rows?.push([...this.#row, text]);
      this.#isOver = true;
    }
    if (this.#down > 1) this.#reaching[this.#row.length] = this.#down - 1;
    this.#row.push(text);
  }

  /** Cells of rows above stand here too: they are empty. */
  #skipReached(): void {
    for (let left = this.#reaching[this.#row.length] ?? 0; left > 0;) {
      this.#reaching[this.#row.length] = left - 1;
      this.#row.push('');
      left = this.#reaching[this.#row.length] ?? 0;
    }
  }

  #endRow(): void {
    this.#endCell();
    if (this.#row.length > 0) this.rows?.push(this.#row);
    this.#row = [];
  }
}

function spanOf(attribute: string | undefined): number {
  const span = Number(attribute ?? '1');
  return Number.isInteger(span) && span >= 1 && span <= 1000 ? span : 1;
}

/** `r, 4` raised: ` r (4)`. What is neither flag nor mark stays as it is. */
function asMarks(raised: string): string {
  const text = raised.trim();
  const parts = text.split(/[\s,]+|(?<=[a-z])(?=[a-z\d])|(?<=\d)(?=[a-z])/i).filter(Boolean);
  if (!parts.every((part) => /^(?:[a-z]|\d{1,2}|[*†‡])$/i.test(part))) return text;
  return parts.map((part) => (/^[erpfb]$/.test(part) ? ` ${part}` : ` (${part})`)).join('');
}
