import type { Utterance } from '../utterances.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Draft, draftOf } from './draft.ts';
import { guards } from './guards/guards.ts';
import { BEYOND_GUARDS, LIFTED_FROM, PROPOSED_FROM } from './odds.ts';
import { ownersOf } from './owners.ts';
import type { Cue, OwnerHint } from './rule.ts';
import type { Talk } from './talk.ts';
import { type VerbPhrase, verbPhraseAt } from './verb-phrase.ts';
import { addressedName } from './vocative.ts';
import { THRESHOLD } from './weigh.ts';

/** What one log odds more adds to the score of a proposal. */
const GAIN = 0.5;

/** Adds drafts for what the model is sure of and no rule has found, where it can be said what is to be done. In the order of the talk. */
export function withProposals(drafts: readonly Draft[], talk: Talk): readonly Draft[] {
  const { odds } = talk;
  if (odds === null) return drafts;
  for (const draft of drafts) {
    const sure = odds[draft.clause.utterance.index] ?? 0;
    if (sure >= LIFTED_FROM) draft.score = Math.max(draft.score, scoreOf(sure));
  }
  const covered = new Set(drafts.flatMap((draft) => draft.evidence.map(({ index }) => index)));
  const proposed = talk.utterances.flatMap((utterance) => {
    const sure = odds[utterance.index] ?? PROPOSED_FROM - 1;
    if (sure < PROPOSED_FROM || covered.has(utterance.index)) return [];
    const draft = proposalIn(utterance, talk, sure >= BEYOND_GUARDS);
    if (draft === null) return [];
    draft.score = scoreOf(sure);
    return [draft];
  });
  return [...drafts, ...proposed].sort((a, b) => a.clause.utterance.index - b.clause.utterance.index);
}

function scoreOf(sure: number): number {
  return THRESHOLD + GAIN * (sure - PROPOSED_FROM) + 0.01;
}

function proposalIn(utterance: Utterance, talk: Talk, isSure: boolean): Draft | null {
  for (const clause of clausesOf(utterance)) {
    const said = workIn(clause, talk, isSure);
    if (said === null || said.phrase.isAnaphoric || NO_WORK.test(said.phrase.verb)) continue;
    const cue: Cue = {
      kind: 'assignment',
      owner: said.owner,
      action: said.phrase.action,
      verb: said.phrase.verb,
      weight: 0,
      isAnaphoric: false,
    };
    if (!isSure && guards.some((guard) => guard.holdsBack(clause, cue))) continue;
    return draftOf(clause, cue, ownersOf(cue.owner, clause, talk));
  }
  return null;
}

const NO_WORK = /^(?:be|have|hear|want|need|know|mean|like|say|seem|happen|remember)$/;

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

function workIn(clause: Clause, talk: Talk, isSure: boolean): Work | null {
  const told = TOLD.exec(clause.text);
  const phrase = told === null || NOBODY.test(told[1] ?? '') ? null : phraseIn(told[2] ?? '');
  if (phrase !== null) return { owner: ownerOf(told?.[1] ?? '', clause, talk), phrase };
  const given = isSure ? GIVEN.exec(clause.text) : null;
  const work = given === null ? null : verbPhraseAt(`work on ${given[2] ?? ''}`);
  if (work !== null) return { owner: ownerOf(given?.[1] ?? '', clause, talk), phrase: work };
  const bare = verbPhraseAt(clause.text.replace(LEAD, ''));
  if (bare === null || bare.verbKind !== 'task' || bare.rest === '') return null;
  return { owner: { kind: 'addressed', name: addressedName(clause, talk.people) }, phrase: bare };
}

const LEAD =
  /^(?:(?:please|and|so|then|to|just|basically|you|also|\p{Lu}[\p{L}'’-]* you|for you(?:, \p{Lu}\p{L}*)?,? to),? )+/iu;

/** "be thinking about the budget", "working on it": what is to be done, in base form. */
function phraseIn(text: string): VerbPhrase | null {
  const plain = text.replace(/^(?:be )?(?:gonna|going to|supposed to|trying to|able to|have to|need to) /i, '');
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
