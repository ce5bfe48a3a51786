import { describe, expect, test } from 'vitest';
import { talk } from '../../../../test/support/talk.ts';
import { languageOf } from './languages.ts';

function rulesFor(language: string, text: string): string | null {
  const found = languageOf({ ...talk(text), language });
  return typeof found === 'string' || found === null ? found : found.code;
}

describe('languageOf()', () => {
  test.each([
    ['en', 'Could you send the plan?', 'english'],
    ['de', 'Kannst du den Plan schicken?', 'de'],
    ['fr', 'Tu peux envoyer le plan ?', 'fr'],
    ['es', '¿Puedes enviar el plano?', 'es'],
    ['nl', 'Kun jij het overzicht voor vrijdag naar de gemeente sturen, want dat is echt nodig?', null],
    ['it', 'Puoi mandare la pianta al comune entro venerdì, perché ne hanno bisogno subito?', null],
    ['pl', 'Czy możesz wysłać plan do urzędu do piątku, bo bardzo go tam potrzebują?', null],
  ])('goes by what the reader told: %s', (language, text, rules) => {
    expect(rulesFor(language, text)).toBe(rules);
  });

  test.each([
    ['Also ich schicke dir das noch heute, und dann machen wir das so.', 'de'],
    ['Alors je vous envoie ça ce soir, et puis on en parle avec les autres.', 'fr'],
    ['Pues yo te lo mando hoy, y luego ya lo vemos con los otros.', 'es'],
    ['Mm. Okay.', 'english'],
    ['I will send it to you and then we can talk about what they want.', 'english'],
  ])('goes by function words where the reader could not tell: "%s"', (text, rules) => {
    expect(rulesFor('und', text)).toBe(rules);
  });

  test('a turn of a million words is no matter', () => {
    expect(rulesFor('und', 'word '.repeat(1_000_000))).toBeNull();
  });

  test('English that was taken for a neighbour is English all the same', () => {
    expect(rulesFor('nl', 'So we get the van on Monday and you and I do the rest of it.')).toBe('english');
  });
});
