import type { Utterance } from '../../utterances.ts';
import { isContentWord } from '../content-words.ts';
import { type Draft, draftOf, isSameDecision, joined, type Proposal, stemsOf, supported } from './drafts.ts';
import type { DecisionSign } from './sign.ts';

/** What has been put forward and decided so far; grows as the talk goes on. */
export interface Ledger {
  readonly drafts: Draft[];
  readonly proposals: Proposal[];
}

const PROMOTED = 0.5;
/** How far back, in utterances, "that's settled" and an answer reach. */
const REACH = { settled: 12, answer: 10, draft: 6, reversal: 8 };
/** How many decisions back a recap or a reversal can reach: keeps the work linear. */
const MEMORY = 60;

/** Enters one sign into the ledger. */
export function enter(ledger: Ledger, sign: DecisionSign, at: number, utterances: readonly Utterance[]): void {
  const utterance = utterances[at];
  if (utterance === undefined) return;
  switch (sign.kind) {
    case 'declared':
      addDraft(ledger, draftOf(sign.content, utterance, sign.weight, relatedProposals(ledger, sign.content, at)));
      return;
    case 'settled':
      settle(ledger, sign, utterance, utterances);
      return;
    case 'proposed':
      ledger.proposals.push(spelledOut(sign, utterance, utterances));
      return;
    case 'putToTheRoom':
      putToTheRoom(ledger, utterance, utterances);
      return;
    case 'agreed':
      agree(ledger, utterance, sign.weight);
      return;
    case 'refused':
      refuse(ledger, utterance);
      return;
    case 'reversed':
      reverse(ledger, sign.content, utterance, utterances);
      return;
  }
}

function addDraft(ledger: Ledger, draft: Draft): void {
  const from = Math.max(0, ledger.drafts.length - MEMORY);
  const same = ledger.drafts.findIndex((earlier, index) => index >= from && isSameDecision(earlier, draft));
  const earlier = ledger.drafts[same];
  if (earlier === undefined) ledger.drafts.push(draft);
  else ledger.drafts[same] = joined(earlier, draft);
}

function relatedProposals(ledger: Ledger, content: string, at: number): readonly Utterance[] {
  const wanted = stemsOf(content);
  const related = ledger.proposals.slice(-4).filter(({ utterance, content: proposal }) => {
    const shared = [...stemsOf(proposal)].filter((word) => wanted.has(word)).length;
    return at - utterance.index <= REACH.settled && shared >= 2;
  });
  return related.slice(-1).map(({ utterance }) => utterance);
}

function settle(
  ledger: Ledger,
  sign: { readonly content: string; readonly weight: number },
  utterance: Utterance,
  utterances: readonly Utterance[],
): void {
  if (stemsOf(sign.content).size >= 2) {
    addDraft(
      ledger,
      draftOf(sign.content, utterance, sign.weight, relatedProposals(ledger, sign.content, utterance.index)),
    );
    return;
  }
  const spelled = nextSentence(utterance, utterances);
  if (spelled !== null) {
    addDraft(ledger, draftOf(spelled.clean, spelled, sign.weight, [utterance]));
    return;
  }
  const last = ledger.drafts.at(-1);
  if (last !== undefined && utterance.index - last.last <= REACH.draft) {
    ledger.drafts[ledger.drafts.length - 1] = supported(last, utterance, 0.15);
    return;
  }
  const proposal = ledger.proposals.at(-1);
  if (proposal !== undefined && utterance.index - proposal.utterance.index <= REACH.settled) {
    ledger.proposals.pop();
    addDraft(ledger, draftOf(proposal.content, proposal.utterance, sign.weight, [utterance]));
    return;
  }
  const source = lastStatement(utterance.index, utterances);
  if (source !== null) addDraft(ledger, draftOf(source.clean, source, sign.weight - 0.1, [utterance]));
}

