import type { Conversation, Sha256 } from '#core';
import { sha256 } from '#files';
import type { UnderstoodSource, UnderstoodTalk } from './understand-source.ts';

type Understood = Extract<UnderstoodSource, { readonly kind: 'understood' }>;

/** The conversations of a source that holds several, in its order, each as one of a source that stands in the archive already. */
export function talksOf(seen: Understood, archived: string): readonly UnderstoodTalk[] {
  return [seen, ...seen.others].map(({ conversation, extraction }, index) => {
    const source = { ...conversation.source, path: archived, sha256: talkHash(conversation), part: index + 1 };
    return { conversation: { ...conversation, source }, extraction };
  });
}

/** What a conversation says, as a hash: the same whatever file it comes in. By it a conversation among several is known. */
export function talkHash({ title, date, time, participants, turns }: Conversation): Sha256 {
  return sha256(JSON.stringify([title, date, time, participants, turns.map(({ speaker, text }) => [speaker, text])]));
}
