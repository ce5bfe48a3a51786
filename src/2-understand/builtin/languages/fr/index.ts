import type { Language } from '../language.ts';
import { dueIn, numbers } from './dates.ts';
import { emptyWords } from './empty-words.ts';
import { predicatesIn, writeTask } from './grammar.ts';
import { phrases } from './phrases.ts';

const OPENERS = /^(?:et|mais|parce|car|donc|alors|puis|sinon|quand|si|comme|pis)$/;
const SUBJECTS = /^(?:je|j'|tu|on|il|elle|vous|c'|ça)$/;
/** A subject behind one of these goes on with the clause it stands in. */
const GOES_ON =
  /^(?:que|qu'|si|s'|quand|où|comme|et|mais|parce|donc|alors|car|puis|lorsque|dont|moi|je|j'|tu|vous|on|il|elle|ne|n'|me|m'|te|le|la|les|nous|peux|pourrais|pouvez|est|dès)$/;

const MALE = ['le', 'un', 'mon', 'ton', 'son', 'ce', 'cet', "l'"];
const FEMALE = ['la', 'une', 'ma', 'ta', 'sa', 'cette', "l'"];
const PLURAL = ['les', 'des', 'mes', 'tes', 'ses', 'ces', 'aux', 'vos', 'nos', 'leurs', 'deux', 'trois'];

/** French: what the rules know of it. */
export const french: Language = {
  code: 'fr',
  dueIn,
  phrases,
  summary: {
    and: 'et',
    others: '{n} autres',
    talked: {
      one: '{people} a parlé de ceci : {topics}',
      several: '{people} ont parlé de ceci : {topics}',
      oneShort: '{people} a parlé brièvement',
      severalShort: '{people} se sont parlé brièvement',
    },
    wrote: {
      one: '{people} a écrit au sujet de ceci : {topics}',
      several: '{people} se sont écrit au sujet de ceci : {topics}',
      oneShort: '{people} a écrit brièvement',
      severalShort: '{people} se sont écrit brièvement',
    },
    decided: 'Décidé : {items}',
    next: 'À faire : {items}',
    nothing: "Rien n'a été décidé, et personne ne s'est chargé de rien",
  },
  emptyWords,
  numbers,
  titles: /(?<!\p{L})(?:monsieur|madame|mademoiselle|docteur|maître|tante|oncle)$/iu,
  asks: /^(?:(?:et|alors|mais|bon|donc|euh) )?(?:qui|que|quoi|quand|où|comment|pourquoi|combien|quel(?:le)?s?|est[- ]ce|peux[- ]tu|pouvez[- ]vous)(?!\p{L})/iu,
  articles: new Map([
    ['le', MALE],
    ['la', FEMALE],
    ["l'", [...MALE, ...FEMALE]],
    ['les', PLURAL],
  ]),
  opensClause: (words, at) => {
    const [before, word] = [words[at - 1]?.lower ?? '', words[at]?.lower ?? ''];
    return OPENERS.test(word) ? !OPENERS.test(before) : SUBJECTS.test(word) && !GOES_ON.test(before);
  },
  predicatesIn,
  isFinite: () => false,
  writeTask,
};
