const most = 5;

/** Names one after the other; of many, the first ones and how many more: `A; B; C; D; E; and 7 more`. */
export function listNames(names: ReadonlyArray<string>): string {
  if (names.length <= most + 1) return names.join('; ');
  return `${names.slice(0, most).join('; ')}; and ${names.length - most} more`;
}
