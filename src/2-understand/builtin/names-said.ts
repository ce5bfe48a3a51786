import type { Conversation, EngineContext } from '#core';

/**
 * The context with those of its known names alone that may be said in a conversation: the first word of the name, or of an alias, stands in it. A vault knows thousands
 * of names, a talk says dozens. O(text + names).
 */
export function withNamesSaid(context: EngineContext, { turns, participants }: Conversation): EngineContext {
  const words = new Set<string>();
  const add = (text: string): void => {
    for (const [word] of text.matchAll(WORD)) words.add(word.toLowerCase());
  };
  for (const { text, speaker, mark } of turns)
    for (const each of [text, speaker ?? '', ...(mark?.sections ?? [])]) add(each);
  for (const { name } of participants) add(name);
  const isSaid = (name: string): boolean => words.has(FIRST_WORD.exec(name)?.[0].toLowerCase() ?? '');
  return {
    ...context,
    knownNames: context.knownNames.filter(({ name, aliases }) => isSaid(name) || aliases.some(isSaid)),
  };
}

const WORD = /[\p{L}\p{N}]+/gu;
const FIRST_WORD = /[\p{L}\p{N}]+/u;
