import type { Clause } from '../clauses.ts';
import type { Cue, OwnerHint, Rule, Scene } from '../rule.ts';
import { verbPhraseAt, verbWeight } from '../verb-phrase.ts';

const TOGETHER =
  /^(?:.{0,20}\b)?(?:(\p{Lu}[\p{L}'’-]+) and I|me and (\p{Lu}[\p{L}'’-]+)|I and (\p{Lu}[\p{L}'’-]+))(?:'ll| will| are going to| can| need to| should| have to|)\s+(.+)$/u;
const WAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:so |and |then |okay |but |yes |maybe )*let's (?:also |just |then )?/i, -0.6],
  [/\bwe(?:'ll| will)? (?:also |still |just |really |probably |then )?(?:need|have|ought) to\s+/i, -0.5],
  [/\bwe(?:'ve| have) (?:still )?got to\s+/i, -0.5],
  [/\bwe must\s+/i, -0.4],
  [/\bwe should\s+/i, -1],
  [/\bwe (?:could|can)\s+/i, -1.4],
  [/\bwe(?:'ll| will| shall)\s+/i, -0.5],
  [/\bwe(?:'re| are) going to\s+/i, -0.6],
];
const LEAD_IN =
  /^(?:(?:and|so|but|then|also|yeah|yes|okay|well|now|maybe|actually|first|plus|I think|I guess|I'd say|obviously|today|tomorrow|next week|this week|for that|in the meantime)[,:]?\s*)*$/i;

/** "Let's set up a call next week", "we need to get the contract signed", "Tobias and I will write the plan". */
export const jointPlan: Rule = {
  name: 'joint-plan',
  description:
    'The speaker plans something for several: for named ones together with the speaker, or for nobody in particular.',
  fires: [
    { said: "Let's set up a call with the auditors next week.", action: 'set up a call with the auditors next week' },
    { said: 'We need to get the contract signed before May.', action: 'get the contract signed before May' },
    { said: 'Petra and I will write up the plan.', action: 'write up the plan', names: ['Petra'] },
  ],
  mustNotFire: [
    'We needed to sign the contract back then.',
    'They said we have to get it signed.',
    'Do we need to get it signed?',
  ],
  find,
};

function find(clause: Clause, scene: Scene): Cue | null {
  const together = TOGETHER.exec(clause.text);
  const name = together === null ? null : scene.people.find(together[1] ?? together[2] ?? together[3] ?? '');
  if (together !== null && name !== null) {
    const weight = /(?:'ll| will| are going to) /.test(clause.text) ? 0.9 : 0.5;
    return cueOf(together[4] ?? '', weight, { kind: 'named', names: [name], withSpeaker: true }, clause);
  }
  for (const [way, weight] of WAYS) {
    const match = way.exec(clause.text);
    if (match === null || !LEAD_IN.test(clause.text.slice(0, match.index).trimEnd())) continue;
    const cue = cueOf(clause.text.slice(match.index + match[0].length), weight, { kind: 'nobody' }, clause);
    if (cue !== null) return cue;
  }
  return null;
}

function cueOf(rest: string, weight: number, owner: OwnerHint, clause: Clause): Cue | null {
  const phrase = verbPhraseAt(rest);
  if (phrase === null || clause.isQuestion) return null;
  return {
    kind: 'plan',
    owner,
    action: phrase.action,
    verb: phrase.verb,
    weight: weight + verbWeight(phrase),
    isAnaphoric: phrase.isAnaphoric,
  };
}
