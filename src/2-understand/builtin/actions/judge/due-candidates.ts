import type { Features } from '#core';
import { when } from '../../models/judge.ts';
import { tokensOf, type Utterance } from '../../utterances.ts';
import { shared } from '../content-words.ts';
import type { Draft } from '../draft.ts';
import type { Due } from '../due.ts';
import type { Talk } from '../talk.ts';
import { reactionTo } from './reactions.ts';

/** A day that may be the one an item is due, with where it is said. */
export interface DueCandidate {
  readonly due: Due;
  readonly utterance: Utterance;
  readonly features: Features;
}

const BEFORE = 3;
const AFTER = 8;
const BEGINS =
  /^(?:so |and |then |or |but |maybe |say |let's say |ideally |yes,? |okay,? |right,? )*(?:by|before|until|till|latest|no later than|on|this|next|tomorrow|tonight|today|first thing|within|at the|end of|in|the|\w+day)\b/i;
const DEADLINE = /\b(?:by|before|until|till|no later than|at the latest|latest|due|deadline|within|end of)\b/i;
const ASKS_WHEN = /\b(?:by when|when|what day|how soon|deadline|until when|how long|this week|next week)\b/i;
const CHANGES =
  /\b(?:make (?:it|that)|instead|rather|better|actually|give me until|move (?:it|that)|push (?:it|that)|how about|then)\b/i;
const PAST = /\b(?:was|were|had|did|last|ago|yesterday|since|already)\b/i;
const WORK = /\b(?:I'll|I will|I'm|I can|I do|I|you'll|you|we'll|let me|'ll|will|needs?|has to|have to|must)\b/;

/** Hardly anything follows. */
const LAST_SAID = /^\W*(?:\w+\W*){0,2}$/;

/** So many words of an item show that it is spoken of again. */
const SPOKEN_OF_AGAIN = 2;

/**
 * Days said in or near the evidence of a draft, or later where its words come again, each where it is said. `others` are the drafts of the
 * talk. O(utterances near by, and those that share words).
 */
export function dueCandidates(draft: Draft, others: readonly Draft[], talk: Talk): readonly DueCandidate[] {
  const from = draft.evidence[0]?.index ?? 0;
  const near = new Set(
    draft.evidence.flatMap(({ index }) => talk.utterances.slice(Math.max(0, index - BEFORE), index + AFTER + 1)),
  );
  const again = talk.readings
    .sharing(draft.words, SPOKEN_OF_AGAIN)
    .filter((utterance) => utterance.index >= from - BEFORE && !near.has(utterance));
  const said = [...near, ...again]
    .filter(({ index }) => index >= from - BEFORE)
    .sort((a, b) => a.index - b.index)
    .flatMap((utterance) =>
      duesOf(utterance, draft, talk).flatMap((due, place): readonly Said[] =>
        due.date === null ? [] : [{ due, place, utterance, isAgain: !near.has(utterance) }],
      ),
    );
  return said.map((one) => {
    return {
      due: one.due,
      utterance: one.utterance,
      features: { ...dueFeatures(one, draft, others, talk), ...besideFeatures(one, said, draft) },
    };
  });
}

const MOST_AGAIN = 2;

/** What the other days that are said near an item tell of one: said more than once it is likelier, and the last word counts. */
function besideFeatures({ due, utterance }: Said, all: readonly Said[], { owners }: Draft): Features {
  const elsewhere = all.filter((other) => other.utterance !== utterance);
  const same = elsewhere.filter((other) => other.due.date === due.date);
  const another = elsewhere.filter((other) => other.due.date !== due.date);
  const owner = owners[0]?.split(' ')[0]?.toLowerCase();
  return {
    'said again': Math.min(MOST_AGAIN, same.length) / MOST_AGAIN,
    'confirmed at once': when(same.some((other) => Math.abs(other.utterance.index - utterance.index) <= 2)),
    'another day later': when(another.some((other) => other.utterance.index > utterance.index)),
    'another day later, near': when(
      another.some(({ utterance: { index } }) => index > utterance.index && index - utterance.index <= 3),
    ),
    'another day before': when(another.some((other) => other.utterance.index < utterance.index)),
    'no other day': when(another.length === 0),
    'with the name of its owner': when(owner !== undefined && tokensOf(utterance.clean).includes(owner)),
  };
}

/** The days of an utterance, that of the draft's own clause first. */
function duesOf(utterance: Utterance, { clause, due }: Draft, talk: Talk): readonly Due[] {
  const all = talk.readings.dues(utterance);
  if (utterance !== clause.utterance || due === null) return all;
  return [due, ...all.filter(({ date }) => date !== due.date)];
}

interface Said {
  readonly due: Due;
  /** Its place among the days of the utterance, from 0. */
  readonly place: number;
  readonly utterance: Utterance;
  readonly isAgain: boolean;
}

function dueFeatures(
  { due, place, utterance, isAgain }: Said,
  draft: Draft,
  others: readonly Draft[],
  talk: Talk,
): Features {
  const evidence = draft.evidence.includes(utterance);
  const from = draft.evidence.reduce((best, said) =>
    Math.abs(utterance.index - said.index) < Math.abs(utterance.index - best.index) ? said : best,
  );
  const distance = utterance.index - from.index;
  const between = others.some((other) => {
    const at = other.clause.utterance.index;
    return other !== draft && at > Math.min(from.index, utterance.index) && at < Math.max(from.index, utterance.index);
  });
  const besides = tokensOf(utterance.clean).length - tokensOf(due.phrase).length;
  const asked = talk.utterances
    .slice(Math.max(0, utterance.index - 3), utterance.index)
    .some((one) => one.isQuestion && one.turn !== utterance.turn && ASKS_WHEN.test(one.clean));
  const common = shared(talk.readings.words(utterance), draft.words);
  const later = draft.evidence.some(({ index }) => index > utterance.index);
  return {
    'another day besides': when(place > 0),
    'last said': when(
      place > 0 && LAST_SAID.test(utterance.clean.slice(utterance.clean.indexOf(due.phrase) + due.phrase.length)),
    ),
    'by rule': when(draft.due?.date === due.date),
    'rule has another': when(draft.due?.date != null && draft.due.date !== due.date),
    'in the words of the item': when(utterance === draft.clause.utterance),
    'in its evidence': when(evidence),
    'last of its evidence': when(evidence && !later),
    [isAgain
      ? 'again later'
      : distance === 0
        ? 'here'
        : distance < 0
          ? `before ${Math.min(3, -distance)}`
          : `after ${distance > 4 ? 'more' : distance}`]: 1,
    'same turn': when(utterance.turn === from.turn),
    'by its owner': when(utterance.speaker !== null && draft.owners.includes(utterance.speaker)),
    'by who said it': when(utterance.speaker === from.speaker),
    'another item between': when(between && !isAgain),
    'of another item': when(others.some((other) => other !== draft && other.evidence.includes(utterance))),
    'little else': when(besides <= 3),
    'much else': when(besides > 14),
    'begins with it': when(BEGINS.test(utterance.clean)),
    deadline: when(DEADLINE.test(due.phrase)),
    'asked when': when(asked),
    changes: when(CHANGES.test(utterance.clean)),
    past: when(PAST.test(utterance.clean)),
    question: when(utterance.isQuestion),
    works: when(WORK.test(utterance.clean)),
    'same words': Math.min(1, common / 2),
    welcomed: when(reactionTo(utterance, talk.utterances) > 0),
    refused: when(reactionTo(utterance, talk.utterances) < 0),
    today: when(due.date === utterance.today),
  };
}
