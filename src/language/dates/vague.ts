import type { Token } from './token.ts';
import { is, mayEndBefore, phrases, readPhrase } from './words.ts';

const always = phrases(
  'asap',
  'a s a p',
  'as soon as possible',
  'as soon as you|we|i|they|he|she can',
  'as quickly as possible',
  'at some point',
  'at some stage',
  'some day|time soon',
  'someday',
  'eventually',
  'in due course',
  'in the near|nearest|foreseeable future',
  'in the not too distant future',
  'in the new year',
  'early in the new year',
  'one of these days',
  'before|ere long',
  'before too long',
  'sooner rather than later',
  'sooner or later',
  'in a bit|while',
  'in a little while|bit',
  'in the coming|next days|weeks|months',
  'over the coming|next days|weeks|months',
  'in several days|weeks|months',
  'in some days|weeks',
  'when|whenever|if you|we|i|they|he|she get|have|find|gets|has|got a chance|moment|minute|second|sec|spare',
  'when|whenever|if you|we|i|they|he|she get|have|find|gets|has the chance|time|opportunity',
  'when|whenever|if you|we|i|they|he|she get|have|find|gets|has time',
  'when|whenever you|we|i|they can',
  'at your|our|their earliest convenience',
  'at your|our|their convenience',
  'as a matter of urgency',
  'down the road|line',
  'any day now',
  'when time permits',
  'when the time comes',
);
const atTheEnd = phrases(
  'immediately',
  'shortly',
  'very shortly',
  'right|straight away',
  'in the future',
  'later',
  'later on',
);
const soon = phrases('soon', 'very|pretty|quite|fairly|real|really soon');

/** Index after a phrase that says when without saying a day ("soon", "at some point", "ASAP"), or null. */
export function readVague(tokens: readonly Token[], at: number): number | null {
  const found = readPhrase(tokens, at, always);
  if (found !== null) return found;
  const last = readPhrase(tokens, at, atTheEnd);
  if (last !== null && (tokens[last] === undefined || tokens[last].kind === 'mark')) return last;
  const next = readPhrase(tokens, at, soon);
  const asked = is(tokens, at - 1, 'how', 'too', 'so', 'as', 'no', 'see', 'speak', 'that');
  return next === null || asked || is(tokens, next, 'as', 'after', 'to') || !mayEndBefore(tokens, next) ? null : next;
}
