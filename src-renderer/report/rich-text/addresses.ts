const allowed = new Set(['http:', 'https:', 'mailto:']);

/** The address as it may be shown and written out, or null when it leads elsewhere than to the web or to mail. */
export function safeAddress(url: string): string | null {
  try {
    const { protocol, href } = new URL(url.trim());
    return allowed.has(protocol) ? href : null;
  } catch {
    return null;
  }
}
