import type { Conversation, Evidence, Evidences, Extraction } from '#core';
import { wasAskedBefore } from './was-asked-before.ts';

interface Grounded {
  readonly evidence: Evidences;
}

/**
 * Holds an engine's result to the words that were said: evidence that is no verbatim, non-empty substring of its turn goes,
 * and with its last evidence the item; a start time is the turn's own; mentions keep the turns that have their text or
 * whose speaker label it is. Action items and questions of older messages that an e-mail only quotes go too. Gives the same extraction where all is grounded. O(evidence × turn).
 */
export function ground(extraction: Extraction, conversation: Conversation): Extraction {
  const keep = <Item extends Grounded>(items: readonly Item[]): readonly Item[] =>
    items.flatMap((item) => groundItem(item, conversation));
  return {
    ...extraction,
    actionItems: keep(extraction.actionItems).filter((item) => !wasAskedBefore(item, conversation)),
    decisions: keep(extraction.decisions),
    keyFacts: keep(extraction.keyFacts),
    openQuestions: keep(extraction.openQuestions).filter((item) => !wasAskedBefore(item, conversation)),
    ...(extraction.personFacts === undefined ? {} : { personFacts: keep(extraction.personFacts) }),
    mentions: extraction.mentions.flatMap((mention) => {
      const turns = mention.turns.filter((turn) => hasName(conversation, turn, mention.text));
      return turns.length === 0 ? [] : [{ ...mention, turns }];
    }),
  };
}

function groundItem<Item extends Grounded>(item: Item, conversation: Conversation): readonly Item[] {
  const [first, ...others] = item.evidence.flatMap((evidence) => groundEvidence(evidence, conversation));
  if (first === undefined) return [];
  const evidence: Evidences = [first, ...others];
  return [{ ...item, evidence }];
}

function groundEvidence(evidence: Evidence, conversation: Conversation): readonly Evidence[] {
  const turn = conversation.turns[evidence.turn];
  if (turn === undefined || evidence.quote.trim() === '' || !turn.text.includes(evidence.quote)) return [];
  return [{ turn: turn.index, quote: evidence.quote, start: turn.start }];
}

function hasName(conversation: Conversation, index: number, name: string): boolean {
  const turn = conversation.turns[index];
  if (turn === undefined || name.trim() === '') return false;
  return turn.speaker === name || turn.text.toLowerCase().includes(name.toLowerCase());
}
