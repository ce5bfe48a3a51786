import type { OpenQuestion } from '#core';
import { evidencesOf } from '../../statements/evidence.ts';
import type { Utterance } from '../../utterances.ts';
import { sharedStems, stemsOf } from '../language.ts';
import type { Talk } from '../talk.ts';
import { writeQuestion, writeStatement } from './written.ts';

/** Utterances back in which the question stands that is said to stay open. */
const REACH = 8;
/** Utterances in which somebody says that nobody knows. */
const ANSWERED = 3;

/** Finds what was asked and said to stay open, or answered with "nobody knows" and not taken up again. [] where nothing was. O(utterances). */
export function findOpenQuestions(talk: Talk): readonly OpenQuestion[] {
  const found = new Map<number, OpenQuestion>();
  for (const utterance of talk.utterances) {
    const { phrases } = talk.language;
    const isOpen = phrases.open.test(utterance.text);
    if (!isOpen && !(phrases.unknown.test(utterance.text) && !utterance.isQuestion)) continue;
    const asked = questionBefore(utterance, isOpen ? REACH : ANSWERED, talk);
    if (asked === null && !isOpen) continue;
    const about = isOpen && talk.language.phrases.wonders.test(utterance.text) ? utterance : (asked ?? utterance);
    if (stemsOf(about.text, talk.language).size === 0 || (!isOpen && about.speaker === utterance.speaker)) continue;
    const known = found.get(about.index);
    if (!isOpen && known === undefined && isTakenUp(utterance, about, talk)) continue;
    const text = !about.isQuestion
      ? writeStatement(about.text, talk.language)
      : writeQuestion(about.text, talk.language);
    const evidence = evidencesOf(about, utterance, ...(known === undefined ? [] : evidenceAt(known, talk)));
    found.set(about.index, { kind: 'openQuestion', text, confidence: isOpen ? 0.8 : 0.6, evidence });
  }
  return [...found].sort(([a], [b]) => a - b).map(([, question]) => question);
}

/** The last question before it: rather one that shares its words. */
function questionBefore({ index, text }: Utterance, reach: number, talk: Talk): Utterance | null {
  const stems = stemsOf(text, talk.language);
  const asked = talk.utterances
    .slice(Math.max(0, index - reach), index)
    .reverse()
    .filter((one) => isAsked(one, talk) && stemsOf(one.text, talk.language).size > 0);
  return asked.find((one) => sharedStems(stemsOf(one.text, talk.language), stems) > 0) ?? asked[0] ?? null;
}

function isAsked({ isQuestion, text }: Utterance, talk: Talk): boolean {
  return (
    isQuestion ||
    talk.language.phrases.wonders.test(text) ||
    (talk.language.asks.test(text) && talk.language.phrases.unknown.test(text))
  );
}

/** Somebody takes it on to find out, or knows after all, in the next words. */
function isTakenUp({ index }: Utterance, asked: Utterance, talk: Talk): boolean {
  const stems = stemsOf(asked.text, talk.language);
  return talk.utterances
    .slice(index + 1, index + 1 + ANSWERED)
    .some(
      ({ text }) =>
        talk.language.phrases.takesOn.test(text) ||
        (/\d/.test(text) && sharedStems(stemsOf(text, talk.language), stems) > 0),
    );
}

function evidenceAt(known: OpenQuestion, talk: Talk): readonly Utterance[] {
  return talk.utterances.filter((one) =>
    known.evidence.some(({ turn, quote }) => turn === one.turn && quote === one.text),
  );
}
