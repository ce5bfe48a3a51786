import type { ActionItem, Evidence, Priority } from '#core';
import { toImperative } from '#language';
import type { Utterance } from '../utterances.ts';
import { contentWords } from './content-words.ts';
import type { Draft } from './draft.ts';
import { nameThePeople, rolesOf } from './pronouns.ts';
import { isUnresolved, nameTheThing } from './refer.ts';
import type { Talk } from './talk.ts';
import { THRESHOLD } from './weigh.ts';

const HIGHEST =
  /\b(?:most urgent|top priority|number one|highest priority|(?:the )?most important|top of (?:the|my) (?:list|pile)|before anything else|drop everything|everything else waits)\b/i;
const HIGH =
  /\b(?:urgent(?:ly)?|asap|as soon as (?:you can|possible|humanly)|high priority|critical|immediately|really important|very important|straight ?away|right away)\b/i;
const LOW =
  /\b(?:no rush|no hurry|whenever (?:you|it|there|we)|low priority|not urgent|isn't urgent|when you (?:get|have) (?:a (?:chance|minute|moment)|time)|if there's time|nice to have|at your leisure|take your time)\b/i;

/** Writes a draft as an action item, or gives null where too little is left to be understood. */
export function writeItem(draft: Draft, talk: Talk): ActionItem | null {
  const [first, ...rest] = [...draft.evidence].sort((left, right) => left.index - right.index);
  if (first === undefined) return null;
  const text = textOf(draft, talk);
  if (text === null) return null;
  return {
    kind: 'actionItem',
    text,
    owner: draft.owners[0] ?? null,
    owners: draft.owners,
    due: draft.due?.date ?? null,
    duePhrase: draft.due?.phrase ?? null,
    priority: priorityOf(draft.evidence),
    confidence: confidenceOf(draft.score),
    evidence: [evidenceOf(first), ...rest.map(evidenceOf)],
  };
}

/** Probability that an item of this score is one a person would keep, 0 to 1, two digits. */
export function confidenceOf(score: number): number {
  return Math.round(100 / (1 + Math.exp(THRESHOLD - score))) / 100;
}

function textOf(draft: Draft, talk: Talk): string | null {
  const roles = rolesOf(draft, talk.utterances, talk.people);
  const phrase = draft.due?.date == null ? null : draft.due.phrase;
  const bare = toImperative(withoutPhrase(draft.cue.action, phrase));
  const full = nameTheThing(bare.charAt(0).toLowerCase() + bare.slice(1), draft, talk);
  const text = toImperative(nameThePeople(full, roles));
  const words = contentWords(text);
  if (words.size < 2 && text.split(' ').length < 3) return null;
  if (isUnresolved(text.charAt(0).toLowerCase() + text.slice(1)) && words.size < 3) return null;
  return text;
}

/** Takes the words of a date out, with the preposition before them: the date is written beside the text. */
function withoutPhrase(action: string, phrase: string | null): string {
  if (phrase === null) return action;
  const at = action.toLowerCase().indexOf(phrase.toLowerCase());
  if (at <= 0) return action;
  const before = action
    .slice(0, at)
    .replace(
      /[,\s]+(?:(?:by|on|before|until|till|for|at|due|latest|no later than|sometime|maybe|let's say|like|say|and)[,\s]+)*$/i,
      '',
    )
    .trimEnd();
  const after = action
    .slice(at + phrase.length)
    .replace(/^[,\s]+/, ' ')
    .trimEnd();
  return /^ ?(?:call|meeting|report|numbers|session|deck|review|slot|appointment|visit)\b/i.test(after)
    ? action
    : `${before}${after.startsWith(' ') || after === '' ? '' : ' '}${after}`;
}

function priorityOf(evidence: readonly Utterance[]): Priority | null {
  const said = evidence.map((utterance) => utterance.text.replaceAll('’', "'")).join(' ');
  if (HIGHEST.test(said)) return 'highest';
  if (LOW.test(said)) return 'low';
  return HIGH.test(said) ? 'high' : null;
}

function evidenceOf(utterance: Utterance): Evidence {
  return { turn: utterance.turn, quote: utterance.text, start: utterance.startSeconds };
}
