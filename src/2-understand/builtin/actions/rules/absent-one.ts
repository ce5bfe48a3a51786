import { baseOfParticiple, baseOfThirdPerson, verbKind } from '#language';
import type { Clause } from '../clauses.ts';
import type { Cue, Rule } from '../rule.ts';
import { type VerbPhrase, verbPhraseAt, verbPhraseOf, verbWeight } from '../verb-phrase.ts';

const WILL =
  /^(?:.{0,40}\b(?:said|and|so|then|says|promised|but|that) )?(?:he|she|they)(?:'ll| will| is going to| are going to|'s going to|'re going to|'s gonna|'s to) (.+)$/i;
const PRESENT = /^(?:and |so |then |but )*(?:he|she) (\p{Ll}+s)\b(.*)$/iu;
const DOING = /^(?:and |so |then |but )*(?:he|she|they)(?:'s|'re| is| are) (\p{Ll}+ing)\b(.*)$/iu;

/** "She'll have the patch on test by Thursday": somebody who is spoken of; binding with a date only. */
export const absentOne: Rule = {
  name: 'absent-one',
  description: 'Somebody who was named before will do something.',
  fires: [
    { said: "She'll send us the drawings by Thursday.", action: 'send us the drawings by Thursday' },
    { said: "He's sending me the rota by Monday.", action: 'send me the rota by Monday' },
  ],
  mustNotFire: ['She sent us the drawings.', 'He would send it if he could.', 'They always send it late.'],
  find,
};

function find(clause: Clause): Cue | null {
  if (clause.isQuestion) return null;
  const will = WILL.exec(clause.text);
  const doing = will === null ? DOING.exec(clause.text) : null;
  const phrase =
    will !== null
      ? verbPhraseAt(will[1] ?? '')
      : doing !== null
        ? verbPhraseOf(baseOfParticiple(doing[1] ?? ''), doing[2] ?? '')
        : presentPhrase(clause.text);
  if (phrase === null) return null;
  return {
    kind: 'assignment',
    owner: { kind: 'third' },
    action: phrase.action,
    verb: phrase.verb,
    weight: (will === null && doing === null ? -1.6 : -1.1) + verbWeight(phrase),
    isAnaphoric: phrase.isAnaphoric,
  };
}

function presentPhrase(text: string): VerbPhrase | null {
  const present = PRESENT.exec(text);
  const verb = baseOfThirdPerson(present?.[1] ?? '');
  return verb !== null && verbKind(verb) === 'task' ? verbPhraseOf(verb, present?.[2] ?? '') : null;
}
