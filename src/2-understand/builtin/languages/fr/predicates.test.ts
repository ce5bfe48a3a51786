import { describe, expect, test } from 'vitest';
import { saying } from '../__support__/saying.ts';
import { french } from './index.ts';

const read = saying(french, ['Maud Kervella', 'Rachid Bensalem']);

describe('what a French sentence says that somebody does', () => {
  test.each([
    ["Je t'envoie le devis d'ici vendredi.", 'I', 'plain', 'envoyer le devis'],
    ["J'appelle la mairie demain.", 'I', 'plain', 'appeler la mairie'],
    ['Je vous enverrai le plan.', 'I', 'plain', 'envoyer le plan'],
    ['Je vais corriger le calcul.', 'I', 'plain', 'corriger le calcul'],
    ["Je m'occupe de la salle.", 'I', 'plain', "s'occuper de la salle"],
    ['Je dois confirmer la date.', 'I', 'must', 'confirmer la date'],
    ['Je pourrais demander à mon cousin.', 'I', 'would', 'demander à mon cousin'],
    ['Tu peux réserver le camion ?', 'you', 'asks', 'réserver le camion'],
    ['Pouvez-vous remplir le formulaire ?', 'you', 'asks', 'remplir le formulaire'],
    ['Envoie-moi le devis.', 'you', 'orders', 'envoyer le devis'],
    ['Rachid réserve le camion.', 'named', 'plain', 'réserver le camion'],
    ['On note que Maud Kervella termine les costumes.', 'named', 'plain', 'terminer les costumes'],
  ])('"%s": %s, %s, "%s"', (said, who, mood, task) => {
    expect(read(said)).toEqual([{ who, mood, task }]);
  });

  test.each([
    "J'ai envoyé le devis hier.",
    "Je n'envoie pas le devis.",
    'Le four pèse quatre cents kilos.',
    'Je pense que la rue est libre.',
    'Le plan que je vous envoie est vieux.',
  ])('"%s" says of nobody that they will do some work', (said) => {
    expect(read(said)).toEqual([]);
  });
});
