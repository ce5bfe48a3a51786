import type { Extraction } from '#core';

/** Says a written text otherwise; `turns` are those that it rests on, null for the whole conversation. */
type Rewriting = (text: string, turns: readonly number[] | null) => string;

/** An extraction with all that is written in it said otherwise: summary, topics, items, decisions, facts and questions. Quotes stay. */
export function withTexts(extraction: Extraction, rewrite: Rewriting): Extraction {
  const rewritten = <Item extends { readonly text: string; readonly evidence: readonly { readonly turn: number }[] }>(
    item: Item,
  ): Item => ({
    ...item,
    text: rewrite(
      item.text,
      item.evidence.map(({ turn }) => turn),
    ),
  });
  return {
    ...extraction,
    summary: rewrite(extraction.summary, null),
    topics: extraction.topics.map((topic) => rewrite(topic, null)),
    actionItems: extraction.actionItems.map(rewritten),
    decisions: extraction.decisions.map(rewritten),
    keyFacts: extraction.keyFacts.map(rewritten),
    openQuestions: extraction.openQuestions.map(rewritten),
  };
}
