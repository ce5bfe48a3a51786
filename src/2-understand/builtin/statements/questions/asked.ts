import { tokensOf, type Utterance } from '../../utterances.ts';
import { contentStems } from '../content-words.ts';
import { leadOf, writtenWithLead } from '../lead.ts';
import type { Voice } from '../voices.ts';
import { writeQuestion } from '../written.ts';
import { openRules } from './rules.ts';
import type { OpenSign } from './sign.ts';
import { writtenClause } from './written-clause.ts';

/** Something that was asked, or said to be open. */
export interface Asked {
  /** As a note would put it. */
  readonly text: string;
  /** How sure a rule is that it is open, 0 to 1; 0 where no rule says so. */
  readonly weight: number;
  /** What says that it is open; null where it is only asked. */
  readonly sign: OpenSign | null;
  /** Where it is asked, or else said to be open. */
  readonly first: Utterance;
  readonly others: readonly Utterance[];
  /** Where it is said to be open; `first` where it is only asked. */
  readonly at: Utterance;
  readonly stems: ReadonlySet<string>;
}

/** Everything that is asked in a talk or said to be open, in order; what a rule finds open stands at the question that was asked. O(utterances). */
export function askedIn(utterances: readonly Utterance[], voiceOf: (utterance: Utterance) => Voice): readonly Asked[] {
  const signed = utterances.flatMap((utterance) => {
    const sign = openSignOf(utterance);
    return sign === null ? [] : (openAt(utterance, sign, utterances, voiceOf) ?? []);
  });
  const covered = new Set(signed.map(({ first }) => first));
  const plain = utterances.flatMap((utterance) => {
    if (!asksForSomething(utterance) || covered.has(utterance)) return [];
    return questionAt(utterance, { sign: null, at: utterance }, utterances, voiceOf);
  });
  return [...signed, ...plain].sort((a, b) => a.first.index - b.first.index);
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
): Asked | null {
  if (sign.clause !== '') {
    const stems = contentStems(utterance.tokens);
    if (stems.size < 2 || contentStems(tokensOf(sign.clause)).size === 0) return null;
    const text = writtenClause(sign.clause, voiceOf(utterance));
    return { text, weight: sign.weight, sign, first: utterance, others: [], at: utterance, stems };
  }
  const question = questionBefore(utterance, sign.reach, utterances);
  return question === null ? null : questionAt(question, { sign, at: utterance }, utterances, voiceOf);
}

function questionAt(
  question: Utterance,
  { sign, at }: Pick<Asked, 'sign' | 'at'>,
  utterances: readonly Utterance[],
  voiceOf: (utterance: Utterance) => Voice,
): Asked {
  const lead = isVague(question) ? leadOf(question, utterances, 'any turn') : null;
  return {
    text: writtenWithLead(lead, writeQuestion(question.clean, voiceOf(question)), voiceOf),
    weight: sign?.weight ?? 0,
    sign,
    first: question,
    others: [...(lead === null ? [] : [lead]), ...(at === question ? [] : [at])],
    at,
    stems: contentStems([...question.tokens, ...(lead?.tokens ?? [])]),
  };
}

/** The nearest question that asks for something; a question of the same turn is as good as one by another. */
function questionBefore(utterance: Utterance, reach: number, utterances: readonly Utterance[]): Utterance | null {
  for (let back = 1; back <= reach; back += 1) {
    const before = utterances[utterance.index - back];
    if (before === undefined) return null;
    if (asksForSomething(before)) return before;
  }
  return null;
}

function asksForSomething({ isQuestion, tokens, clean }: Utterance): boolean {
  const isWhole = tokens.length >= 4 || /^(?:who|what|when|where|why|how|which)\b/i.test(clean);
  return isQuestion && isWhole && contentStems(tokens).size >= 1 && !TAG_QUESTION.test(clean);
}

const TAG_QUESTION =
  /^(?:(?:isn't|is|aren't|are|don't|do|doesn't|does|didn't|did|can|can't|have|haven't|has|hasn't|was|were|will|won't) (?:it|you|we|they|he|she|that)(?: not| really)?\??|(?:you know|right|okay|really|what|sorry|pardon|shall we|can you (?:hear|see)|how are you|how's|are you (?:there|okay|sure)).*)$|,? (?:isn't|aren't|don't|doesn't|didn't|won't) (?:it|they|you|we|he|she)\??$|\bmaybe\?$|^it's maybe\b|^maybe\b/i;

/** A question that points at its matter with "that" or "it" and hardly names another. */
function isVague({ tokens, clean }: Utterance): boolean {
  return contentStems(tokens).size <= 1 && /\b(?:it|that|this|they|them|those|these)\b/i.test(clean);
}
