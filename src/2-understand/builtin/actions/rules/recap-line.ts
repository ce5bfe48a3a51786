import { baseForm, baseOfThirdPerson, verbKind } from '#language';
import type { Clause } from '../clauses.ts';
import type { Cue, OwnerHint, Rule, Scene } from '../rule.ts';
import { verbPhraseOf, verbWeight } from '../verb-phrase.ts';
import { addressedName } from '../vocative.ts';

const PRESENT =
  /^(?:(?:and|so|then|okay|but|also|from me|from my side|yes|yeah),?\s+)*(I|you|\p{Lu}[\p{L}'’-]+)(?:,)?\s+(?:also |then |just |still )?(\p{Ll}[\p{L}-]+)\b(.*)$/u;

/** Lines of a closing list: "You send me the file on Thursday", "I talk to Petra", "Petra, the badges", "quote by Friday". */
export const recapLine: Rule = {
  name: 'recap-line',
  description: 'While somebody sums up, the plain present and mere keywords renew what was agreed before.',
  setting: 'recap',
  fires: [
    { said: 'You send me the file on Thursday.', action: 'send me the file on Thursday' },
    { said: 'I talk to the auditors.', action: 'talk to the auditors' },
    { said: 'Petra, the badges, by noon.', action: 'Petra, the badges, by noon', names: ['Petra'] },
  ],
  mustNotFire: ['Is that all?', 'What about the file?'],
  find,
};

function find(clause: Clause, scene: Scene): Cue | null {
  if (!scene.isRecap) return null;
  const match = clause.isQuestion ? null : PRESENT.exec(clause.text);
  const cue = match === null ? null : presentCue(match, scene);
  if (cue !== null) return cue;
  if (clause.isQuestion && !scene.isRecap) return null;
  if (/\?$/.test(clause.utterance.clean)) return null;
  const name = addressedName(clause, scene.people);
  return {
    kind: 'recap',
    owner: name === null ? { kind: 'nobody' } : { kind: 'named', names: [name], withSpeaker: false },
    action: clause.text,
    verb: '',
    weight: 0,
    isAnaphoric: false,
    onlyRenews: true,
  };
}

function presentCue(match: RegExpExecArray, scene: Scene): Cue | null {
  const subject = match[1] ?? '';
  const word = match[2] ?? '';
  const owner = ownerOf(subject, scene);
  const verb = owner?.kind === 'named' ? baseOfThirdPerson(word) : baseForm(word);
  const isBase = owner?.kind === 'named' || verb === word.toLowerCase();
  if (owner === null || verb === null || !isBase || verbKind(verb) === 'talk') return null;
  const phrase = verbPhraseOf(verb, match[3] ?? '');
  if (phrase === null) return null;
  return {
    kind: 'recap',
    owner,
    action: phrase.action,
    verb,
    weight: 0.3 + verbWeight(phrase),
    isAnaphoric: phrase.isAnaphoric,
  };
}

function ownerOf(subject: string, scene: Scene): OwnerHint | null {
  if (subject === 'I') return { kind: 'speaker' };
  if (/^you$/i.test(subject)) return { kind: 'addressed', name: null };
  const name = scene.people.find(subject);
  return name === null ? null : { kind: 'named', names: [name], withSpeaker: false };
}
