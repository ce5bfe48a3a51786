import type { Utterance } from '../../utterances.ts';
import { stemsOf } from '../language.ts';
import { peopleIn, type Talk } from '../talk.ts';
import type { Said } from './begin.ts';
import { addEvidence, type Draft, ENOUGH, isNear } from './draft.ts';

/** Words beside a day with which an utterance still says nothing but the day. */
const FEW_WORDS = 4;
const ANSWERED = 3;

/** "Yes, I'll do that", "no need": what an utterance does to the drafts shortly before it. Gives what it says that is new. */
export function follow(
  utterance: Utterance,
  said: readonly Said[],
  drafts: readonly Draft[],
  talk: Talk,
): readonly Said[] {
  const earlier = drafts.filter((draft) => !draft.isWithdrawn && draft.clause.utterance.index < utterance.index);
  const near = earlier.filter((draft) => isNear(draft, utterance));
  answer(utterance, near, talk);
  withdraw(utterance, near, talk);
  const rest = takeOver(utterance, said, near, talk);
  redate(utterance, rest, earlier, talk);
  return rest;
}

/** An answer takes on what was asked of the one who gives it, or welcomes or turns down what was offered. */
function answer(utterance: Utterance, near: readonly Draft[], talk: Talk): void {
  const { accepts, declines } = talk.language.phrases;
  const target = near.findLast(
    (draft) =>
      draft.isOpen &&
      draft.predicate.who !== 'somebody' &&
      draft.clause.utterance.turn !== utterance.turn &&
      utterance.turn - (draft.evidence.at(-1)?.turn ?? 0) <= ANSWERED &&
      isOpening(utterance, talk),
  );
  if (
    target === undefined ||
    utterance.speaker === target.clause.utterance.speaker ||
    agreesToAnother(utterance, target, talk)
  )
    return;
  const isAsked = target.predicate.who !== 'I';
  if (isAsked && target.owners.length > 0 && utterance.speaker !== null && !target.owners.includes(utterance.speaker))
    return;
  if (declines.test(utterance.text)) {
    target.isWithdrawn = true;
    return;
  }
  if (BUT.test(utterance.text)) {
    target.isOpen = false;
    target.score -= 0.3;
    return;
  }
  if (!accepts.test(utterance.text) || (utterance.isQuestion && utterance.tokens.length > 2)) return;
  if (isAsked && utterance.speaker !== null) target.owners = [utterance.speaker];
  target.score += isAsked ? 0.6 : 0.55;
  target.isOpen = false;
  addEvidence(target, utterance);
}

/** "All agreed?" has been asked of something else since. */
function agreesToAnother({ index }: Utterance, target: Draft, talk: Talk): boolean {
  const from = (target.evidence.at(-1)?.index ?? index) + 1;
  return talk.utterances.slice(from, index).some(({ text }) => talk.language.phrases.asksAll.test(text));
}

/** The first words of a turn; the second sentence behind a mere call ("Gonzalo. Yes"). */
function isOpening({ sentence, index }: Utterance, talk: Talk): boolean {
  return sentence === 0 || (sentence === 1 && (talk.utterances[index - 1]?.tokens.length ?? 0) <= 2);
}

/** "I can, but". */
const BUT = /^[^.?!]{0,20}, (?:aber|mais|pero)(?!\p{L})/iu;

function withdraw(utterance: Utterance, near: readonly Draft[], talk: Talk): void {
  const { withdraws, declines } = talk.language.phrases;
  const latest = near.at(-1);
  if (latest === undefined || !isNear(latest, utterance, ANSWERED)) return;
  if (utterance.turn === latest.clause.utterance.turn && talk.language.phrases.hesitates.test(utterance.text)) {
    latest.isOpen = true;
    latest.score -= 0.4;
  }
  const isOther = utterance.speaker !== latest.clause.utterance.speaker;
  const isRefused =
    isOther &&
    declines.test(utterance.text) &&
    latest.predicate.who === 'I' &&
    utterance.turn === latest.clause.utterance.turn + 1 &&
    !/\d/.test(utterance.text);
  if (withdraws.test(utterance.text) || (isRefused && talk.language.dueIn(utterance.text, utterance.today) === null))
    latest.isWithdrawn = true;
}

