import { type PropertyValue, parseFrontmatter, setProperty } from '#markdown';
import type { KeptEdit } from './kept-edit.ts';

/** The property that tells which source a note is filed under: never the person's to keep. */
const sourceProperty = 'source_ref';

/**
 * Merges blocks of properties by their values, so that an editor that writes them another way changed nothing. Bytes of what
 * stays are kept. A property that is gone from ours stays in theirs.
 */
export function mergeProperties(
  base: string,
  ours: string,
  theirs: string,
): { readonly text: string; readonly kept: readonly KeptEdit[] } {
  const [before, now, standing] = [base, ours, theirs].map((text) => parseFrontmatter(text).properties);
  let text = theirs;
  const kept: string[] = [];
  for (const [name, value] of Object.entries(now ?? {})) {
    const [old, theirValue] = [before?.[name], standing?.[name]];
    if (isSame(value, theirValue) || (isSame(value, old) && name !== sourceProperty)) continue;
    if (isSame(theirValue, old) || name === sourceProperty) text = setProperty(text, name, printable(value));
    else kept.push(name);
  }
  return { text, kept: kept.map((name) => keptLine(text, name)) };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** As the note has it: people on one line, tags below each other. */
function printable(value: unknown): PropertyValue {
  if (Array.isArray(value)) {
    const items = value.map(String);
    return items.some((item) => item.includes('/')) ? items : { flow: items };
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
}

function keptLine(text: string, name: string): KeptEdit {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${name}:`));
  return { line: Math.max(at, 0) + 1, text: at < 0 ? '' : (lines[at] ?? '') };
}
