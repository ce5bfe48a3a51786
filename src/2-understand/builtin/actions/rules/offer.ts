import type { Clause } from '../clauses.ts';
import type { Cue, Rule } from '../rule.ts';
import { verbPhraseAt, verbWeight } from '../verb-phrase.ts';

const OFFER =
  /^(?:or |and |so |then |but )*(?:do you want me to|would you like me to|want me to|shall I|should I|would it help if I|do you need me to|can I maybe)\s+(.+)$/i;

/** "Do you want me to look it over?", "shall I book the room?": a task once somebody says yes. */
export const offer: Rule = {
  name: 'offer',
  description: 'The speaker offers to do something; binding when the offer is taken up.',
  fires: [
    { said: 'Do you want me to proofread the flyer?', action: 'proofread the flyer' },
    { said: 'Shall I book the small room?', action: 'book the small room' },
    { said: 'Should I tell the neighbours?', action: 'tell the neighbours' },
  ],
  mustNotFire: ['What shall I say?', 'Do you want to see it?', 'I asked if I should book it.'],
  find,
};

function find(clause: Clause): Cue | null {
  const match = OFFER.exec(clause.text);
  const phrase = match === null ? null : verbPhraseAt(match[1] ?? '');
  if (phrase === null || phrase.isAnaphoric) return null;
  return {
    kind: 'promise',
    owner: { kind: 'speaker' },
    action: phrase.action,
    verb: phrase.verb,
    weight: -0.3 + verbWeight(phrase),
    isAnaphoric: false,
  };
}
