import type { Document } from 'yaml';

/** The value of a YAML node as plain data; null where there is none. */
export function plainValue(node: unknown, document: Document): unknown {
  if (typeof node !== 'object' || node === null || !('toJS' in node) || typeof node.toJS !== 'function') return null;
  return node.toJS(document, { maxAliasCount: 100 });
}
