import { tidyText } from '../tidy-text.ts';

/**
 * A JSON object. Fields are read by constant names only, none of which `Object.prototype` has, and `JSON.parse` keeps a field `__proto__` as any
 * other: so what a file calls its fields changes nothing.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of field names and positions; undefined where there is none. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof step === 'number') at = Array.isArray(at) ? at[step] : undefined;
    else at = isObject(at) ? at[step] : undefined;
  }
  return at;
}

/** The list at a path; null where there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] | null {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : null;
}

/** The first of some fields that holds a text or a number, tidied; null where none does. */
export function textIn(value: unknown, names: readonly string[]): string | null {
  if (!isObject(value)) return null;
  for (const name of names) {
    const found = value[name];
    if (typeof found !== 'string' && typeof found !== 'number') continue;
    const text = tidyText(String(found));
    if (text !== '') return text;
  }
  return null;
}

/** Whether at least half of the first entries of a list, and one at least, are objects of which a thing is true. */
export function areMostly(list: readonly unknown[] | null, holds: (entry: JsonObject) => boolean): boolean {
  if (list === null || list.length === 0) return false;
  const first = list.slice(0, LOOK);
  const fitting = first.filter((entry) => isObject(entry) && holds(entry)).length;
  return fitting > 0 && fitting * 2 >= first.length;
}

const LOOK = 50;
