import { oneLine } from './defuse.ts';

/**
 * What people said as the text of a property, on one line. Obsidian makes a link of a property that reads as one, so the
 * brackets of a link are set apart: `[ [Acme] ]`.
 */
export function propertyText(text: string): string {
  return oneLine(text)
    .replace(/\[(?=\[)/g, '[ ')
    .replace(/\](?=[\](])/g, '] ');
}
