import type { VaultPath } from './source.ts';

/**
 * How a page names the source that it was made from (`source_ref`): the path of the archived original, and where that holds several conversations the number of the one, from 1:
 * `Inbox/_archive/2026-03-02/mails.mbox#talk-2`. So a note shares it with its own transcript page and no other.
 */
export function sourceReference(archived: VaultPath, part: number | undefined): string {
  return part === undefined ? archived : `${archived}#talk-${part}`;
}

/** The archived original of a reference: its path, without the number of a conversation in it. */
export function fileOfReference(reference: string): string {
  return reference.replace(/#talk-\d{1,9}$/, '');
}
