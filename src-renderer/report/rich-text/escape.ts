/** The text as Markdown that reads as exactly these characters within a line. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>{}|~#&]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, ' ');
}
