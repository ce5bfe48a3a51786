import type { Language } from '../language.ts';
import { dueIn, numbers } from './dates.ts';
import { emptyWords } from './empty-words.ts';
import { phrases } from './phrases.ts';
import { beginsSentence, predicatesIn } from './predicates.ts';

/** Behind one of these a sentence with its own subject begins, also where a recogniser wrote no sign. */
const OPENERS = /^(?:und|aber|weil|denn|sonst|damit|dass|wenn|falls|sobald|obwohl)$/;
/** These do where a verb or its subject follows. */
const MAY_OPEN = /^(?:dann|also|okay|ja|so|da)$/;

const NEUTER = ['das', 'ein', 'mein', 'dein', 'ihr', 'unser', 'dieses'];
const FEMALE = ['die', 'eine', 'meine', 'deine', 'ihre', 'unsere', 'diese'];
const MALE = ['den', 'der', 'einen', 'meinen', 'deinen', 'ihren', 'unseren', 'diesen'];

/** German: what the rules know of it. */
export const german: Language = {
  code: 'de',
  dueIn,
  phrases,
  summary: {
    and: 'und',
    others: '{n} weitere',
    talked: {
      one: '{people} sprach über {topics}',
      several: '{people} sprachen über {topics}',
      oneShort: '{people} sprach kurz',
      severalShort: '{people} sprachen kurz miteinander',
    },
    wrote: {
      one: '{people} schrieb über {topics}',
      several: '{people} schrieben über {topics}',
      oneShort: '{people} schrieb kurz',
      severalShort: '{people} schrieben sich kurz',
    },
    decided: 'Beschlossen wurde: {items}',
    next: 'Zu tun ist: {items}',
    nothing: 'Beschlossen wurde nichts, und niemand hat etwas übernommen',
  },
  emptyWords,
  numbers,
  titles: /(?<!\p{L})(?:herrn?|frau|onkel|tante)$/iu,
  asks: /^(?:(?:und|aber|also|okay|so) )?(?:wer|was|wann|wo|wie|warum|wieso|welche[rsn]?|kannst|könntest|können|könnten|habt|haben|ist|sind|weiß|weiss)(?!\p{L})/iu,
  articles: new Map([
    ['es', NEUTER],
    ['das', NEUTER],
    ['s', NEUTER],
    ['die', FEMALE],
    ['sie', FEMALE],
    ['den', MALE],
    ['ihn', MALE],
  ]),
  opensClause: (words, at) => {
    const [before, word, next] = [words[at - 1]?.lower ?? '', words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
    if (OPENERS.test(word)) return !OPENERS.test(before);
    return MAY_OPEN.test(word) && !MAY_OPEN.test(before) && !OPENERS.test(before) && beginsSentence(next);
  },
  predicatesIn,
  isFinite: () => false,
  writeTask: ({ verb, pronoun, isReflexive }, object) =>
    [isReflexive ? 'sich' : '', object === '' && !isReflexive ? (PRONOUN_FOR.get(pronoun ?? '') ?? '') : object, verb]
      .filter((word) => word !== '')
      .join(' '),
};

const PRONOUN_FOR: ReadonlyMap<string, string> = new Map([
  ['s', 'es'],
  ['es', 'es'],
  ['das', 'das'],
  ['die', 'sie'],
  ['sie', 'sie'],
  ['den', 'ihn'],
  ['ihn', 'ihn'],
]);
