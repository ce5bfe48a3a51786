import type { SourceText } from './source-text.ts';

const MANY_LINES = 50_000;
const SHORT_LINE = 24;

/**
 * Whether a text is a listing, longer than anybody speaks or takes notes: more than 50,000 lines with words, of fewer than 24 characters on average, such as a table of numbers.
 * A turn for each would take many times the size of the text. The head is looked at first. O(text).
 */
export function isListing({ head, text }: SourceText): boolean {
  return areShort(head) && areShort(text) && countFilled(text) > MANY_LINES;
}

function areShort(text: string): boolean {
  return text.length < countFilled(text) * SHORT_LINE;
}

/** How many lines are not empty. */
function countFilled(text: string): number {
  let count = 0;
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    if (end !== from) count++;
    if (end < 0) break;
    from = end + 1;
  }
  return count;
}
