import type { Lines } from './lines.ts';
import { endsSentence } from './tidy-text.ts';

const BLOCK = /^\s*(?:#{1,6}\s|[-*+•]\s|\d{1,3}[.)]\s|>|\||\[.?\]\s)/;
/** No editor wraps at fewer columns: shorter lines end where somebody wanted them to. */
const NARROWEST = 40;

/**
 * Whether line ends are only where an editor wrapped: most lines that another follows are of about the same length and break off within a sentence. Lines before a heading, a bullet
 * or a row of a table do not count.
 */
export function areWrapped(lines: Lines): boolean {
  let inner = 0;
  let brokenOff = 0;
  let longest = 0;
  for (let index = 0; index < lines.count; index++) longest = Math.max(longest, lines.lengthOf(index));
  if (longest > 140 || longest < NARROWEST) return false;
  let next = lines.at(0);
  for (let index = 0; index + 1 < lines.count; index++) {
    const line = next;
    next = lines.at(index + 1);
    if (line.trim() === '' || next.trim() === '' || BLOCK.test(next)) continue;
    inner++;
    if (line.length > longest * 0.6 && !endsSentence(line.trim())) brokenOff++;
  }
  return inner > 0 && brokenOff * 2 > inner;
}
