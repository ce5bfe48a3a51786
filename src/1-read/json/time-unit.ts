import { MILLISECOND } from '../seconds.ts';
import { countWords } from '../tidy-text.ts';
import { isObject, type JsonObject } from './json-value.ts';

const SLOWEST_WORDS_PER_SECOND = 0.1;
/** Seconds that an entry lasts on average at most: Whisper's longest segment is half a minute. */
const LONGEST_SECONDS = 40;
const SAMPLE = 200;

/** How many seconds a plain number of a list of what was said stands for, one or a thousandth: told by how long the words would take, since nobody speaks slower than a word in ten seconds. */
export function unitOf(
  list: readonly unknown[],
  read: (entry: JsonObject) => { readonly start: unknown; readonly end: unknown; readonly text: unknown },
): number {
  let [words, lasts, count] = [0, 0, 0];
  for (const entry of list.slice(0, SAMPLE)) {
    if (!isObject(entry)) continue;
    const { start, end, text } = read(entry);
    if (typeof start !== 'number' || typeof end !== 'number') continue;
    words += typeof text === 'string' ? countWords(text) : 0;
    lasts += Math.max(0, end - start);
    count += 1;
  }
  return lasts > LONGEST_SECONDS * count && words / lasts < SLOWEST_WORDS_PER_SECOND ? MILLISECOND : 1;
}
