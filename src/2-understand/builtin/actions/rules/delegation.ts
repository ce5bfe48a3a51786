import { baseForm } from '#language';
import type { Clause } from '../clauses.ts';
import type { Cue, Rule, Scene } from '../rule.ts';
import { verbPhraseAt, verbPhraseOf, verbWeight } from '../verb-phrase.ts';

const SOMEBODY =
  /\b(?:(?:can|could|would|will) (?:somebody|someone|anybody|anyone|one of (?:you|us))|(?:somebody|someone|one of (?:you|us)) (?:please|needs to|has to|should|will have to|ought to))\s+(?:please\s+|maybe\s+)?(.+)$/i;
const TO_BE_DONE =
  /^(?:and |so |then |but |also )*(.{3,60}?) (?:still )?(?:needs?|has|have) (?:to be|to get) (\p{L}+)\b(.*)$/iu;

/** "Can somebody renew it before then?", "the badges still need to be ordered". */
export const delegation: Rule = {
  name: 'delegation',
  description: 'Something is to be done by nobody in particular: whoever answers takes it.',
  fires: [
    { said: 'Can somebody renew the licence before then?', action: 'renew the licence before then' },
    { said: 'The badges still need to be ordered by Friday.', action: 'order the badges by Friday' },
    { said: 'One of us has to tell the landlord.', action: 'tell the landlord' },
  ],
  mustNotFire: [
    'Somebody renewed the licence.',
    'Can anybody hear me?',
    'The badges were ordered.',
    'It needs to be quiet in here.',
  ],
  find,
};

function find(clause: Clause, _scene: Scene): Cue | null {
  const somebody = SOMEBODY.exec(clause.text);
  if (somebody !== null) {
    const phrase = verbPhraseAt(somebody[1] ?? '');
    if (phrase === null || phrase.verbKind === 'talk') return null;
    return {
      kind: 'plan',
      owner: { kind: 'nobody' },
      action: phrase.action,
      verb: phrase.verb,
      weight: (/\b(?:should|ought)\b/i.test(clause.text) ? -0.8 : 0.4) + verbWeight(phrase),
      isAnaphoric: phrase.isAnaphoric,
    };
  }
  const passive = TO_BE_DONE.exec(clause.text);
  const verb = passive === null ? null : baseForm(passive[2] ?? '');
  if (
    passive === null ||
    clause.isQuestion ||
    verb === null ||
    verb === 'be' ||
    !/(?:ed|en|t|d|ne|wn|un|ng)$/.test(passive[2] ?? '')
  )
    return null;
  const object = passive[1] ?? '';
  if (/^(?:it|that|this|they|those|everything|he|she|you|we|i|there|what|who)\b/i.test(object)) return null;
  const phrase = verbPhraseOf(
    verb,
    ` ${object.charAt(0).toLowerCase() === object.charAt(0) || !/^(?:The|A|An|My|Our|Your|This|That|These|Those)\b/.test(object) ? object : object.charAt(0).toLowerCase() + object.slice(1)}${passive[3] ?? ''}`,
  );
  if (phrase === null || phrase.verbKind !== 'task') return null;
  return {
    kind: 'plan',
    owner: { kind: 'nobody' },
    action: phrase.action,
    verb,
    weight: -0.6 + verbWeight(phrase),
    isAnaphoric: false,
  };
}