/** "I'll do that": the work spoken of before gets the one who says so. */
function takeOver(utterance: Utterance, said: readonly Said[], near: readonly Draft[], talk: Talk): readonly Said[] {
  const { takesOn } = talk.language.phrases;
  const rest: Said[] = [];
  let hasTaken = false;
  const target = near.findLast((draft) => canBeTaken(draft, utterance));
  for (const each of said) {
    const isBare =
      each.predicate.who === 'I' &&
      ((takesOn.exec(each.clause.text)?.index ?? FAR) <= AT_ONCE ||
        (each.predicate.object === '' && each.predicate.pronoun !== null && !takesOn.test(each.clause.text)));
    const sameVerb =
      target !== undefined &&
      each.predicate.verb === target.predicate.verb &&
      each.predicate.who === 'I' &&
      each.predicate.object === '';
    if (target === undefined || !(isBare || sameVerb) || each.predicate.mood === 'would') {
      rest.push(each);
      continue;
    }
    take(target, utterance, talk);
    hasTaken = true;
  }
  if (!hasTaken && target !== undefined && takesOn.test(utterance.text) && !utterance.isQuestion)
    take(target, utterance, talk);
  return rest;
}

/** Letters from the start of a clause within which "I'll do that" is what it says. */
const AT_ONCE = 12;
const FAR = 1000;

function canBeTaken(draft: Draft, utterance: Utterance): boolean {
  if (draft.stems.size === 0) return false;
  if (draft.isOpen) return utterance.turn - (draft.evidence.at(-1)?.turn ?? 0) <= 2;
  return utterance.speaker !== null && draft.owners.includes(utterance.speaker);
}

function take(target: Draft, utterance: Utterance, talk: Talk): void {
  if (utterance.speaker !== null) target.owners = [utterance.speaker];
  target.isOpen = false;
  target.score = Math.max(target.score + 0.6, ENOUGH + 0.1);
  const due = talk.language.dueIn(utterance.text, utterance.today);
  if (due !== null) target.due = { date: due.date, phrase: due.phrase };
  addEvidence(target, utterance);
}

/** "By Friday." after a promise, "Monday, let's say Monday": the latest day counts. */
function redate(utterance: Utterance, rest: readonly Said[], near: readonly Draft[], talk: Talk): void {
  if (rest.some(({ predicate }) => predicate.who !== 'we')) return;
  const { language } = talk;
  const target = dated(utterance, near);
  if (target === undefined || language.phrases.unbinding.test(utterance.text)) return;
  const due = language.dueIn(utterance.text, utterance.today);
  if (due?.date == null || due.date === target.due?.date || language.phrases.conditional.test(utterance.text)) return;
  if (
    target.due !== null &&
    utterance.text.split(/[,.]/).some((part) => language.dueIn(part, utterance.today)?.date === target.due?.date)
  )
    return;
  const besides = new Set(stemsOf(`${utterance.text.slice(0, due.start)} ${utterance.text.slice(due.end)}`, language));
  for (const name of peopleIn(utterance.text, talk)) for (const stem of stemsOf(name, language)) besides.delete(stem);
  const isAbout = [...besides].some((stem) => target.stems.has(stem));
  const isSpeakers =
    utterance.speaker !== null &&
    (target.owners.includes(utterance.speaker) || utterance.speaker === target.clause.utterance.speaker);
  const most = isSpeakers || isAbout ? FEW_WORDS + 1 : FEW_WORDS - 2;
  if (besides.size > most || (utterance.isQuestion && target.due !== null && !isSpeakers)) return;
  if (target.due?.date == null) target.score += 0.25;
  target.due = { date: due.date, phrase: due.phrase };
  addEvidence(target, utterance);
}

/** Utterances in which the one who has a task may still move its day, and in which others may. */
const OWN_REACH = 8;
const REACH = 4;

/** The draft that a day is said of: rather one that the speaker has. */
function dated(utterance: Utterance, near: readonly Draft[]): Draft | undefined {
  const { speaker } = utterance;
  const isLikely = ({ score, isOpen }: Draft): boolean => score >= ENOUGH - 0.3 || isOpen;
  const own = near.findLast((draft) => isLikely(draft) && speaker !== null && draft.owners.includes(speaker));
  if (own !== undefined && isNear(own, utterance, OWN_REACH)) return own;
  return near.findLast((draft) => isLikely(draft) && isNear(draft, utterance, REACH));
}
