import type { Settings } from '#core';
import { type PropertyEntry, printFrontmatter } from '#markdown';

/** Prints properties under the names that the vault has for them. Those that tell a source again keep their own. */
export function printProperties(entries: readonly PropertyEntry[], settings: Settings): string {
  return printFrontmatter(entries.map(([name, value]) => [propertyName(name, settings), value]));
}

function propertyName(name: string, settings: Settings): string {
  return name.startsWith('source_') ? name : (settings.properties[name] ?? name);
}
