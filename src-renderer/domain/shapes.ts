import { readPeriod } from './periods.ts';

/** Says what is wrong with a value, as `target is no text`; null when nothing is. A checker of parts names the part. */
export type Shape = (value: unknown) => string | null;

export const text: Shape = (value) => (typeof value === 'string' ? null : 'is no text');

/** Text that names something. */
export const id: Shape = (value) => (typeof value === 'string' && value !== '' ? null : 'is no id');

export const number: Shape = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? null : 'is no number';

/** A whole number, 0 or more. */
export const count: Shape = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? null : 'is no count';

/** Only in its canonical form: one period written in two ways would be two. */
export const period: Shape = (value) => {
  const read = typeof value === 'string' ? readPeriod(value) : null;
  return read?.ok === true && read.value.id === value ? null : 'is no period';
};

/** A number between the two, both included. */
export function between(least: number, most: number): Shape {
  return (value) =>
    number(value) === null && (value as number) >= least && (value as number) <= most
      ? null
      : `is no number from ${least} to ${most}`;
}

export function oneOf(allowed: ReadonlyArray<string>): Shape {
  return (value) =>
    typeof value === 'string' && allowed.includes(value)
      ? null
      : `is none of: ${allowed.join(', ')}`;
}

export function orNull(shape: Shape): Shape {
  return (value) => (value === null ? null : shape(value));
}

export function listOf(shape: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return 'is no list';
    for (const [index, item] of value.entries()) {
      const fault = shape(item);
      if (fault !== null) return join(`${index + 1}`, fault);
    }
    return null;
  };
}

/** A list of which no two items have the same key. */
export function distinctBy(list: Shape, keyOf: (item: unknown) => unknown): Shape {
  return (value) => {
    const fault = list(value);
    if (fault !== null) return fault;
    const keys = (value as ReadonlyArray<unknown>).map(keyOf);
    return new Set(keys).size === keys.length ? null : 'has an entry twice';
  };
}

/** A record with these fields and, where it has them, the optional ones; nothing else is in it. */
export function fields(
  needed: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value) => {
    if (!isRecord(value)) return 'is no record';
    for (const [name, shape] of Object.entries(needed)) {
      if (!Object.hasOwn(value, name)) return `has no ${name}`;
      const fault = shape(value[name]);
      if (fault !== null) return join(name, fault);
    }
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(needed, name)) continue;
      const shape = Object.hasOwn(optional, name) ? optional[name] : undefined;
      if (shape === undefined) return `has a field ${printable(name)} that Lode does not know`;
      const fault = shape(value[name]);
      if (fault !== null) return join(name, fault);
    }
    return null;
  };
}

/** A record whose values, whatever their names, have one shape. */
export function recordOf(shape: Shape): Shape {
  return (value) => {
    if (!isRecord(value)) return 'is no record';
    for (const [name, item] of Object.entries(value)) {
      const fault = shape(item);
      if (fault !== null) return join(printable(name), fault);
    }
    return null;
  };
}

/** A record whose field `name` says which of the shapes it has. */
export function byField(name: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return (value) => {
    if (!isRecord(value)) return 'is no record';
    const kind = value[name];
    const shape =
      typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    return shape === undefined
      ? `${name} is none of: ${Object.keys(shapes).join(', ')}`
      : shape(value);
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `changes, 3, target is no text`. */
function join(part: string, fault: string): string {
  return /^(is|has) /.test(fault) ? `${part} ${fault}` : `${part}, ${fault}`;
}

/** What a foreign file calls a field, fit for a message. */
function printable(name: string): string {
  return JSON.stringify(name.slice(0, 40));
}
