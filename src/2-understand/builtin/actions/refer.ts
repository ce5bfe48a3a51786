import { type NounPhrase, nounPhrasesOf } from '#language';
import type { Utterance } from '../utterances.ts';
import type { Draft } from './draft.ts';
import { firstNameOf, type People } from './people.ts';
import { nameThePeople, rolesOf } from './pronouns.ts';

const POINTER = String.raw`(it|that one|this one|(?:that|this|them|those|these)(?= (?:to|by|on|over|up|out|back|before|after|for|with|in|into|at|next|tomorrow|today|tonight|and|so|when|as|if|from|off|down|again|then|first|too|straight|properly|through|past|round|around|together|as well)\b|,|$))(?= |,|$)`;
const OBJECT = new RegExp(
  String.raw`^(\S+(?: (?:over|out|up|back|off|in|down|about|to|with|for|into|at|through|on))? )${POINTER}(?! (?:is|are|was|has|have|can|will|goes|gets)\b)`,
  'u',
);
const SECOND_OBJECT = new RegExp(String.raw`^(\S+ (?:\p{Lu}[\p{L}'’-]+|you|him|her|them|me|us) )${POINTER}`, 'u');
const LOOK_BACK = 3;
const ABSENT_REACH = 4;
const ABSENT =
  /\b(?:him|her)(?= (?:to|by|on|for|about|with|whether|if|what|when|how|and|the|a|an|that|this|tomorrow|today|next|in)\b|,|$)/i;

/** Puts the thing meant for "it" or "them" in "send it to Petra", where what was said just before names it; else leaves the words. */
export function nameTheThing(
  action: string,
  draft: Draft,
  talk: { readonly utterances: readonly Utterance[]; readonly people: People },
): string {
  const match = OBJECT.exec(action) ?? SECOND_OBJECT.exec(action);
  if (match === null) return action;
  const isPlural = /^(?:them|those|these)/.test(match[2] ?? '');
  const thing = thingMeant(draft, isPlural, talk);
  if (thing === null) return action;
  return `${match[1]}${thing}${action.slice(match[0].length)}`;
}

/** Whether the text still hangs on a word that points elsewhere. */
export function isUnresolved(action: string): boolean {
  return OBJECT.test(action) || SECOND_OBJECT.test(action);
}

/** Puts a name for "him" or "her" where the same sentence or the two before it name just one who is meant by it. */
export function nameTheAbsent(
  action: string,
  draft: Draft,
  talk: { readonly utterances: readonly Utterance[]; readonly people: People },
): string {
  const { utterance, before } = draft.clause;
  if (!ABSENT.test(action)) return action;
  for (let back = 0; back <= ABSENT_REACH; back++) {
    const said = back === 0 ? before : talk.utterances[utterance.index - back]?.clean;
    const names = new Set(
      [...(said ?? '').matchAll(/\p{Lu}[\p{L}'’-]+/gu)]
        .map((match) => talk.people.find(match[0]))
        .filter((name) => name !== null && name !== utterance.speaker && !draft.owners.includes(name)),
    );
    if (names.size > 1) return action;
    const first = firstNameOf([...names][0] ?? null);
    if (first !== null) return action.replace(ABSENT, first);
  }
  return action;
}

function thingMeant(
  draft: Draft,
  isPlural: boolean,
  talk: { readonly utterances: readonly Utterance[]; readonly people: People },
): string | null {
  const { clause } = draft;
  const here = fitting(clause.before, isPlural);
  if (here !== null) return perspective(here, draft, clause.utterance, talk);
  for (let back = 1; back <= LOOK_BACK; back++) {
    const earlier = talk.utterances[clause.utterance.index - back];
    if (earlier === undefined || clause.utterance.turn - earlier.turn > 2) return null;
    const phrase = fitting(earlier.clean, isPlural);
    if (phrase !== null) return perspective(phrase, draft, earlier, talk);
  }
  return null;
}

function fitting(text: string, isPlural: boolean): NounPhrase | null {
  const phrases = nounPhrasesOf(text).filter((phrase) => phrase.isPlural === isPlural);
  return phrases.at(-1) ?? null;
}

/** "a sheet" was new then and is known now; "your sheet" is somebody's. */
function perspective(
  phrase: NounPhrase,
  draft: Draft,
  said: Utterance,
  talk: { readonly utterances: readonly Utterance[]; readonly people: People },
): string {
  const known = phrase.text
    .replace(/^(?:a|an|another|this|that)\b/i, 'the')
    .replace(/^(?:these|those)\b/i, 'the')
    .replace(/^The\b/, 'the');
  if (said.speaker === draft.clause.utterance.speaker) return known;
  const roles = rolesOf(draft, talk.utterances, talk.people);
  const swapped = {
    speaker: roles.addressed,
    addressed: roles.speaker,
    owner: roles.owner === 'speaker' ? 'addressed' : roles.owner === 'addressed' ? 'speaker' : 'other',
  } as const;
  return nameThePeople(known, swapped).replace(/\bYour\b/, 'your');
}
