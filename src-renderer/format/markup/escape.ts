/** The text with what no XML and no HTML can hold (control characters, halves of surrogate pairs) as U+FFFD. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, '\uFFFD');
}

const forbidden =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // What XML readers would turn into a space or an end of line of their own.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The text as it stands in XML or HTML, between tags or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return withoutForbidden(text.replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? ''));
}
