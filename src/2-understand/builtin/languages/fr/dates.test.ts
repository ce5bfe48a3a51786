import { describe, expect, test } from 'vitest';
import { dueIn } from './dates.ts';

/** A Monday. */
const today = '2026-03-02';

describe('dueIn(), French', () => {
  test.each([
    ["Je t'envoie ça d'ici vendredi.", "d'ici vendredi", '2026-03-06'],
    ['Je les rappelle demain matin.', 'demain matin', '2026-03-03'],
    ["d'ici après-demain", "d'ici après-demain", '2026-03-04'],
    ['je paie ce soir', 'ce soir', '2026-03-02'],
    ["Je le valide dès qu'on sort d'ici.", "dès qu'on sort d'ici", '2026-03-02'],
    ["dans l'heure qui suit", "dans l'heure qui suit", '2026-03-02'],
    ['cette semaine', 'cette semaine', '2026-03-06'],
    ['avant la fin de la semaine', 'avant la fin de la semaine', '2026-03-06'],
    ['la semaine prochaine', 'la semaine prochaine', '2026-03-13'],
    ['mardi de la semaine prochaine', 'mardi de la semaine prochaine', '2026-03-10'],
    ['jeudi en huit', 'jeudi en huit', '2026-03-12'],
    ['lundi prochain', 'lundi prochain', '2026-03-09'],
    ['ce week-end', 'ce week-end', '2026-03-08'],
    ['mi-mars', 'mi-mars', '2026-03-15'],
    ["d'ici la fin du mois", "d'ici la fin du mois", '2026-03-31'],
    ['fin juin', 'fin juin', '2026-06-30'],
    ['le 12', 'le 12', '2026-03-12'],
    ['avant le douze', 'avant le douze', '2026-03-12'],
    ['pour le mercredi vingt huit', 'pour le mercredi vingt huit', '2026-03-28'],
    ['pour le quinze novembre', 'pour le quinze novembre', '2026-11-15'],
    ['à partir de là, le premier avril', 'le premier avril', '2026-04-01'],
    ['jeudi, le trente avril', 'le trente avril', '2026-04-30'],
    ['dans les quinze jours', 'dans les quinze jours', '2026-03-16'],
    ['dans deux semaines', 'dans deux semaines', '2026-03-16'],
    ['avant Noël', 'avant Noël', '2026-12-25'],
    ['vendredi, non, plutôt lundi', 'lundi', '2026-03-09'],
  ])('"%s" is due "%s", on %s', (said, phrase, date) => {
    expect(dueIn(said, today)).toMatchObject({ phrase, date });
  });

  test.each(['vendredi prochain', 'début avril', 'bientôt', 'en avril'])(
    '"%s" names no day that all would agree on',
    (said) => {
      expect(dueIn(said, today)?.date ?? null).toBeNull();
    },
  );

  test.each([
    'Je les ai appelés hier.',
    'La facture est payée depuis lundi.',
    'Je lui en ai parlé ce matin.',
    'On répète le mardi.',
    'Elle a deux cents heures.',
    'Vous avez ouvert un billet il y a deux jours.',
  ])('"%s" is no due date', (said) => {
    expect(dueIn(said, today)).toBeNull();
  });
});
