import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { talk } from '../../../../test/support/talk.ts';
import { ground } from '../../ground.ts';
import { languages } from './languages.ts';
import { understandIn } from './understand.ts';

const lines = [
  'Ich schicke dir das Angebot bis Freitag, und rufe dann den Kunden an.',
  'Kannst du das machen? Ja, mach ich.',
  'Dann nehmen wir das so. Einverstanden?',
  "Je m'en occupe d'ici vendredi, et j'envoie le devis.",
  'Tu peux réserver la salle ? Non, surtout pas.',
  'On part là-dessus, tout le monde est d’accord ?',
  'Yo me encargo, te lo mando antes del viernes.',
  '¿Puedes llamarlo? Quedamos en que sí.',
  'Recapitulando: 20 euros, el lunes.',
  'zum 12. März, am 5.4., le 12, el día 3',
];

describe.each(languages.map((language) => [language.code, language] as const))(
  'in %s, of any words',
  (code, language) => {
    test('all that is found is grounded, has an owner from the talk, and a day not before it', () => {
      const said = fc.oneof(fc.constantFrom(...lines), fc.string({ maxLength: 60 }), fc.lorem());
      fc.assert(
        fc.property(fc.array(said, { maxLength: 12 }), (texts) => {
          const conversation = {
            ...talk(...texts.map((text, at) => `${at % 2 === 0 ? 'Petra Wendlandt' : 'Jonas Brückmann'}: ${text}`)),
            language: code,
          };
          const extraction = understandIn(language, conversation, { knownNames: [], me: null });
          expect(ground(extraction, conversation)).toEqual(extraction);
          const whole = conversation.turns.map(({ speaker, text }) => `${speaker} ${text}`).join('\n');
          for (const { due, owners, text } of extraction.actionItems) {
            expect(text).not.toBe('');
            expect(due === null || due >= conversation.date).toBe(true);
            for (const owner of owners) expect(whole.toLowerCase()).toContain(owner.toLowerCase());
          }
          expect(understandIn(language, conversation, { knownNames: [], me: null })).toEqual(extraction);
        }),
        { numRuns: 60 },
      );
    });
  },
);
