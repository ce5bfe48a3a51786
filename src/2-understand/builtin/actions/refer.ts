import { nounPhrasesOf } from '#language';
import type { Draft } from './draft.ts';
import { firstNameOf } from './people.ts';
import { nameThePeople, rolesOf } from './pronouns.ts';
import type { Talk } from './talk.ts';
import { isOne, isThing, type Thing, thingMeant } from './thing-meant.ts';

const BEHIND =
  'to|by|on|over|up|out|back|before|after|for|with|in|into|at|next|tomorrow|today|tonight|and|so|when|as|if|from|off|down|again|then|first|too|straight|properly|through|past|round|around|together|as well';
/** "that" and "them" stand alone before more words than the judge of items has learned from. */
const MORE_BEHIND = `${BEHIND}|anyway|myself|now|because|until`;

function pointerBefore(words: string): string {
  return String.raw`(it|'em|that one|this one|(?:that|this|them|those|these)(?= (?:${words})\b|,|$))(?= |,|$)`;
}

function objectBefore(words: string): RegExp {
  return new RegExp(
    String.raw`^(\S+(?: (?:over|out|up|back|off|in|down|about|to|with|for|into|at|through|on))? )${pointerBefore(words)}(?! (?:is|are|was|has|have|can|will|goes|gets)\b)`,
    'u',
  );
}

const OBJECT = objectBefore(BEHIND);
const WIDER_OBJECT = objectBefore(MORE_BEHIND);
const SECOND_OBJECT = new RegExp(
  String.raw`^(\S+ (?:\p{Lu}[\p{L}'’-]+|you|him|her|them|me|us) )${pointerBefore(BEHIND)}`,
  'u',
);
const ABSENT_REACH = 4;
/** Turns back, as far as a reader of the citation looks. */
const ABSENT_TURNS = 3;
const AFTER_ABSENT =
  '(?= (?:to|by|on|for|about|with|whether|if|what|when|how|and|the|a|an|that|this|tomorrow|today|tonight|next|in|straight|directly|again|before|after|from|up|down|back|out|over|as|once|so|then|first|there|until|because|at|I|is|he|she)\\b|,|$)';
/** "them" is people after these only; else it is what is sent or bought. */
const ABSENT = new RegExp(
  `\\b(?:him|her|(?<=\\b(?:to|for|from|with|off|ask|tell|call|ring|phone|email|text|brief|remind|thank|invite|contact|warn|inform) )them)${AFTER_ABSENT}`,
  'i',
);

/** "put it in the post to you, the stick", "write that, the slow bank test": the thing comes after. */
const NAMED_AFTER = /,(?: then,)? ((?:the|those|these|my|your|our|his|her|their) (?:[\p{L}'’-]+ ){0,4}[\p{L}'’-]+)$/u;

/** Puts the thing meant for "it" or "them" in "send it to Petra", where what was said beside it names it clearly; else leaves the words. */
export function nameTheThing(action: string, draft: Draft, talk: Talk): string {
  const match = WIDER_OBJECT.exec(action) ?? SECOND_OBJECT.exec(action);
  if (match === null) return action;
  const [all, verb = '', word = ''] = match;
  const after = action.slice(all.length);
  const follows = NAMED_AFTER.exec(after);
  if (follows !== null && isOneThing(follows[1] ?? '')) return `${verb}${follows[1]}${after.slice(0, follows.index)}`;
  const thing = thingMeant(draft, { word, rest: `${verb}${after}` }, talk);
  return thing === null ? action : `${verb}${perspective(thing, draft, talk)}${after}`;
}

function isOneThing(text: string): boolean {
  const [first, ...more] = nounPhrasesOf(text);
  return first?.text === text && more.length === 0 && isThing(first.head);
}

/** Whether the text still hangs on a word that points elsewhere. */
export function isUnresolved(action: string): boolean {
  return OBJECT.test(action) || SECOND_OBJECT.test(action);
}

/** Puts a name for "him" or "her", or who they are ("the plumber", "my sister"), where the same sentence or those before it tell of just one who may be meant. */
export function nameTheAbsent(action: string, draft: Draft, talk: Talk): string {
  const pronoun = ABSENT.exec(action)?.[0];
  if (pronoun === undefined) return action;
  const { utterance, before } = draft.clause;
  for (let back = 0; back <= ABSENT_REACH; back++) {
    const earlier = talk.utterances[utterance.index - back];
    if (earlier === undefined || utterance.turn - earlier.turn > ABSENT_TURNS) return action;
    // "Nadia.": called, and not spoken of.
    if (back > 0 && earlier.tokens.length === 1) continue;
    const said = back === 0 ? before : earlier.clean;
    const names = /^them$/i.test(pronoun) ? [] : namesIn(said, draft, talk);
    const roles = nounPhrasesOf(said).filter(({ head }) => isOne(head, pronoun) && !action.includes(head));
    if (names.length > 1 || (names.length === 0 && roles.length > 1)) return action;
    const role = roles[0] === undefined ? null : perspective({ phrase: roles[0], utterance: earlier }, draft, talk);
    const one = firstNameOf(names[0] ?? null) ?? role;
    if (one !== null) return action.replace(ABSENT, () => one);
  }
  return action;
}

/** Who is named in a text and neither speaks nor has the task. */
function namesIn(text: string, { clause, owners }: Draft, talk: Talk): readonly string[] {
  const names = [...text.matchAll(/\p{Lu}[\p{L}'’-]+/gu)]
    .map(([said]) => talk.people.find(said))
    .filter((name) => name !== null && name !== clause.utterance.speaker && !owners.includes(name));
  return [...new Set(names)].filter((name) => name !== null);
}

/** "a sheet" was new then and is known now; "your sheet" is somebody's. */
function perspective({ phrase, utterance }: Thing, draft: Draft, talk: Talk): string {
  const known = phrase.text
    .replace(/^(?:a|an|another|this|that)\b/i, 'the')
    .replace(/^(?:these|those)\b/i, 'the')
    .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  if (utterance.speaker === draft.clause.utterance.speaker) return known;
  const roles = rolesOf(draft, talk.utterances, talk.people);
  const swapped = {
    speaker: roles.addressed,
    addressed: roles.speaker,
    owner: roles.owner === 'speaker' ? 'addressed' : roles.owner === 'addressed' ? 'speaker' : 'other',
  } as const;
  return nameThePeople(known, swapped);
}
