import type { Mention, Resolution } from '#core';
import { foldName, greetingLength, isCommonWord, isEnglishWord, isGivenName, soundSimilarity } from '#language';
import { beginsSentence } from './beside-run.ts';
import type { DecideContext } from './decide-context.ts';
import type { NamePlace } from './find-places.ts';
import type { WordRun } from './name-slot.ts';

/** Least likeness in sound of a last name that is the known one misheard. */
const SAME_LAST_NAME = 0.75;
const DAY =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)s?$/;
const LEGAL_TAIL =
  /^(?:ltd|inc|gmbh|plc|llc|corp|group|holdings?|bank|project|programme|program|pilot|team|people|side|account|deal|call|ceo|cto|cfo|coo|cio|and|or|as)$/i;

/**
 * A known name that is part of somebody else's or something else's: "Tom Aldous" is no Tom of the vault, "Juniper Networks" no project. Gives what the
 * longer name stands for, a name that is new; null where the name stands for itself.
 */
export function strangerAt(place: NamePlace, context: DecideContext): Resolution | null {
  const { run } = place;
  const { talk } = context;
  const isName = (index: number, side: 'before' | 'after'): boolean => isPartOfName(place, index, side, talk.capitals);
  const after = isName(run.to, 'after') && !isKnownBeside(place, run.to, context);
  const isBefore = isName(run.from - 1, 'before') || (isLastOnly(place, context) && isGivenBefore(run, talk.capitals));
  const firm = firmAt(place, context);
  if (firm !== null) return firm;
  const before = isBefore && !isKnownBeside(place, run.from - 1, context);
  if (!after && !before) return null;
  if (place.kind === 'person' && after && isOwnLastName(place, context)) return null;
  const from = before ? run.from - 1 : run.from;
  const to = after ? run.to + 1 : run.to;
  const [first, last] = [run.words[from], run.words[to - 1]];
  if (first === undefined || last === undefined) return null;
  const end = last.end - (/['’]s$/i.exec(last.text)?.[0].length ?? 0);
  const text = run.text.slice(first.start, end);
  const mention: Mention = {
    kind: place.kind === 'person' ? 'person' : 'other',
    text,
    confidence: 0.6,
    turns: [place.turn],
    spans: [{ turn: place.turn, start: first.start, end }],
  };
  return {
    outcome: 'new',
    mention,
    name: text,
    confidence: 0.5,
    why: `"${text}" is a longer name than any that is known`,
  };
}

/** "Marsh and Bell": two names with capitals, neither of them anybody's first name, are a firm's. */
function firmAt(place: NamePlace, context: DecideContext): Resolution | null {
  const { words, text, from, to } = place.run;
  if (!context.talk.capitals || to - from !== 1 || !isLastOnly(place, context)) return null;
  const other = /^(?:and|&)$/.test(words[to]?.folded ?? '')
    ? to + 1
    : /^(?:and|&)$/.test(words[from - 1]?.folded ?? '')
      ? from - 2
      : -1;
  const beside = words[other];
  const [first, last] = [words[Math.min(other, from)], words[Math.max(other, from)]];
  if (beside === undefined || first === undefined || last === undefined || !/^\p{Lu}\p{Ll}+$/u.test(beside.text))
    return null;
  const { around } = context;
  const isKnown = [around.known, around.near].some(
    (index) => index.first.get(beside.folded) !== undefined || index.whole.get(beside.folded) !== undefined,
  );
  if (
    isKnown ||
    (isGivenName(beside.folded) && !FIRM_BEFORE.test(text.slice(0, first.start))) ||
    (beginsSentence({ text, words, from: other, to: other + 1 }) && isEnglishWord(beside.folded))
  )
    return null;
  const name = text.slice(first.start, last.end);
  const mention: Mention = {
    kind: 'organization',
    text: name,
    confidence: 0.6,
    turns: [place.turn],
    spans: [{ turn: place.turn, start: first.start, end: last.end }],
  };
  return { outcome: 'new', mention, name, confidence: 0.5, why: `"${name}" is the name of a firm, as it seems` };
}

/** "the estate agents downstairs, ". */
const FIRM_BEFORE =
  /\b(?:agents|solicitors|lawyers|accountants|architects|brokers|builders|consultants|auditors|suppliers|contractors|printers|movers|surveyors|engineers|dealers|caterers|bankers|insurers|firm|company)\b[^.!?]{0,24}, $/iu;

/** Only a last name: nobody is called so for short. */
function isLastOnly({ kind, text }: NamePlace, { around }: DecideContext): boolean {
  const name = foldName(text);
  return (
    kind === 'person' &&
    !name.includes(' ') &&
    [around.known, around.near].every((index) => index.first.get(name) === undefined)
  );
}

/** "Joy Abara": a first name stands directly before it, though it is an everyday word as well. */
function isGivenBefore({ words, text, from }: WordRun, capitals: boolean): boolean {
  const [before, first] = [words[from - 1], words[from]];
  if (before === undefined || text.slice(before.end, first?.start) !== ' ') return false;
  const isCalled = /^(?:called|named)$/.test(words[from - 2]?.folded ?? '');
  return (isGivenName(before.folded) || isCalled) && (!capitals || /^\p{Lu}/u.test(before.text));
}

/** "He starts on Monday Keir said": nobody's name. */
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;

/** Directly beside the name, and itself like a name: capitalised where capitals are written, else no English word. */
function isPartOfName({ run, kind }: NamePlace, index: number, side: 'before' | 'after', capitals: boolean): boolean {
  const word = run.words[index];
  if (word === undefined || word.text.length < 2 || WEEKDAY.test(word.folded)) return false;
  const gap =
    side === 'after'
      ? run.text.slice(run.words[run.to - 1]?.end, word.start)
      : run.text.slice(word.end, run.words[run.from]?.start);
  if (gap !== ' ' || (side === 'after' && /['’]s$/i.test(run.words[run.to - 1]?.text ?? ''))) return false;
  if (/['’]/.test(word.text.replace(/['’]s$/i, '')) || LEGAL_TAIL.test(word.folded)) return false;
  if (!capitals && side === 'before')
    return kind === 'person' && isGivenName(word.folded) && !isEnglishWord(word.folded);
  if (!capitals && kind !== 'person') return side === 'after' && COMPANY_TAIL.test(word.folded);
  if (!capitals) return side === 'after' && !/\d/.test(word.text) && isLastNameHere(run.words, index);
  if (!/^\p{Lu}/u.test(word.text) || isGreeting(run, index)) return false;
  const starts = side === 'before' && beginsSentence({ text: run.text, words: run.words, from: index, to: index + 1 });
  if (DAY.test(word.folded) || (side === 'before' && kind === 'person' && isEnglishWord(word.folded))) return false;
  return starts
    ? !isEnglishWord(word.folded)
    : !/^(?:i|mr|mrs|ms|dr|the|our|my|project|our|hi|hello)$/i.test(word.folded);
}

/** "Hallo Käthe", "Guten Morgen Anna". */
function isGreeting({ words, text }: WordRun, index: number): boolean {
  const end = words[index]?.end ?? 0;
  return [words[index - 1], words[index]].some(
    (first) => first !== undefined && first.start + greetingLength(text, first.start) >= end,
  );
}

/** Without capitals: no English word, or a rare one where it is said where somebody is from. */
function isLastNameHere(words: WordRun['words'], index: number): boolean {
  const word = words[index]?.folded ?? '';
  if (!isEnglishWord(word)) return true;
  return !isCommonWord(word) && /^(?:from|at|of|who)$/.test(words[index + 1]?.folded ?? '');
}

const COMPANY_TAIL =
  /^(?:analytics|networks?|systems|solutions|partners|labs|capital|consulting|consultants|software|technologies|technology|media|energy|foods|logistics|insurance|ventures|industries|studios?|pharma|dynamics|robotics|motors|airlines|telecom|advisors|associates|brothers|sons)$/;

/** The word beside it is a name of its own: "Harbour, Martin", "Tessaly Leila", or a title before a name. */
function isKnownBeside({ run, kind }: NamePlace, index: number, { around }: DecideContext): boolean {
  const word = run.words[index]?.folded ?? '';
  if (kind === 'person')
    return around.known.whole.get(word) !== undefined || around.known.thingWord.get(word) !== undefined;
  return around.known.first.get(word) !== undefined || around.room.index.first.get(word) !== undefined;
}

/** The word after a first name sounds like the last name of somebody called so. */
function isOwnLastName({ run, text }: NamePlace, { around }: DecideContext): boolean {
  const next = run.words[run.to]?.folded ?? '';
  const first = foldName(text);
  return [...(around.known.first.get(first) ?? []), ...(around.room.index.first.get(first) ?? [])].some((person) => {
    const last = foldName(person.name).split(' ').at(-1) ?? '';
    return last === next || soundSimilarity(last, next) >= SAME_LAST_NAME;
  });
}
