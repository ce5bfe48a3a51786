import { baseOfParticiple } from '#language';
import type { Clause } from '../clauses.ts';
import type { Cue, Rule, Scene } from '../rule.ts';
import { verbPhraseOf, verbWeight } from '../verb-phrase.ts';

const DOING =
  /^(?:.{0,30}\b(?:and|so|then|but|tomorrow|tonight|today|day|week) )?I(?:'m| am) (?:also |then |just )?(\p{Ll}+ing)\b(.*)$/iu;

/** "I'm sending the contract tomorrow": binding with a date, or summed up. */
export const progressive: Rule = {
  name: 'progressive',
  description: 'The speaker says what they are doing, and means what they will do.',
  fires: [
    { said: "I'm sending the contract tomorrow.", action: 'send the contract tomorrow' },
    { said: "So I'm bringing the projector.", action: 'bring the projector' },
  ],
  mustNotFire: ['I was sending the contract when it crashed.', "I'm going home.", 'The printing is done.'],
  find,
};

function find(clause: Clause, scene: Scene): Cue | null {
  const match = DOING.exec(clause.text);
  if (match === null || clause.isQuestion || /^going$/i.test(match[1] ?? '')) return null;
  const phrase = verbPhraseOf(baseOfParticiple(match[1] ?? ''), match[2] ?? '');
  if (phrase === null) return null;
  return {
    kind: 'promise',
    owner: { kind: 'speaker' },
    action: phrase.action,
    verb: phrase.verb,
    weight: (scene.isMemo ? -0.5 : -1.4) + verbWeight(phrase),
    isAnaphoric: phrase.isAnaphoric,
  };
}
