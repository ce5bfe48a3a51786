import type { Utterance } from '../utterances.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { firstCue } from './collect.ts';
import { type Draft, draftOf } from './draft.ts';
import { dueIn } from './due.ts';
import { befalls } from './guards/unlikely.ts';
import { ownersOf } from './owners.ts';
import type { Cue, OwnerHint, Scene } from './rule.ts';
import type { Talk } from './talk.ts';
import { type VerbPhrase, verbPhraseAt, verbWeight } from './verb-phrase.ts';
import { addressedName } from './vocative.ts';

/** Log odds from which an utterance may hold an item that no rule finds: nine of ten labelled items do (2026-11). */
const PROPOSED_FROM = -1.5;

/** Adds drafts for what the model finds likely and no rule has, where it can be said what is to be done. In the order of the talk. */
export function withProposals(drafts: readonly Draft[], talk: Talk, scene: Scene): readonly Draft[] {
  if (talk.odds === null) return drafts;
  const covered = new Set(drafts.flatMap((draft) => draft.evidence.map(({ index }) => index)));
  const proposed = talk.utterances.flatMap((utterance) => {
    if (!isLikely(utterance, talk) || covered.has(utterance.index)) return [];
    return proposalIn(utterance, talk, scene) ?? [];
  });
  return [...drafts, ...proposed].sort((a, b) => a.clause.utterance.index - b.clause.utterance.index);
}

function isLikely({ index }: Utterance, { odds, assigned }: Talk): boolean {
  return (odds?.[index] ?? -10) >= PROPOSED_FROM || (assigned?.[index] ?? -10) >= PROPOSED_FROM;
}

function proposalIn(utterance: Utterance, talk: Talk, scene: Scene): Draft | null {
  const clauses = clausesOf(utterance);
  for (const clause of clauses) {
    const cue = firstCue(clause, scene);
    if (cue !== null && !cue.isAnaphoric && cue.onlyRenews !== true && cue.action !== '' && !befalls(cue.action))
      return draftOf(clause, cue, ownersOf(cue.owner, clause, talk), 'held');
  }
  for (const clause of clauses) {
    const said = workIn(clause, talk);
    if (said === null || said.phrase.isAnaphoric || NO_WORK.test(said.phrase.verb) || FARES.test(said.phrase.action))
      continue;
    const { owner, phrase } = said;
    const cue: Cue = {
      kind: 'assignment',
      owner,
      action: phrase.action,
      verb: phrase.verb,
      weight: 0,
      isAnaphoric: false,
    };
    return draftOf(clause, cue, ownersOf(owner, clause, talk), 'model');
  }
  return null;
}

const NO_WORK = /^(?:be|have|hear|want|need|know|mean|like|say|seem|happen|remember)$/;

/** "you're doing fine": how somebody fares. */
const FARES = /^do (?:fine|well|great|good|okay|ok|brilliantly|alright|all right)\b/i;

interface Work {
  readonly owner: OwnerHint;
  readonly phrase: VerbPhrase;
}

