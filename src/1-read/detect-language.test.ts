import { describe, expect, test } from 'vitest';
import { languageDetector } from './detect-language.ts';

const turn = (text: string): Parameters<ReturnType<typeof languageDetector>>[0][number] => ({
  speaker: null,
  text,
  start: null,
  end: null,
  line: 1,
});

describe('languageDetector()', () => {
  test.each([
    [
      'en',
      "So I think we should get the draft out by Friday, and then you could have a look at it, because they are not going to wait for us. What do you think? Yeah, it's just that the numbers are not there yet.",
    ],
    ['en', 'okay so um the pump is back but it leaks again'],
    [
      'de',
      'Also ich denke, wir sollten das bis Freitag fertig haben und dann noch einmal mit dem Kunden sprechen, weil die Zahlen nicht stimmen und wir das so nicht liefern können. Was meinst du, wer ruft ihn an?',
    ],
    [
      'fr',
      'Je pense que nous devons finir avant vendredi, et que le client va nous appeler pour parler du contrat, parce que les chiffres ne sont pas encore bons. Tu peux lui envoyer le document ?',
    ],
    [
      'es',
      'Creo que tenemos que terminar antes del viernes y después hablar otra vez con el cliente, porque los números todavía no están bien y no podemos entregarlo así. ¿Quién lo llama mañana por la mañana?',
    ],
    [
      'nl',
      'Ik denk dat we het voor vrijdag af moeten hebben, en dan is het goed om nog een keer met de klant te praten, want de cijfers kloppen niet en zo kunnen we het niet leveren. Wie belt hem morgen even?',
    ],
    ['und', '12 34 56'],
  ])('tells %s', async (language, text) => {
    expect(await languageDetector()([turn(text)])).toBe(language);
  });
});
