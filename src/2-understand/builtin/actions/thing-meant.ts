import { type Features, type Judge, oddsBy } from '#core';
import { type NounPhrase, nounPhrasesOf } from '#language';
import { when } from '../models/judge.ts';
import type { Utterance } from '../utterances.ts';
import { contentWords, shared } from './content-words.ts';
import type { Draft } from './draft.ts';
import type { Talk } from './talk.ts';

/** A thing that a pronoun may stand for, and the utterance that names it. */
export interface Thing {
  readonly phrase: NounPhrase;
  readonly utterance: Utterance;
}

/** "it", "them" as the object of a task, and what is to be done with it beside. */
export interface Pointer {
  readonly word: string;
  /** The task without the pronoun. */
  readonly rest: string;
}

const LOOK_BACK = 6;
/** Turns back, as far as a reader of the citation looks. */
const TURNS_BACK = 3;
const SAID_BEFORE = 12;
const SAID_LATER = 6;
const SAID_AROUND = 40;
const FAR = 4;
const JUST_BEFORE = 3;
/** What is done to people and offices only. */
const TO_CONTACT = /^(?:ask|tell|call|ring|phone|email|text|brief|remind|thank|invite|contact|warn|inform)$/;

/** How likely a thing is meant, log odds: fitted by `train/fit-judge.ts` on 719 phrases before 385 labelled tasks with such a pronoun, right where the label has their noun (2026-11-30); asides then weighed less by hand. */
const WEIGHTS: Judge = {
  always: -2.8,
  'written or drawn': 1.5,
  'a person': -0.5,
  'said soon after': 1.3,
  'said before': 1,
  'the verb said with it elsewhere': 0.7,
  'in a question': 1,
  'in other evidence': 0.5,
  'same turn': 0.4,
  'some way back': 0.3,
  'an aside': -0.8,
  'number agrees': 0.7,
  definite: 0.5,
  'for that': 0.4,
  'other thing for other work': 0.6,
  'beside the same words': 0.3,
};
/** From these log odds on 69 of 100 have their noun in the label, and more are right by their sense; below, the words as said are better. */
const SURE = -0.1;

const WRITTEN =
  /^(?:(?:spread)?sheet|(?:time)?table|list|report|draft|note|page|form|letter|quote|invoice|e?mail|plan|paper|contract|agreement|document|doc|file|slide|deck|minute|summary|text|photo|picture|scan|copy|copie|link|poster|flyer|leaflet|invite|invitation|message|statement|certificate|drawing|sketch|schedule|agenda|budget|estimate|offer|order|proposal|description|script|brief|map|chart|figure|number|result|data|ticket|menu|article|abstract|outline|comment|assessment|policy|guide|manual|receipt|recording|log|register|entry|application|label|template|questionnaire|survey|newsletter|key)s?$/;
const WOMAN = 'wife|mother|mum|mam|sister|daughter|girl|aunt|niece|granny|landlady|chairwoman|midwife';
const MAN = 'husband|father|dad|brother|son|lad|uncle|nephew|grandad|landlord|chairman';
const EITHER =
  'boss|colleague|teacher|doctor|lawyer|engineer|plumber|electrician|roofer|carpenter|builder|tenant|neighbour|client|customer|parent|kid|child|manager|director|driver|supplier|vet|nurse|intern|student|volunteer|cousin|friend|partner|flatmate|reviewer|speaker|principal|priest|vicar|curate|professor|solicitor|agent|accountant|auditor|judge|inspector|surveyor|candidate|caretaker|foreman|baker|butcher|farmer|pharmacist|dentist|surgeon|photographer|designer|printer|contractor|treasurer|secretary|librarian|architect|consultant|convenor|realtor|conductor|organist';
const GROUP =
  'children|people|parents|team|board|committee|council|police|bank|insurance|company|office|school|secretariat|ministry|court|university|union|agency|centre|shop|firm|club|hospital|clinic|department|group|crew|staff|lab|library|museum|studio|factory|depot|vendor|italian|french|german|english';
