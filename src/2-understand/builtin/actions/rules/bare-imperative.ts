import type { Clause } from '../clauses.ts';
import type { Cue, Rule, Scene } from '../rule.ts';
import { verbPhraseAt, verbWeight } from '../verb-phrase.ts';
import { addressedName } from '../vocative.ts';

const LEAD_IN = /^(?:(?:and|so|then|but|okay|just|yes|also|please|\p{Lu}[\p{L}'’-]+,)\s+)*/u;
const TASK_SIGN = /^(?:action(?: item| point)?s?|to[- ]?dos?|next steps?|task|todo)\s*[:–-]\s*(?:to )?/i;

/** "Send me the draft when it's ready", "Petra, bring the badges", "Action: renew the licence". */
export const bareImperative: Rule = {
  name: 'bare-imperative',
  description: 'An order or a listed task. Binding with a name, a date or somebody who answers only.',
  fires: [
    { said: 'Send me the draft on Monday.', action: 'send me the draft on Monday' },
    { said: 'Petra, bring the badges.', action: 'bring the badges', names: ['Petra'] },
    { said: 'Action item: renew the licence.', action: 'renew the licence' },
  ],
  mustNotFire: ['The draft is on its way.', 'Sending it was a mistake.', 'Drafts are fine.', 'Did you send the draft?'],
  find,
};

function find(clause: Clause, scene: Scene): Cue | null {
  if (scene.isMemo || clause.isQuestion) return null;
  const sign = TASK_SIGN.exec(clause.text);
  const lead = sign?.[0] ?? LEAD_IN.exec(clause.text)?.[0] ?? '';
  const rest = clause.text.slice(lead.length);
  const phrase = verbPhraseAt(rest.charAt(0).toLowerCase() + rest.slice(1));
  if (phrase === null || phrase.verbKind === null || phrase.verbKind === 'talk' || phrase.isAnaphoric) return null;
  if (!rest.toLowerCase().startsWith(phrase.verb)) return null;
  if (
    sign === null &&
    !/^(?:me|us|him|her|them|it|the|a|an|my|our|your|that|this|these|those|some|\p{Lu}|in|up|out|to|with|for|down|into|back|two|three|one)\b/u.test(
      phrase.rest,
    )
  )
    return null;
  const name = addressedName(clause, scene.people);
  const weight = sign !== null ? 2 : name === null ? -1.6 : 0.6;
  return {
    kind: sign === null ? 'request' : 'plan',
    owner: sign === null ? { kind: 'addressed', name } : { kind: 'nobody' },
    action: phrase.action,
    verb: phrase.verb,
    weight: weight + verbWeight(phrase),
    isAnaphoric: false,
  };
}
