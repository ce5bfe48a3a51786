import { describe, expect, test } from 'vitest';
import { saying } from '../__support__/saying.ts';
import { german } from './index.ts';

const read = saying(german, ['Petra Wendlandt', 'Jonas Brückmann']);

describe('what a German sentence says that somebody does', () => {
  test.each([
    ['Ich schicke dir das Angebot bis Freitag.', 'I', 'plain', 'das Angebot schicken'],
    ['Dann bestell ich die Schrauben.', 'I', 'plain', 'die Schrauben bestellen'],
    ['Ich rufe den Kunden morgen an.', 'I', 'plain', 'den Kunden anrufen'],
    ['Ich werde die Zahlen prüfen.', 'I', 'plain', 'die Zahlen prüfen'],
    ['Ich kümmere mich um die Halle.', 'I', 'plain', 'sich um die Halle kümmern'],
    ['Ich muss noch die Rechnung schreiben.', 'I', 'must', 'die Rechnung schreiben'],
    ['Ich könnte den Verleih fragen.', 'I', 'would', 'den Verleih fragen'],
    ['Kannst du die Maße prüfen?', 'you', 'asks', 'die Maße prüfen'],
    ['Könnten Sie mir den Plan schicken?', 'you', 'asks', 'den Plan schicken'],
    ['Schick mir bitte den Plan.', 'you', 'orders', 'den Plan schicken'],
    ['Schicken Sie mir den Plan.', 'you', 'orders', 'den Plan schicken'],
    ['Petra bestellt das Gerüst.', 'named', 'plain', 'das Gerüst bestellen'],
    ['Herr Kolbe räumt den Keller leer.', 'named', 'plain', 'den Keller leerräumen'],
    ['Das Gerüst muss noch jemand bestellen.', 'somebody', 'must', 'Das Gerüst bestellen'],
    ['also den fehler den mach ich weg', 'I', 'plain', 'den fehler wegmachen'],
  ])('"%s": %s, %s, "%s"', (said, who, mood, task) => {
    expect(read(said)).toEqual([{ who, mood, task }]);
  });

  test.each([
    'Ich habe den Plan gestern geschickt.',
    'Ich schicke den Plan nicht.',
    'Ich glaube, das Dach ist dicht.',
    'Die Halle ist vierzig Meter lang.',
    'Ich seh den Brandner vorn.',
  ])('"%s" says of nobody that they will do some work', (said) => {
    expect(read(said)).toEqual([]);
  });
});