const PERSON = new RegExp(`^(?:${WOMAN}|${MAN}|${EITHER}|${GROUP})s?$`);
const HER = new RegExp(`^(?:${WOMAN}|${EITHER})$`);
const HIM = new RegExp(`^(?:${MAN}|${EITHER})$`);
const THEM = new RegExp(`^(?:(?:${WOMAN}|${MAN}|${EITHER})s|${GROUP})$`);
/** Heads that only stand for another noun, days, measures and places. */
const NO_THING =
  /^(?:.*(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|hundred|thousand|percent|euros|pounds|dollars|quid|once|gap|yes|no|half|quarter|both|only|else|like|anything|something|everything|know|look|go|try|chance|words?|name|say|think|feeling|fuss|favour|hurry|rush|home|work|door|house|car|road|street|corner|wall|desk|room|fridge|kitchen|weekend|holiday|\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december|tonight|tomorrow|plane|train|bus|internet|phone|open|back|new|old|big|small|little|same|other|next|last|right|wrong|good|long|short|high|low|full|free|best|main|real|sit|white|black|red|yellow|green|blue|grey|brown|(?!draw|record|build)\p{L}+ing|\p{L}{3,}ed)$/u;
const TO_WRITE =
  /^(?:send|write|read|draft|print|sign|scan|email|forward|post|type|copy|review|share|fill|finish|hand|mail|upload|check|publish|put|give|attach|pass|circulate|edit|proofread|translate)$/;

/** The thing that is surely meant by a pronoun, among what was named shortly before; null where that is not clear. O(words around). */
export function thingMeant(draft: Draft, pointer: Pointer, talk: Talk): Thing | null {
  const things = thingsBefore(draft, pointer, talk);
  let best: Thing | null = null;
  let most = SURE;
  for (const thing of things) {
    const odds = oddsBy(WEIGHTS, thingFeatures(thing, draft, pointer, talk));
    if (odds < most) continue;
    best = thing;
    most = odds;
  }
  return best ?? onlyWriting(things, draft, pointer);
}

/** "I have finished the fire report. I'll send it": the one thing to write or send among those just named. */
function onlyWriting(things: readonly Thing[], { clause, cue }: Draft, { word }: Pointer): Thing | null {
  const [only, ...more] = things.filter(
    ({ phrase, utterance }) =>
      !phrase.isAside && phrase.isPlural === isMany(word) && clause.utterance.index - utterance.index <= JUST_BEFORE,
  );
  if (only === undefined || more.length > 0) return null;
  return WRITTEN.test(only.phrase.head) && TO_WRITE.test(cue.verb) ? only : null;
}

function isMany(word: string): boolean {
  return /^(?:them|those|these|'em)$/.test(word);
}

/** Whether a noun (lower case) names a thing and not a day, a number or a colour. */
export function isThing(head: string): boolean {
  return !NO_THING.test(head);
}

/** Whether a noun (lower case) may be whom "him", "her" or "them" means. */
export function isOne(head: string, pronoun: string): boolean {
  if (/^them$/i.test(pronoun)) return THEM.test(head);
  return (/^him$/i.test(pronoun) ? HIM : HER).test(head);
}

function thingsBefore({ clause, cue }: Draft, { word, rest }: Pointer, talk: Talk): readonly Thing[] {
  const { utterance } = clause;
  const isContact = TO_CONTACT.test(cue.verb) && /^(?:them|'em)$/.test(word);
  const named = contentWords(rest);
  const things: Thing[] = [];
  for (let back = 0; back <= LOOK_BACK; back++) {
    const earlier = talk.utterances[utterance.index - back];
    if (earlier === undefined || utterance.turn - earlier.turn > TURNS_BACK) break;
    for (const phrase of nounPhrasesOf(back === 0 ? clause.before : earlier.clean)) {
      const isNamed = shared(contentWords(phrase.head), named) > 0;
      const isFit =
        isThing(phrase.head) && (phrase.isPlural || !isMany(word)) && (!isContact || PERSON.test(phrase.head));
      if (!isNamed && isFit) things.push({ phrase, utterance: earlier });
    }
  }
  return things;
}

/** Among features whose weights are read above. */
function thingFeatures({ phrase, utterance }: Thing, draft: Draft, { word, rest }: Pointer, talk: Talk): Features {
  const { clause, cue, evidence } = draft;
  const here = clause.utterance;
  const noun = wordOf(phrase.head);
  const saying = (from: number, to: number): number =>
    talk.utterances.slice(Math.max(0, from), to).filter((one) => talk.readings.words(one).has(noun)).length;
  const isWritten = WRITTEN.test(phrase.head);
  const isPerson = PERSON.test(phrase.head);
  const others = contentWords((here === utterance ? clause.before : utterance.clean).replace(phrase.text, ''));
  return {
    'written or drawn': when(isWritten),
    'a person': when(isPerson),
    'said soon after': when(saying(here.index + 1, here.index + 1 + SAID_LATER) > 0),
    'said before': when(saying(here.index - SAID_BEFORE, here.index + 1) > 1),
    'the verb said with it elsewhere': when(isSaidWith(cue.verb, noun, here, talk)),
    'in a question': when(utterance.isQuestion),
    'in other evidence': when(utterance !== here && evidence.includes(utterance)),
    'same turn': when(utterance.turn === here.turn),
    'some way back': when(here.index - utterance.index >= FAR),
    'an aside': when(phrase.isAside),
    'number agrees': when(isMany(word) === phrase.isPlural),
    definite: when(/^the\b/i.test(phrase.text)),
    'for that': when(/^(?:that|this)\b/.test(word)),
    'other thing for other work': when(!TO_WRITE.test(cue.verb) && !isWritten && !isPerson),
    'beside the same words': when(shared(others, contentWords(rest)) > 0),
  };
}

function isSaidWith(verb: string, noun: string, here: Utterance, talk: Talk): boolean {
  const said = wordOf(verb);
  return talk.utterances
    .slice(Math.max(0, here.index - SAID_AROUND), here.index + SAID_AROUND)
    .some((one) => one !== here && talk.readings.words(one).has(noun) && talk.readings.words(one).has(said));
}

/** A word as content words have it. */
function wordOf(word: string): string {
  return [...contentWords(word)][0] ?? word;
}
