import { baseOfParticiple, baseOfThirdPerson, verbKind } from '#language';
import type { Clause } from '../clauses.ts';
import type { Cue, Rule, Scene } from '../rule.ts';
import { type VerbPhrase, verbPhraseAt, verbPhraseOf, verbWeight } from '../verb-phrase.ts';

const NAME = "(?:the )?(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,3})";
const LEAD = '(?:^|, |: |\\b(?:and|so|then|but|that|maybe|think|because) )';
const MODAL = new RegExp(
  `${LEAD}${NAME}(?:,)?(?:'ll| will| is going to| is gonna| is to| needs to| has to| should| can| to| must| was going to| would)\\s+(.+)$`,
  'u',
);
const PRESENT = new RegExp(`${LEAD}${NAME} (?:(?:also|then|just) )?(\\p{Ll}+s)\\b(.*)$`, 'u');
const DOING = new RegExp(`${LEAD}${NAME}(?:'s| is) (?:also )?(\\p{Ll}+ing)\\b(.*)$`, 'u');
const LET_HAVE = new RegExp(
  `\\b(?:let's|we'll|we can|we should|let us) (?:have|get|let|ask) ${NAME} (?:to )?(.+)$`,
  'u',
);
const PUT_DOWN = new RegExp(`\\bput ${NAME} down for (\\p{L}+ing)\\b(.*)$`, 'u');
const ACTION_FOR = new RegExp(
  `\\b(?:action(?: item| point)?s?|task|to[- ]?do|one) (?:for|on) ${NAME}(?: is)?(?: to|:|,| -)?\\s+(?:to )?(.+)$`,
  'iu',
);

/** "Dana takes the deck", "Dana will", "action for Joost: book the room", "let's have Oluchi do it". */
export const assignment: Rule = {
  name: 'assignment',
  description: 'Somebody named is given something to do.',
  fires: [
    { said: 'Petra takes the slides.', action: 'take the slides', names: ['Petra'] },
    { said: 'Then Petra will call the venue on Monday.', action: 'call the venue on Monday', names: ['Petra'] },
    { said: 'Action for Petra: book the small room.', action: 'book the small room', names: ['Petra'] },
    { said: "Let's have Petra write the release notes.", action: 'write the release notes', names: ['Petra'] },
    { said: 'Petra to circulate the minutes.', action: 'circulate the minutes', names: ['Petra'] },
  ],
  mustNotFire: [
    'Petra took the slides last time.',
    'Planner takes a while to load.',
    'Everybody takes the bus.',
    'Monday will do.',
  ],
  find,
};

function find(clause: Clause, scene: Scene): Cue | null {
  if (clause.isQuestion && !PUT_DOWN.test(clause.text) && !/,?\s*(?:yeah|right|okay|ok|yes)$/i.test(clause.after))
    return null;
  const let_ = LET_HAVE.exec(clause.text);
  if (let_ !== null) return cueOf(let_[1], verbPhraseAt(let_[2] ?? ''), 1.1, scene);
  const action = ACTION_FOR.exec(clause.text);
  if (action !== null) return cueOf(action[1], verbPhraseAt(action[2] ?? ''), 2, scene);
  const down = PUT_DOWN.exec(clause.text);
  if (down !== null) return cueOf(down[1], verbPhraseOf(baseOfParticiple(down[2] ?? ''), down[3] ?? ''), 1.2, scene);
  const modal = MODAL.exec(clause.text);
  if (modal !== null) return cueOf(modal[1], verbPhraseAt(modal[2] ?? ''), modalWeight(modal[0]), scene);
  const doing = DOING.exec(clause.text);
  if (doing !== null) {
    const verb = baseOfParticiple(doing[2] ?? '');
    return cueOf(doing[1], verbPhraseOf(verb, doing[3] ?? ''), -0.8, scene);
  }
  const present = PRESENT.exec(clause.text);
  if (present === null) return null;
  const verb = baseOfThirdPerson(present[2] ?? '');
  if (verb === null || (verbKind(verb) !== 'task' && !WORK.test(verb))) return null;
  return cueOf(present[1], verbPhraseOf(verb, present[3] ?? ''), scene.isRecap ? 1.2 : 0.6, scene);
}

/** Light verbs that name work in "Petra takes the slides". */
const WORK = /^(?:take|do|give|bring|handle|talk|lead|cover|make|put|tell|speak|look|own|chair|run|set)$/;

function modalWeight(said: string): number {
  if (/ (?:can|would|was going to) /.test(said)) return -0.7;
  if (/ (?:should|needs to|has to|must) /.test(said)) return 0;
  return 0.6;
}

function cueOf(said: string | undefined, phrase: VerbPhrase | null, weight: number, scene: Scene): Cue | null {
  const name = scene.people.find(said ?? '') ?? scene.people.find((said ?? '').split(' ')[0] ?? '');
  if (name === null || phrase === null || /['’]s$/.test(said ?? '')) return null;
  return {
    kind: 'assignment',
    owner: { kind: 'named', names: [name], withSpeaker: false },
    action: phrase.action,
    verb: phrase.verb,
    weight: weight + verbWeight(phrase),
    isAnaphoric: phrase.isAnaphoric,
  };
}
