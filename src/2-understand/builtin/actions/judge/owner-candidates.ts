import type { Features } from '#core';
import { when } from '../../models/judge.ts';
import type { Utterance } from '../../utterances.ts';
import type { Draft } from '../draft.ts';
import { otherOfTwo } from '../owners.ts';
import type { Talk } from '../talk.ts';
import { addressedName } from '../vocative.ts';
import { reactionTo } from './reactions.ts';

/** Somebody who may have an item, or null for nobody. */
export interface OwnerCandidate {
  readonly owner: string | null;
  readonly features: Features;
}

const FIRST_PERSON = /\b(?:I|I'll|I'm|I'd|I've|me|mine|my|let me)\b/;
const SECOND_PERSON = /\b(?:you|you'll|you're|your|yours)\b/i;
const ASKED_FOR_ONESELF =
  /^(?:tell|send|give|show|bring|call|ring|email|mail|text|let|get|find|make|help|remind|ping|drop) me\b/i;
const FIRST_PERSON_SUBJECT = /\b(?:I|I'll|I'm|I'd|I've|let's|we|we'll)\b/;
const JOINT = /\b(?:we|we'll|let's|us|our|together|both)\b/i;
const IMPERSONAL =
  /\b(?:somebody|someone|anybody|anyone|nobody|no one|whoever|needs? to be|has to be|have to be|ought to be|should be)\b/i;

const FOLLOWED = 2;
const GIVES = /\b(?:put|get|have|want|ask|for|with|on|to|is|that's|it's)\s$/i;
const DOES =
  /^(?:'s (?:doing|going to|gonna|got|taking|on)|'s[.,!]|'ll| will| does| has| takes| gets| can| is (?:doing|going|on)| to | down| writes| sends| makes| you )/i;

/** Who may have an item: those who say it, who are named or asked in it, who answer, and nobody. */
export function ownerCandidates(draft: Draft, talk: Talk): readonly OwnerCandidate[] {
  const { utterance } = draft.clause;
  const names = new Set<string | null>([null, ...draft.owners]);
  for (const said of draft.evidence) for (const name of around(said, talk)) names.add(name);
  const called = addressedName(draft.clause, talk.people);
  if (called !== null) names.add(called);
  const other = otherOfTwo(utterance.speaker, talk.people);
  if (other !== null) names.add(other);
  if (isForTheSpeaker(draft)) names.delete(utterance.speaker);
  return [...names].map((owner) => ({ owner, features: ownerFeatures(owner, called, draft, talk) }));
}

/** "And you tell me who approves it": what is asked for oneself is another's to do. */
function isForTheSpeaker({ cue, clause }: Draft): boolean {
  return cue.kind !== 'promise' && ASKED_FOR_ONESELF.test(cue.action) && !FIRST_PERSON_SUBJECT.test(clause.text);
}

function around(said: Utterance, talk: Talk): readonly string[] {
  const next = nextTurn(said, talk);
  const before = talk.utterances
    .slice(Math.max(0, said.index - 3), said.index)
    .findLast(({ turn }) => turn !== said.turn);
  const named = [said, ...followed(said, talk)].flatMap(({ clean }) => talk.people.namedIn(clean));
  return [said.speaker, next?.speaker, before?.speaker, ...named].filter((name) => name != null);
}

/** What is said right after, in which somebody may be named for it. */
function followed(said: Utterance, talk: Talk): readonly Utterance[] {
  return talk.utterances.slice(said.index + 1, said.index + 1 + FOLLOWED);
}

/** Whether words give something to somebody of a name: "put Dawit down for", "Petra does the review", "that's Petra's". */
function isGivenTo(owner: string, { clean }: Utterance): boolean {
  const first = owner.split(/[\s(@|,]+/)[0] ?? owner;
  const at = clean.toLowerCase().indexOf(first.toLowerCase());
  if (at < 0) return false;
  return GIVES.test(clean.slice(Math.max(0, at - 24), at)) || DOES.test(clean.slice(at + first.length));
}

function nextTurn(said: Utterance, talk: Talk): Utterance | undefined {
  return talk.utterances.slice(said.index + 1, said.index + 5).find(({ turn }) => turn !== said.turn);
}

function ownerFeatures(owner: string | null, called: string | null, draft: Draft, talk: Talk): Features {
  const { clause, cue, evidence } = draft;
  const { utterance } = clause;
  const last = evidence.at(-1) ?? utterance;
  const text = clause.text;
  const kind = cue.owner.kind;
  if (owner === null) {
    return {
      nobody: 1,
      'nobody by rule': when(draft.owners.length === 0),
      [`nobody, ${kind}`]: 1,
      'nobody, impersonal': when(evidence.some(({ clean }) => IMPERSONAL.test(clean))),
      'nobody, first person': when(FIRST_PERSON.test(text)),
      'nobody, joint': when(JOINT.test(text)),
      'nobody, answered': when(reactionTo(utterance, talk.utterances) > 0),
    };
  }
  const next = nextTurn(utterance, talk);
  const isSpeaker = owner === utterance.speaker;
  const isNext = owner === next?.speaker;
  const named = evidence.filter((said) => talk.people.namedIn(said.clean).includes(owner));
  const own = evidence.filter((said) => said.speaker === owner);
  return {
    'by rule': when(draft.owners.includes(owner)),
    'first by rule': when(draft.owners[0] === owner),
    'rule has another': when(draft.owners.length > 0 && !draft.owners.includes(owner)),
    speaks: when(isSpeaker),
    [`speaks, ${kind}`]: when(isSpeaker),
    'speaks of themselves': when(isSpeaker && FIRST_PERSON.test(text)),
    'speaks to others': when(isSpeaker && SECOND_PERSON.test(text) && !FIRST_PERSON.test(text)),
    'speaks next': when(isNext),
    'takes it next': when(isNext && reactionTo(utterance, talk.utterances) > 0),
    'takes it next, asked': when(isNext && reactionTo(utterance, talk.utterances) > 0 && SECOND_PERSON.test(text)),
    'refuses next': when(isNext && reactionTo(utterance, talk.utterances) < 0),
    'next speaks of themselves': when(isNext && FIRST_PERSON.test(next?.clean ?? '')),
    'called by name': when(owner === called),
    'named in the words': when(talk.people.namedIn(text).includes(owner)),
    'given it': when(isGivenTo(owner, { ...utterance, clean: text })),
    'given it elsewhere': when(evidence.some((said) => said !== utterance && isGivenTo(owner, said))),
    'given it after': when(followed(last, talk).some((said) => isGivenTo(owner, said))),
    'named right after': when(
      followed(utterance, talk).some((said) => talk.people.namedIn(said.clean).includes(owner)),
    ),
    'named later': when(named.some((said) => said !== utterance)),
    'named, does not speak': when(named.length > 0 && !talk.people.speakers.includes(owner)),
    'says it again': when(own.some((said) => said !== utterance && FIRST_PERSON.test(said.clean))),
    'speaks last': when(last !== utterance && owner === last.speaker),
    'one of two': when(talk.people.speakers.length === 2),
    'other of two, asked': when(otherOfTwo(utterance.speaker, talk.people) === owner && SECOND_PERSON.test(text)),
  };
}
