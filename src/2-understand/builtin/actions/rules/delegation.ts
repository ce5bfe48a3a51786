import { baseForm, baseOfThirdPerson } from '#language';
import type { Clause } from '../clauses.ts';
import type { Cue, Rule, Scene } from '../rule.ts';
import { verbPhraseAt, verbPhraseOf, verbWeight } from '../verb-phrase.ts';

const SOMEBODY =
  /\b(?:(?:can|could|would|will) (?:somebody|someone|anybody|anyone|one of (?:you|us))|(?:somebody|someone|one of (?:you|us)) (?:please|needs to|has to|should|will have to|ought to))\s+(?:please\s+|maybe\s+)?(.+)$/i;
/** "Good, who makes the change?", "who's going to ring them?". */
const WHO_DOES =
  /^(?:(?:good|okay|ok|so|and|right|great|then|now|but),?\s+)*who(?:'s going to| is going to|'ll| will| can| could| wants to| would like to|\s+(?=\p{L}+s\s))\s*(.+)$/iu;
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
    { said: 'Good, who makes the change?', action: 'make the change' },
    { said: 'Who can ring the landlord?', action: 'ring the landlord' },
  ],
  mustNotFire: [
    'Somebody renewed the licence.',
    'Can anybody hear me?',
    'The badges were ordered.',
    'It needs to be quiet in here.',
    'Who knows the landlord?',
    'Who said that?',
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
  const asked = whoDoes(clause.text);
  if (asked !== null) return asked;
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

/** Light verbs that name work: "who makes the change". */
const WORK = /^(?:make|do|take|bring|run|set|put|give|cover|own|lead|handle|chair)$/;

/** Work that a question looks for somebody for: binding once somebody answers. */
function whoDoes(text: string): Cue | null {
  const work = WHO_DOES.exec(text)?.[1] ?? '';
  const [word = ''] = work.split(' ');
  const verb = baseOfThirdPerson(word);
  const phrase = verb !== null && verb !== word ? verbPhraseOf(verb, work.slice(word.length)) : verbPhraseAt(work);
  if (phrase === null || phrase.rest === '' || phrase.isAnaphoric) return null;
  if (phrase.verbKind !== 'task' && !WORK.test(phrase.verb)) return null;
  return {
    kind: 'plan',
    owner: { kind: 'nobody' },
    action: phrase.action,
    verb: phrase.verb,
    weight: -0.6 + verbWeight(phrase),
    isAnaphoric: false,
  };
}
