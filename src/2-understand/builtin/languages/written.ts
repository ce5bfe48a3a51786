import type { ActionItem, Conversation, EngineContext } from '#core';
import type { Due } from '../actions/due.ts';
import { type TakenOver, takeOver } from '../written/take-over.ts';
import type { Language } from './language.ts';

/** A day in figures that is the same in every language. */
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What notes state by their form (boxes, lists below a heading, marks of the Tasks plugin), which is no matter of language; days in words are read by the rules of the notes'
 * own, or not at all where there are none (`null`).
 */
export function takeOverIn(conversation: Conversation, context: EngineContext, language: Language | null): TakenOver {
  const taken = takeOver(conversation, [], context);
  return { ...taken, actionItems: taken.actionItems.map((item) => dated(item, conversation, language)) };
}

function dated(item: ActionItem, { date }: Conversation, language: Language | null): ActionItem {
  if (item.duePhrase !== null && ISO_DAY.test(item.duePhrase)) return item;
  const said = [item.duePhrase ?? '', ...item.evidence.map(({ quote }) => quote)];
  const due = said.reduce<Due | null>((found, text) => found ?? language?.dueIn(text, date) ?? null, null);
  return { ...item, due: due?.date ?? null, duePhrase: due?.phrase ?? null };
}
