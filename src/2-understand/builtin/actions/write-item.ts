import type { ActionItem, Evidence, Priority } from '#core';
import { toImperative } from '#language';
import type { Utterance } from '../utterances.ts';
import { contentWords } from './content-words.ts';
import type { Draft } from './draft.ts';
import { dueIn } from './due.ts';
import { firstNameOf } from './people.ts';
import { nameTheDoer, nameThePeople, rolesOf } from './pronouns.ts';
import { isUnresolved, nameTheAbsent, nameTheThing } from './refer.ts';
import { hasSigns, withoutNextSentence } from './run-on.ts';
import type { Talk } from './talk.ts';

const HIGHEST =
  /\b(?:most urgent|top priority|number one|highest priority|(?:the )?most important|top of (?:the|my) (?:list|pile)|before anything else|drop everything|everything else waits)\b/i;
const HIGH =
  /\b(?:urgent(?:ly)?|asap|as soon as (?:you can|possible|humanly)|high priority|critical|immediately|really important|very important|straight ?away|right away)\b/i;
/** A remark on the item just before it. */
const URGENCY_ALONE =
  /^(?:\S+ ){0,2}?(?:(?:that|it|this)(?:'s|’s| is| isn't)|no (?:rush|hurry)|urgent|top priority|whenever|asap|take your time)\b/i;
const LOW =
  /\b(?:no rush|no hurry|whenever (?:you|it|there|we)|low priority|not urgent|isn't urgent|when you (?:get|have) (?:a (?:chance|minute|moment)|time)|if there's time|nice to have|at your leisure|take your time)\b/i;

/** From this confidence an item stays although its words point at what was said before ("call her"): the citation shows whom. */
const SURE = 0.62;

/** Writes a draft as an action item of a confidence (0 to 1), or gives null where too little is left to be understood. */
export function writeItem(draft: Draft, talk: Talk, confidence: number): ActionItem | null {
  const [first, ...rest] = [...draft.evidence].sort((left, right) => left.index - right.index);
  const text = textOf(draft, talk, confidence);
  if (first === undefined || text === null) return null;
  return {
    kind: 'actionItem',
    text,
    owner: draft.owners[0] ?? null,
    owners: draft.owners,
    due: draft.due?.date ?? null,
    duePhrase: draft.due?.phrase ?? null,
    priority: priorityOf(draft, talk),
    confidence: Math.round(confidence * 100) / 100,
    evidence: [evidenceOf(first), ...rest.map(evidenceOf)],
  };
}

/** "I need the numbers", "I want photos": to be got. */
const NEEDED = /^(?:Need|Want) (?!to\b)(?=\p{L}+ \p{L})/u;
/** Ways of talking that read as a verb and its object: "let's be honest", "think Tuesday's a shoot", "have I got everything", "let's say Friday". */
const NO_TASK =
  /^(?:(?!(?:check|tell|say|see|ask|make|mention|explain|note|ensure)\b)\S+ (?:it's|there's|I'm|I've|we've|we're|they're)\b|think(?! (?:about|of|through|up|over)\b)|be (?:honest|fair|careful|clear)\b|have (?:I|you|we|they)\b|mean\b|guess\b|suppose\b|know\b|wait and see\b|see (?:you|me|us)\b|say (?:by |on |for |maybe )?(?:the |this |next )?(?:\w+day|tomorrow|tonight|noon|\w+(?:th|st|nd|rd))\b)/i;

function textOf(draft: Draft, talk: Talk, confidence: number): string | null {
  const roles = rolesOf(draft, talk.utterances, talk.people);
  const whole = lowerFirst(toImperative(saidOf(draft)));
  const action = draft.due?.date == null ? whole : withoutDate(whole, draft.clause.utterance.today);
  const named = nameTheThing(lowerFirst(toImperative(action)), draft, talk);
  const people = nameThePeople(nameTheAbsent(named, draft, talk), roles);
  const isOfSeveral = roles.owner === 'speaker' && talk.people.speakers.length > 1;
  const doer = firstNameOf(draft.owners[0] ?? null);
  const text = toImperative(
    withoutCall(isOfSeveral && roles.speaker !== null ? nameTheDoer(people, roles.speaker) : people, doer),
  ).replace(NEEDED, 'Get ');
  const words = contentWords(text);
  if (NO_TASK.test(text)) return null;
  if (confidence >= SURE && text.includes(' ')) return text;
  if (words.size < 2 && text.split(' ').length < 3) return null;
  return isUnresolved(lowerFirst(text)) && words.size < 2 ? null : text;
}

/** "Book the stand, Sunniva", "send it over Bogdan": the name of whoever is to do it stands beside the text. */
function withoutCall(text: string, doer: string | null): string {
  if (doer === null || !text.endsWith(` ${doer}`)) return text;
  const before = text.slice(0, -doer.length - 1);
  return LEADS_TO_NAME.test(before) ? text : before.replace(/,$/, '');
}

const LEADS_TO_NAME =
  /(?:^\S+|\b(?:to|with|for|from|and|or|of|about|at|by|via|as|like|than|ask|tell|call|ring|email|text|remind|let|get|give|send|show|through|on|behind|after|before))$/i;

/** The words of the task; where somebody talks without signs, up to the next sentence. */
function saidOf({ clause, cue }: Draft): string {
  return hasSigns(clause.utterance) ? cue.action : withoutNextSentence(cue.action);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const BEFORE_DATE =
  /[,\s]+(?:(?:by|on|before|until|till|for|at|due|latest|no later than|sometime|maybe|let's say|like|say|and|first thing|starting|from|so)[,\s]+)*$/i;
const AFTER_DATE =
  /^[,\s]*(?:(?:in the )?(?:morning|afternoon|evening|night|lunchtime)|at (?:noon|the latest|\p{L}+|\d[\d:.]*)(?: o'clock)?|latest)?(?=[,\s]|$)[,\s]*/iu;
/** After these a date belongs to a thing ("the Friday call"). */
const DATED_THING =
  /^\s*(?:call|meeting|report|numbers|session|deck|review|slot|appointment|visit|board|release|sync|edition|invoice)\b/i;

/** Takes the words of a date out, with the preposition before them: the date is written beside the text. */
function withoutDate(action: string, today: string): string {
  const phrase = dueIn(action, today)?.phrase;
  if (phrase === undefined) return action;
  const at = action.toLowerCase().indexOf(phrase.toLowerCase());
  const after = action.slice(at + phrase.length);
  if (at <= 0 || DATED_THING.test(after)) return action;
  if (contentWords(phrase.replace(/^(?:by|before|after|until) /i, '')).size > 0 && /^for\b/i.test(phrase))
    return action;
  const left = action.slice(0, at).replace(BEFORE_DATE, '').trimEnd();
  if (left.split(' ').length < 2) return action;
  return `${left} ${after.replace(AFTER_DATE, '')}`.trim();
}

/** Words of urgency count where they stand in the item or right after it. */
function priorityOf(draft: Draft, talk: Talk): Priority | null {
  const near = draft.evidence.flatMap((utterance) => [
    utterance,
    ...talk.utterances.slice(utterance.index + 1, utterance.index + 3).filter((next) => URGENCY_ALONE.test(next.text)),
  ]);
  const said = near.map((utterance) => utterance.text.replaceAll('’', "'")).join(' ');
  if (HIGHEST.test(said)) return 'highest';
  if (LOW.test(said)) return 'low';
  return HIGH.test(said) ? 'high' : null;
}

function evidenceOf(utterance: Utterance): Evidence {
  return { turn: utterance.turn, quote: utterance.text, start: utterance.startSeconds };
}
