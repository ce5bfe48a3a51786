import type { Conversation, KeyFact } from '#core';
import { readsBroken } from '../statements/broken.ts';
import { contentStems, stemOverlap } from '../statements/content-words.ts';
import { evidencesOf } from '../statements/evidence.ts';
import { voicesOf } from '../statements/voices.ts';
import { writeStatement } from '../statements/written.ts';
import type { Utterance } from '../utterances.ts';
import { tellableFacts } from './matter.ts';
import { isBareVerb } from './prose.ts';

/** Log odds from which the model finds that something belongs into a summary. */
const TOLD_FROM = -1;
const MOST_POINTS = 8;
const FEWEST_WORDS = 7;
const MOST_WORDS = 26;
const FEWEST_STEMS = 3;
/** Two points share less than this of their words. */
const ALIKE = 0.5;
/** Utterances of talk from which one more point is worth telling. */
const UTTERANCES_PER_POINT = 40;
/** What lasts no longer than the talk, and what only makes sense in the room. */
const IN_THE_ROOM = /\b(?:slides?|screen|here|next slide|this one|that one|um|uh|hmm|okay|agenda)\b/i;

/** Tasks are told as next steps. */
const UNDERTAKING = /\b(?:I'll|I will|I'm going to|let me|can you|could you|would you|will you)\b/i;

/** Beginnings of what is only half said, or said of something before. */
const LEANS_BACK =
  /^(?:of|more|most|to|for|from|with|at|by|not|no|anyway|rather|either|sort|kind|instead|same|such|too|very|maybe|perhaps|nothing|something|somebody|please|let|let's|let us|same|good|great|fine|thanks?|yes|so|as|than|i)\b/i;

/**
 * What was said that a summary should tell, beside facts and outcomes: what the trained model finds most telling and what can stand by itself,
 * surest first, from all parts of the talk. [] where there is no model or nothing of the kind. O(utterances).
 */
export function findPoints(
  utterances: readonly Utterance[],
  conversation: Conversation,
  odds: readonly number[] | null,
): readonly KeyFact[] {
  if (odds === null) return [];
  const voiceOf = voicesOf(conversation);
  const most = Math.min(MOST_POINTS, Math.floor(utterances.length / UTTERANCES_PER_POINT));
  const apart = utterances.length / (3 * MOST_POINTS);
  const sorted = utterances
    .filter((one) => (odds[one.index] ?? TOLD_FROM) > TOLD_FROM && couldStand(one))
    .sort((a, b) => (odds[b.index] ?? 0) - (odds[a.index] ?? 0) || a.index - b.index);
  const kept: { readonly utterance: Utterance; readonly stems: ReadonlySet<string>; readonly point: KeyFact }[] = [];
  for (const utterance of sorted) {
    if (kept.length >= most) break;
    const stems = contentStems(utterance.tokens);
    if (stems.size < FEWEST_STEMS) continue;
    if (
      kept.some(
        (one) => Math.abs(one.utterance.index - utterance.index) < apart || stemOverlap(one.stems, stems) >= ALIKE,
      )
    )
      continue;
    const share = 1 / (1 + Math.exp(-(odds[utterance.index] ?? 0)));
    const point: KeyFact = {
      kind: 'keyFact',
      text: writeStatement(utterance.clean, voiceOf(utterance)),
      confidence: Math.round(100 * share) / 100,
      evidence: evidencesOf(utterance),
    };
    if (tellableFacts([point]).length > 0 && !isBareVerb(point.text) && !LEANS_BACK.test(point.text))
      kept.push({ utterance, stems, point });
  }
  return kept.map(({ point }) => point);
}

function couldStand({ isQuestion, tokens, text, clean }: Utterance): boolean {
  if (isQuestion || readsBroken(clean) || tokens.length < FEWEST_WORDS || tokens.length > MOST_WORDS) return false;
  return (
    !IN_THE_ROOM.test(clean) && !UNDERTAKING.test(clean) && !/[,–-]$/.test(clean) && !/\b(\p{L}+) \1\b/iu.test(text)
  );
}
