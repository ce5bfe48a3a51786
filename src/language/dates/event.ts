import type { DateContext, Reading } from './date-rule.ts';
import { is, skip, wordSet } from './words.ts';

const determiners = wordSet('the our my your their his her its this that a an next');
const notInNames = wordSet(`
  i you he she it we they who which what that if when while because so but and or to is are was were be been will would should could can may might
  must do does did have has had not at in on by for from with about until before after of then there here`);

/** Reads the day that a named event has: "the board meeting on the 9th", "our review next Tuesday"; at most five words before it. */
export function readEventDay(context: DateContext, at: number): Reading | null {
  const { tokens } = context;
  if (!determiners.has(tokens[at]?.word ?? '')) return null;
  for (let word = at + 1; word <= at + 5; word++) {
    const reading = context.inner(skip(tokens, word, 'on', 'at', 'in'));
    const isDay =
      reading !== null && reading.counted !== true && (reading.weak === undefined || is(tokens, word, 'on'));
    if (word > at + 1 && isDay) return reading;
    if (tokens[word]?.kind !== 'word' || notInNames.has(tokens[word]?.word ?? '')) return null;
  }
  return null;
}
