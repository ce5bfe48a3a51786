import type { Features } from '#core';
import { when } from '../../models/judge.ts';
import { contentWords, shared } from '../content-words.ts';
import type { Draft } from '../draft.ts';
import { partWith } from '../part-of-sentence.ts';
import type { Talk } from '../talk.ts';
import type { SaidDay } from './due-features.ts';

const FIRST_PERSON = /\b(?:I|I'll|I'm|I'd|I've|me|mine|my)\b/;
const SECOND_PERSON = /\b(?:you|you'll|you're|your)\b/i;
const THIRD_PERSON = /\b(?:he|she|they|he's|she's|they're|he'll|she'll|they'll)\b/i;
const AWAY =
  /\b(?:off|away|out|holiday|leave|back|there|in court|meeting|meet|see|same time|birthday|closed|opens?|open|starts?|begins?|ends?|happens?|runs?|arrives?|comes?|coming)\b/i;
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['part of today', /\b(?:today|tonight|this (?:morning|afternoon|evening)|now|lunch|minutes?|hour|o'clock|noon)\b/i],
  ['tomorrow', /\btomorrow\b/i],
  ['week', /\bweeks?\b|\bfortnight\b|\bweekend\b/i],
  ['month', /\bmonths?\b|^(?:\w+ ){0,2}(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*$/i],
  ['year', /\byears?\b|\bquarter\b/i],
  ['weekday', /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i],
  ['day of the month', /\b(?:\w+(?:th|st|nd|rd)|first|second|third)\b|\d/i],
];
const OPENERS: ReadonlySet<string> = new Set(
  'by before until till for on in at this next the end within over after latest no first same'.split(' '),
);

/** What the words right around a day tell of whether an item is due on it. */
export function partFeatures(
  { due, utterance }: SaidDay,
  draft: Draft,
  others: readonly Draft[],
  talk: Talk,
): Features {
  const part = partWith(due.phrase, utterance.clean);
  const words = contentWords(part);
  const own = shared(words, draft.words);
  const theirs = Math.max(0, ...others.map((other) => (other === draft ? 0 : shared(words, other.words))));
  const rest = talk.readings.words(utterance);
  const isBySpeaker = utterance.speaker !== null && draft.owners.includes(utterance.speaker);
  const names = talk.people.namedIn(part);
  const everyName = talk.people.namedIn(utterance.clean);
  const opener = due.phrase.split(' ')[0]?.toLowerCase() ?? '';
  const kind = KINDS.find(([, pattern]) => pattern.test(due.phrase))?.[0] ?? 'other';
  return {
    'same words in its part': Math.min(1, own / 2),
    'other words in its part': when(own === 0 && shared(rest, draft.words) > 0),
    'words of another item in its part': when(theirs > own),
    'only words of another item in its part': when(theirs > 0 && own === 0),
    'owner in its part': when(names.some((name) => draft.owners.includes(name))),
    'another name in its part': when(names.length > 0 && !names.some((name) => draft.owners.includes(name))),
    'another name in its sentence': when(
      everyName.length > 0 && !everyName.some((name) => draft.owners.includes(name)),
    ),
    'its owner says I': when(isBySpeaker && FIRST_PERSON.test(part)),
    'another says I': when(!isBySpeaker && FIRST_PERSON.test(part)),
    'its owner says you': when(isBySpeaker && SECOND_PERSON.test(part)),
    'another says you': when(!isBySpeaker && SECOND_PERSON.test(part)),
    'he or she': when(THIRD_PERSON.test(part)),
    'there or away': when(AWAY.test(part)),
    [`begins ${OPENERS.has(opener) ? opener : 'bare'}`]: 1,
    [`a ${kind}`]: 1,
    'nothing but it': when(words.size === 0),
  };
}