/** Who is told, and what follows: "you two are going to", "the designers over here will", "Petra gets to". */
const TOLD =
  /^(.{1,48}?)(?:(?:'re|'s| are| is)? ?(?:going to|gonna|supposed to)|'ll| will| can| could| should| would| gets? to| (?:has|have|need|needs) to|(?:'re|'s| are| is)(?= \p{L}+ing\b)) (.+)$/u;
/** "For you, the product evaluation", "Petra gets the budget": work that is given as a thing. */
const GIVEN =
  /^(?:and |so |then |um |uh |for |also )*(you(?: two)?|\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})(?:,? (?:gets?|has|have|it's|that's|does|do|you|takes?|and))?,? ((?:the|your|a|an) (?:\p{L}[\p{L}'’-]* ?){1,6})$/u;
const NOBODY = /\b(?:it|that|this|they|there|what|which|who|he|she|people|one)$/i;

function workIn(clause: Clause, talk: Talk): Work | null {
  const told = TOLD.exec(clause.text);
  const isTold = told !== null && !NOBODY.test(told[1] ?? '') && !TELLS_OF.test(told[1] ?? '');
  const phrase = isTold ? phraseIn(told[2] ?? '') : null;
  if (phrase !== null) return { owner: ownerOf(told?.[1] ?? '', clause, talk), phrase };
  const does = doesIn(clause, talk);
  if (does !== null) return does;
  const given = GIVEN.exec(clause.text);
  const isDay = given !== null && dueIn(`on ${given[2] ?? ''}`, clause.utterance.today) !== null;
  const work = given === null || isDay ? null : verbPhraseAt(`work on ${given[2] ?? ''}`);
  if (work !== null) return { owner: ownerOf(given?.[1] ?? '', clause, talk), phrase: work };
  const rest = clause.text.replace(LEAD, '');
  const going = GOING_ON.exec(rest);
  const continued = going === null ? null : phraseIn(going[1] ?? '');
  if (continued !== null && continued.rest !== '') return { owner: { kind: 'nobody' }, phrase: continued };
  const bare = verbPhraseAt(rest);
  if (bare === null || (bare.verbKind !== 'task' && !isWork(bare)) || bare.rest === '') return null;
  return { owner: { kind: 'addressed', name: addressedName(clause, talk.people) }, phrase: bare };
}

/** "I register this week", "we'd better do the letter", "somebody wants to get on to the landlord": with whatever leads up to it. */
const DOES =
  /^(?:.{0,60}?\b)?(I|we|somebody|someone)(?:'ll|'d|'ve|'m)?((?: (?:will|shall|can|could|would|should|must|might|still|also|just|then|better|best|rather|have|has|had|need|needs|want|wants|got|gotta|ought|going|gonna|to))*) (\p{L}+ .+)$/iu;

/** "something I can put in the pack": a clause that tells of a thing. */
const TELLS_OF = /\b(?:something|anything|everything|nothing|whatever|which) (?:I|we|somebody|someone)\b/i;

function doesIn(clause: Clause, talk: Talk): Work | null {
  const [, subject = '', modals = '', rest = ''] = DOES.exec(clause.text) ?? [];
  if (rest === '' || TELLS_OF.test(clause.text.slice(0, clause.text.indexOf(rest)))) return null;
  // "I see her this afternoon": an occasion, and no work.
  if (modals === '' && /^see\b/i.test(rest)) return null;
  const phrase = phraseIn(rest);
  return phrase === null || phrase.rest === '' ? null : { owner: doer(subject, clause, talk), phrase };
}

function doer(subject: string, clause: Clause, talk: Talk): OwnerHint {
  if (/^I$/.test(subject)) return { kind: 'speaker' };
  if (!/^we$/i.test(subject)) return { kind: 'nobody' };
  const called = addressedName(clause, talk.people);
  return called === null ? { kind: 'nobody' } : { kind: 'named', names: [called], withSpeaker: true };
}

/** A sentence that another began: "is going to be looking into it", "supposed to work on it", "working on the buttons". */
const GOING_ON =
  /^((?:(?:is|are|'s|'re|was|were) )?(?:going to|gonna|supposed to|have to|has to|will|to) .+|(?:be )?\p{L}+ing .+)$/u;

/** A verb that names work only together with what follows it: "come up with the price", "think about the price". */
function isWork(phrase: VerbPhrase): boolean {
  return (
    verbWeight(phrase) > 0 ||
    /^(?:think|look|talk|decide|concentrate|focus) (?:about|of|on|into|at|with)\b/.test(phrase.action)
  );
}

const LEAD =
  /^(?:(?:please|and|so|then|to|just|basically|you|also|yeah|yes|okay|right|well|now|maybe|but|um|uh|if possible|meantime|meanwhile|\p{Lu}[\p{L}'’-]* you|for you(?:, \p{Lu}\p{L}*)?,? to),? )+/iu;

/** "be thinking about the budget", "working on it": what is to be done, in base form. */
function phraseIn(text: string): VerbPhrase | null {
  const plain = text.replace(
    /^(?:(?:is|are|'s|'re|was|were|will) )?(?:be )?(?:(?:gonna|going to|supposed to|trying to|able to|have to|has to|need to|will|to) )?/i,
    '',
  );
  return verbPhraseAt(/^\p{L}+ing\b/u.test(plain) ? `be ${plain}` : plain);
}

function ownerOf(said: string, clause: Clause, talk: Talk): OwnerHint {
  const subject = said.replace(/^.*,\s*/u, '').trim();
  if (/(?:^|\s)I$/.test(subject)) return { kind: 'speaker' };
  if (/(?:^|\s)you$/i.test(subject)) return { kind: 'addressed', name: addressedName(clause, talk.people) };
  const last = /\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3}/u.exec(subject)?.[0] ?? '';
  const name = last === '' ? null : talk.people.find(last);
  return name === null ? { kind: 'nobody' } : { kind: 'named', names: [name], withSpeaker: false };
}
