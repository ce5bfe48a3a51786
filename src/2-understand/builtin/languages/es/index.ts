import type { Language } from '../language.ts';
import { verbIn } from '../verb-table.ts';
import { dueIn, numbers } from './dates.ts';
import { emptyWords } from './empty-words.ts';
import { predicatesIn, writeTask } from './grammar.ts';
import { phrases } from './phrases.ts';
import { verbs } from './verbs.ts';

const OPENERS = /^(?:y|pero|porque|pues|entonces|si|cuando|sino|aunque|que|e)$/;

/** Spanish: what the rules know of it. */
export const spanish: Language = {
  code: 'es',
  dueIn,
  phrases,
  summary: {
    and: 'y',
    others: '{n} más',
    talked: {
      one: '{people} habló de lo siguiente: {topics}',
      several: '{people} hablaron de lo siguiente: {topics}',
      oneShort: '{people} habló brevemente',
      severalShort: '{people} hablaron brevemente',
    },
    wrote: {
      one: '{people} escribió sobre lo siguiente: {topics}',
      several: '{people} se escribieron sobre lo siguiente: {topics}',
      oneShort: '{people} escribió brevemente',
      severalShort: '{people} se escribieron brevemente',
    },
    decided: 'Se decidió: {items}',
    next: 'Por hacer: {items}',
    nothing: 'No se decidió nada, y nadie se encargó de nada',
  },
  emptyWords,
  numbers,
  titles: /(?<!\p{L})(?:señora?|señorita|don|doña|doctora?|licenciad[oa]|ingenier[oa]|tía|tío|maestr[oa])$/iu,
  asks: /^(?:(?:y|pero|pues|bueno|entonces) )?(?:quién|qué|cuándo|dónde|cómo|por qué|cuánt[oa]s?|cuál|puedes|podrías|puede|podría)(?!\p{L})/iu,
  articles: new Map([
    ['lo', ['el', 'un', 'mi', 'tu', 'su', 'este', 'ese']],
    ['la', ['la', 'una', 'mi', 'tu', 'su', 'esta', 'esa']],
    ['los', ['los', 'unos', 'mis', 'tus', 'sus', 'estos', 'esos']],
    ['las', ['las', 'unas', 'mis', 'tus', 'sus', 'estas', 'esas']],
  ]),
  opensClause: (words, at) =>
    OPENERS.test(words[at]?.lower ?? '') &&
    !/^(?:y|pero|tú|vos|usted|tengo|tiene|tienes|hay|lo|la|el|los|las|tenés|a)$/.test(words[at - 1]?.lower ?? ''),
  predicatesIn,
  isFinite: (word) => verbIn(verbs, word, 'I') !== null,
  writeTask,
};
