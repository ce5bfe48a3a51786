import type { Conversation, Resolution, Settings } from '#core';
import { foldName } from '#language';
import { isOwn } from './main-subject.ts';
import { wordsOf } from './words.ts';

/** An organization without a page that the title names, by its whole name or by the first word of it, and that the talk names as well; null where there is not exactly one. */
export function newAccountIn(
  conversation: Conversation,
  resolutions: readonly Resolution[],
  settings: Settings,
): string | null {
  const title = new Set(wordsOf(conversation.title).map((word) => word.folded));
  const names = new Set<string>();
  for (const resolution of resolutions) {
    if (resolution.outcome !== 'new' || resolution.mention.kind !== 'organization' || isOwn(resolution.name, settings))
      continue;
    const [first = ''] = foldName(resolution.name).split(' ');
    if (first.length > 3 && title.has(first)) names.add(resolution.name);
  }
  const [only, another] = names;
  return only !== undefined && another === undefined ? only : null;
}