/** What follows in the same turn where it spells out what "that" is, or null. */
function nextSentence(utterance: Utterance, utterances: readonly Utterance[]): Utterance | null {
  const next = utterances[utterance.index + 1];
  if (next === undefined || next.turn !== utterance.turn || next.isQuestion) return null;
  if (/\b(?:i|i'm|i'll|i've|if|would|could|because)\b/i.test(next.clean)) return null;
  return stemsOf(next.clean).size >= 4 ? next : null;
}

/** "Let's make it a rule. No deploys on Friday.": the second sentence says what "it" is. */
function spelledOut(
  sign: { readonly content: string; readonly weight: number },
  utterance: Utterance,
  utterances: readonly Utterance[],
): Proposal {
  const isVague = /\b(?:it|that|this|them|one)\b/i.test(sign.content) && stemsOf(sign.content).size <= 3;
  const next = isVague ? nextSentence(utterance, utterances) : null;
  if (next === null) return { utterance, content: sign.content, weight: sign.weight };
  return { utterance: next, content: next.clean, weight: sign.weight };
}

/** What was just said in the same turn is now a proposal that waits for an answer. */
function putToTheRoom(ledger: Ledger, utterance: Utterance, utterances: readonly Utterance[]): void {
  const said = utterances
    .slice(Math.max(0, utterance.index - 3), utterance.index)
    .filter(({ turn, isQuestion, clean }) => turn === utterance.turn && !isQuestion && stemsOf(clean).size >= 2);
  const content = said.at(-1);
  const last = ledger.drafts.at(-1);
  if (content === undefined || last?.source === content) return;
  ledger.proposals.push({ utterance: content, content: content.clean, weight: 0.45 });
}

/** The fullest statement among the four utterances before: what "that" stands for. */
function lastStatement(at: number, utterances: readonly Utterance[]): Utterance | null {
  const before = utterances
    .slice(Math.max(0, at - 4), at)
    .filter(({ isQuestion, tokens }) => !isQuestion && tokens.length >= 3);
  const matter = (one: Utterance): number =>
    one.tokens.filter(isContentWord).length -
    (/\b(?:if|thinks?|said|was|were|had|did|went)\b/i.test(one.clean) ? 4 : 0);
  return before.reduce<Utterance | null>(
    (best, one) => (best === null || matter(one) > matter(best) ? one : best),
    null,
  );
}

function agree(ledger: Ledger, utterance: Utterance, weight: number): void {
  const last = ledger.drafts.at(-1);
  const proposal = ledger.proposals.at(-1);
  const isOpen = proposal !== undefined && proposal.utterance.index > (last?.last ?? -1);
  if (!isOpen && last !== undefined && utterance.index - last.last <= 4 && isAnswer(last.source, utterance)) {
    ledger.drafts[ledger.drafts.length - 1] = supported(last, utterance, weight / 2);
    return;
  }
  if (proposal === undefined || utterance.index - proposal.utterance.index > REACH.answer) return;
  if (!isAnswer(proposal.utterance, utterance) || utterance.turn - proposal.utterance.turn > (weight < 0.3 ? 3 : 6))
    return;
  const total = proposal.weight + weight;
  ledger.proposals.pop();
  if (total < PROMOTED) ledger.proposals.push({ ...proposal, weight: total });
  else addDraft(ledger, draftOf(proposal.content, proposal.utterance, total, [utterance]));
}

/** Somebody else answers; where nobody is named, the next turn does. */
function isAnswer(first: Utterance, second: Utterance): boolean {
  return second.turn !== first.turn && (first.speaker === null || second.speaker !== first.speaker);
}

function refuse(ledger: Ledger, utterance: Utterance): void {
  const proposal = ledger.proposals.at(-1);
  if (proposal === undefined || utterance.turn - proposal.utterance.turn > 2) return;
  if (isAnswer(proposal.utterance, utterance)) ledger.proposals.pop();
}

function reverse(ledger: Ledger, content: string, utterance: Utterance, utterances: readonly Utterance[]): void {
  const taken = draftTakenBack(ledger, content, utterance);
  if (taken === null) {
    if (/\blet's\b/i.test(utterance.clean))
      ledger.proposals.push({ utterance, content: `not ${content}`, weight: 0.4 });
    return;
  }
  ledger.drafts.splice(taken, 1);
  const next = utterances[utterance.index + 1];
  const says = next !== undefined && next.turn === utterance.turn && !next.isQuestion ? stemsOf(next.clean) : new Set();
  if (next !== undefined && says.size >= 3) {
    addDraft(ledger, draftOf(next.clean, next, 0.65, [utterance]));
    return;
  }
  const back = /\blet's (go back to .+)/i.exec(utterance.clean)?.[1];
  if (back !== undefined) addDraft(ledger, draftOf(back, utterance, 0.65));
}

function draftTakenBack(ledger: Ledger, content: string, utterance: Utterance): number | null {
  const named = stemsOf(content);
  let best: { readonly index: number; readonly shared: number } | null = null;
  for (let index = Math.max(0, ledger.drafts.length - MEMORY); index < ledger.drafts.length; index += 1) {
    const stems = ledger.drafts[index]?.stems ?? new Set<string>();
    const shared = [...named].filter((word) => stems.has(word)).length;
    if (shared > 0 && shared >= (best?.shared ?? 0)) best = { index, shared };
  }
  if (best !== null) return best.index;
  const last = ledger.drafts.at(-1);
  return last !== undefined && utterance.index - last.last <= REACH.reversal ? ledger.drafts.length - 1 : null;
}
