import type { ConversationKind } from '#core';
import type { Cast } from './people.ts';
import { asSentence, listOf, pick } from './prose.ts';

const MOST_NAMED = 5;

/** The sentence that says who talked about what; says that little was talked about where there are no topics. */
export function openingOf(kind: ConversationKind, cast: Cast, topics: readonly string[], seed: number): string {
  const subject = listOf(topics.map(withArticle));
  switch (kind) {
    case 'memo':
      return asSentence(memoOpening(cast, subject, seed));
    case 'email':
      return asSentence(emailOpening(cast, subject, seed));
    case 'document':
      return asSentence(
        subject === ''
          ? 'The text is short'
          : pick([`The text deals with ${subject}`, `The text is about ${subject}`], seed, 1),
      );
    case 'meeting':
      return asSentence(meetingOpening(cast, subject, topics, seed));
  }
}

function memoOpening(cast: Cast, subject: string, seed: number): string {
  const [name] = cast.names;
  if (subject === '') return name === undefined ? 'A short memo' : `${name} left a short memo`;
  if (name === undefined)
    return pick(
      [`The memo is about ${subject}`, `The memo goes through ${subject}`, `This memo turns on ${subject}`],
      seed,
      1,
    );
  return pick(
    [
      `${name} noted down thoughts on ${subject}`,
      `${name} went through ${subject}`,
      `${name} made a note of ${subject}`,
    ],
    seed,
    1,
  );
}

function emailOpening(cast: Cast, subject: string, seed: number): string {
  const [writer, ...others] = cast.names;
  const about = subject === '' ? '' : ` about ${subject}`;
  if (writer === undefined) return `The message is${about === '' ? ' short' : about}`;
  if (others.length === 0) return `${writer} wrote${about}`;
  return pick(
    [
      `${listOf(cast.names.slice(0, MOST_NAMED))} wrote to each other${about}`,
      `${writer} and ${listOf(others.slice(0, 2))} exchanged messages${about}`,
    ],
    seed,
    1,
  );
}

function meetingOpening(cast: Cast, subject: string, topics: readonly string[], seed: number): string {
  const everybody = peopleList(cast);
  if (subject === '') return everybody === '' ? 'The talk was short' : `${everybody} talked briefly`;
  const [first, second] = [listOf(topics.slice(0, 2).map(withArticle)), listOf(topics.slice(2).map(withArticle))];
  if (everybody === '') {
    return pick(
      [`The talk was about ${subject}`, `The speakers went over ${subject}`, `The conversation turned on ${subject}`],
      seed,
      1,
    );
  }
  if (cast.names.length === 1)
    return pick([`${everybody} talked about ${subject}`, `${everybody} went through ${subject}`], seed, 1);
  if (second === '')
    return pick([`${everybody} talked about ${subject}`, `${everybody} discussed ${subject}`], seed, 1);
  return pick(
    [
      `${everybody} talked about ${first}, then about ${second}`,
      `${everybody} went over ${subject}`,
      `${first} came up first when ${everybody} talked, followed by ${second}`,
      `${everybody} discussed ${subject}`,
      `the talk between ${everybody} was mostly about ${first}, with ${second} along the way`,
    ],
    seed,
    1,
  );
}

function peopleList(cast: Cast): string {
  if (cast.names.length <= MOST_NAMED) return listOf(cast.names);
  return `${cast.names.slice(0, MOST_NAMED - 1).join(', ')} and ${cast.names.length - MOST_NAMED + 1} others`;
}

/** "dry dock" is "the dry dock" in a sentence; a name stays. */
function withArticle(topic: string): string {
  return /^\p{Lu}/u.test(topic) ? topic : `the ${topic}`;
}
