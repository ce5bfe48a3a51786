import type { Features } from '#core';
import { when } from '../../models/judge.ts';
import { tokensOf, type Utterance } from '../../utterances.ts';
import { shared } from '../content-words.ts';
import type { Draft } from '../draft.ts';
import type { Due } from '../due.ts';
import type { Talk } from '../talk.ts';
import { reactionTo } from './reactions.ts';
import type { ReckonedDay } from './reckoned-days.ts';

/** A day, where it is said. */
export interface SaidDay {
  readonly due: Due;
  /** Its place among the days of the utterance, from 0. */
  readonly place: number;
  readonly utterance: Utterance;
  /** Far from the item, where its words come again. */
  readonly isAgain: boolean;
  /** How it was reckoned from another day; null where it is said as a day. */
  readonly reckoned: ReckonedDay | null;
}

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

/** What a day tells of an item by where and how it is said. */
export function dueFeatures(
  { due, place, utterance, isAgain }: SaidDay,
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
    'said so by rule': when(draft.due?.date === due.date && draft.dueSaid === utterance),
    'rule has another': when(draft.due?.date != null && draft.due.date !== due.date),
    'in the words of the item': when(utterance === draft.clause.utterance),
    'in its evidence': when(evidence),
    'last of its evidence': when(evidence && !later),
    [isAgain ? 'again later' : placeOf(distance)]: 1,
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

/** How many utterances after the item, or before it. */
function placeOf(distance: number): string {
  if (distance === 0) return 'here';
  if (distance < 0) return `before ${distance < -6 ? 'far' : distance < -3 ? 'more' : -distance}`;
  return `after ${distance > 8 ? 'far' : distance > 4 ? 'more' : distance}`;
}

const MOST_AGAIN = 2;

/** What the other days that are said near an item tell of one: said more than once it is likelier, and the last word counts. */
export function besideFeatures({ due, utterance }: SaidDay, all: readonly SaidDay[], { owners }: Draft): Features {
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

/** Days that are reckoned from others have weights of their own beside those of all days: they are rarer, and oftener wrong. */
export function reckonedFeatures({ reckoned }: SaidDay, features: Features): Features {
  if (reckoned === null) return features;
  const own = Object.entries(features).map(([name, value]) => [`reckoned: ${name}`, value] as const);
  return {
    ...features,
    ...Object.fromEntries(own),
    [`reckoned from ${reckoned.by}`]: 1,
    'reckoned from far': when(reckoned.back > FAR_BACK),
  };
}

const FAR_BACK = 3;
