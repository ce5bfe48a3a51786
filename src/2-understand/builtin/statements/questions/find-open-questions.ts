import type { ActionItem, Conversation, OpenQuestion } from '#core';
import { tokensOf, type Utterance } from '../../utterances.ts';
import { contentStems, stemOverlap } from '../content-words.ts';
import { evidencesOf } from '../evidence.ts';
import { type Voice, voicesOf } from '../voices.ts';
import { writeQuestion, writeStatement } from '../written.ts';
import { openRules } from './rules.ts';
import type { OpenSign } from './sign.ts';

interface Open {
  readonly text: string;
  readonly weight: number;
  readonly first: Utterance;
  readonly others: readonly Utterance[];
  readonly stems: ReadonlySet<string>;
}

/**
 * Finds what was asked and not answered: left open aloud, or nobody knew. What somebody went on to promise to find out is an action
 * item and not repeated here. In the order they were asked, each once; [] where there is none. O(utterances).
 */
export function findOpenQuestions(
  utterances: readonly Utterance[],
  conversation: Conversation,
  actionItems: readonly ActionItem[],
): readonly OpenQuestion[] {
  const voiceOf = voicesOf(conversation);
  const promised = new Set(actionItems.flatMap(({ evidence }) => evidence.map(({ turn }) => turn)));
  const found: Open[] = [];
  for (const utterance of utterances) {
    const sign = openSignOf(utterance);
    const open = sign === null ? null : openAt(utterance, sign, utterances, voiceOf);
    if (open === null || isPromisedAfter(open, utterance, promised)) continue;
    const same = found.findIndex(({ stems }) => stemOverlap(stems, open.stems) >= 0.6);
    const earlier = found[same];
    if (earlier === undefined) found.push(open);
    else found[same] = { ...earlier, others: [...earlier.others, open.first, ...open.others].slice(0, 3) };
  }
  return found.map(
    ({ text, weight, first, others }): OpenQuestion => ({
      kind: 'openQuestion',
      text,
      confidence: weight,
      evidence: evidencesOf(first, ...others),
    }),
  );
}

function openSignOf(utterance: Utterance): OpenSign | null {
  for (const rule of openRules) {
    const sign = rule.find(utterance);
    if (sign !== null) return sign;
  }
  return null;
}

function openAt(
  utterance: Utterance,
  sign: OpenSign,
  utterances: readonly Utterance[],
  voiceOf: (utterance: Utterance) => Voice,
): Open | null {
  if (sign.clause !== '') {
    const stems = contentStems(utterance.tokens);
    if (stems.size < 2 || contentStems(tokensOf(sign.clause)).size === 0) return null;
    const text = writtenClause(sign.clause, voiceOf(utterance));
    return { text, weight: sign.weight, first: utterance, others: [], stems };
  }
  const question = questionBefore(utterance, sign.reach, utterances);
  if (question === null) return null;
  const lead = leadOf(question, utterances);
  const asked = writeQuestion(question.clean, voiceOf(question));
  const text = lead === null ? asked : `${writeStatement(lead.clean, voiceOf(lead))} ${asked}`;
  const stems = contentStems([...question.tokens, ...(lead?.tokens ?? [])]);
  return { text, weight: sign.weight, first: question, others: lead === null ? [utterance] : [lead, utterance], stems };
}

/** The nearest question that asks for something; a question of the same turn is as good as one by another. */
function questionBefore(utterance: Utterance, reach: number, utterances: readonly Utterance[]): Utterance | null {
  for (let back = 1; back <= reach; back += 1) {
    const before = utterances[utterance.index - back];
    if (before === undefined) return null;
    const says = contentStems(before.tokens).size;
    const isWhole = before.tokens.length >= 4 || /^(?:who|what|when|where|why|how|which)\b/i.test(before.clean);
    if (before.isQuestion && isWhole && says >= 1 && !TAG_QUESTION.test(before.clean)) return before;
  }
  return null;
}

const TAG_QUESTION =
  /^(?:(?:isn't|is|aren't|are|don't|do|doesn't|does|didn't|did|can|can't|have|haven't|has|hasn't|was|were|will|won't) (?:it|you|we|they|he|she|that)(?: not| really)?\??|(?:you know|right|okay|really|what|sorry|pardon|shall we|can you (?:hear|see)|how are you|how's|are you (?:there|okay|sure)).*)$|,? (?:isn't|aren't|don't|doesn't|didn't|won't) (?:it|they|you|we|he|she)\??$|\bmaybe\?$|^it's maybe\b|^maybe\b/i;

/** What a question points at with "that" or "it", where it says little by itself. */
function leadOf(question: Utterance, utterances: readonly Utterance[]): Utterance | null {
  if (contentStems(question.tokens).size > 2 || !/\b(?:it|that|this|they|them|those|these)\b/i.test(question.clean))
    return null;
  for (let back = 1; back <= 3; back += 1) {
    const before = utterances[question.index - back];
    if (before === undefined) return null;
    if (!before.isQuestion && before.tokens.length <= 30 && contentStems(before.tokens).size >= 2) return before;
  }
  return null;
}

const AUXILIARY = 'is|are|was|were|can|could|will|would|should|may|must|has';
const INVERTIBLE = new RegExp(`^(?:whether|if) ((?:\\S+ ){1,4}?)(${AUXILIARY}) (.+)$`, 'i');

/** "whether it can be remote" asks "Can it be remote?"; "who pays" asks itself; any other clause "is open". */
function writtenClause(clause: string, voice: Voice): string {
  const inverted = INVERTIBLE.exec(clause);
  if (inverted !== null) return writeQuestion(`${inverted[2]} ${(inverted[1] ?? '').trim()} ${inverted[3]}`, voice);
  if (/^(?:who|what|which (?!of)\w+) (?:\w+s|is|are|was|will|can|should|happened|did)\b/i.test(clause))
    return writeQuestion(clause, voice);
  return writeStatement(`It is open ${clause.charAt(0).toLowerCase()}${clause.slice(1)}`, voice);
}

/** Somebody said in the same or one of the next two turns that they would find out. */
function isPromisedAfter(open: Open, sign: Utterance, promised: ReadonlySet<number>): boolean {
  return [open.first.turn, sign.turn, sign.turn + 1, sign.turn + 2].some((turn) => promised.has(turn));
}
