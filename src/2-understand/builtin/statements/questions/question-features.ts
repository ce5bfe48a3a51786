import type { Features } from '#core';
import { between, when } from '../../models/judge.ts';
import type { UtteranceScores } from '../../models/score-utterances.ts';
import type { Utterance } from '../../utterances.ts';
import { contentStems, stemOverlap } from '../content-words.ts';
import type { Asked } from './asked.ts';

/** What is looked at around a question. */
export interface QuestionScene {
  readonly utterances: readonly Utterance[];
  readonly scores: readonly UtteranceScores[];
  /** Turns in which somebody promises something. */
  readonly promised: ReadonlySet<number>;
}

const OPENER =
  /^(?:(?:and|so|but|okay|right|well|then|um|uh|oh|now),? )*(who|whose|what|when|where|why|how|which|whether|is|are|do|does|did|can|could|will|would|should|shall|has|have|what if)\b/i;
const UNKNOWN =
  /\b(?:don't know|do not know|no idea|no clue|not sure|unclear|nobody knows|couldn't say|can't say|hard to say|who knows|good question|depends|we'll see|open|wait and see|find out|haven't (?:heard|decided|got)|hasn't (?:said|come back|decided)|not (?:yet|decided|settled|known))\b/i;
const YES_OR_NO =
  /^(?:(?:oh|um|uh|well|ah|hm),? )*(?:yes|yeah|yep|no|nope|sure|of course|absolutely|definitely|exactly|right|correct|okay|not really)\b/i;
const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|thousand|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;
const ANSWER_REACH = 5;
/** Utterances within which a question is asked again: a quarter of an hour. */
const ASKED_AGAIN = 200;

/** What tells a question that stays open from one that was answered, or asked for talk's sake. */
export function questionFeatures(asked: Asked, { utterances, scores, promised }: QuestionScene): Features {
  const { first, sign, weight, stems, at } = asked;
  const after = utterances.slice(first.index + 1, first.index + 1 + ANSWER_REACH);
  const answer = after.find(
    ({ speaker, turn }) => turn !== first.turn && (speaker === null || speaker !== first.speaker),
  );
  const answers = answer === undefined ? [] : after.filter(({ turn }) => turn === answer.turn);
  const said = answers.map(({ clean }) => clean).join(' ');
  const words = answers.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const place = first.index / utterances.length;
  return {
    [`sign ${sign === null ? 'none' : sign.clause === '' ? 'of a question' : 'as a clause'}`]: 1,
    [`begins ${OPENER.exec(first.clean)?.[1]?.toLowerCase() ?? 'otherwise'}`]: 1,
    [`matters ${Math.min(5, stems.size)}`]: 1,
    weight,
    asked: when(first.isQuestion),
    'open as said': when(UNKNOWN.test(first.clean)),
    'not known after': when(UNKNOWN.test(said)),
    'not known later': when(after.some(({ clean }) => UNKNOWN.test(clean))),
    'yes or no after': when(YES_OR_NO.test(said)),
    'figure after': when(FIGURE.test(said)),
    'asked back': when(answers.some(({ isQuestion }) => isQuestion)),
    'no answer': when(answer === undefined),
    'short answer': when(words > 0 && words < 6),
    'long answer': when(words > 20),
    'answer shares words': when(stemOverlap(stems, contentStems(answers.flatMap(({ tokens }) => tokens))) > 0.3),
    'asked again': when(isAskedAgain(asked, utterances)),
    'promised after': when([first.turn, at.turn, at.turn + 1, at.turn + 2].some((turn) => promised.has(turn))),
    'question odds': between(-6, scores[first.index]?.question ?? -6, 3) / 3,
    'question odds after': Math.max(
      ...[1, 2, 3].map((step) => between(-6, scores[first.index + step]?.question ?? -6, 3) / 3),
    ),
    'question odds where said': between(-6, scores[at.index]?.question ?? -6, 3) / 3,
    'action odds': between(-6, scores[first.index]?.action ?? -6, 3) / 3,
    'decision odds': between(-6, scores[first.index]?.decision ?? -6, 3) / 3,
    'summary odds': between(-6, scores[first.index]?.summary ?? -6, 3) / 3,
    you: when(/\byou\b/i.test(first.clean)),
    we: when(/\bwe\b/i.test(first.clean)),
    I: when(/\bI\b/.test(first.clean)),
    short: when(first.tokens.length < 6),
    long: when(first.tokens.length > 18),
    'at the start': when(place < 0.1),
    'near the end': when(place > 0.85),
  };
}

function isAskedAgain({ first, stems }: Asked, utterances: readonly Utterance[]): boolean {
  return utterances
    .slice(first.index + ANSWER_REACH + 1, first.index + ASKED_AGAIN)
    .some(({ isQuestion, tokens }) => isQuestion && stemOverlap(stems, contentStems(tokens)) >= 0.6);
}
