import type { NoteItem } from './note-item.ts';

/** Three versions of one item: as Boswell wrote it last, as it would write it now, and as it stands. */
export interface ItemVersions {
  readonly base: NoteItem;
  readonly ours: NoteItem;
  readonly theirs: NoteItem;
}

export interface MergedItem {
  readonly line: string;
  /** Whether something of the person's stays that would read otherwise now. */
  readonly isKept: boolean;
}

/** What becomes of a task that a person ticked, cancelled or began: it stays, or is brought up to date but for its box. */
export type Ticked = 'stays' | 'updated';

/**
 * Brings an item up to date where nobody touched it. Of one that a person edited, only the parts that they left alone are
 * brought up to date: citations, text, owners, due date, priority.
 */
export function mergeItem({ base, ours, theirs }: ItemVersions, ticked: Ticked = 'stays'): MergedItem {
  if (theirs.core === base.core) return { line: theirs.prefix + ours.core, isKept: false };
  if (ours.core === base.core || ours.core === theirs.core) return { line: theirs.prefix + theirs.core, isKept: false };
  const saysTheSame = ours.text === base.text && ours.tail === base.tail;
  if (theirs.status !== base.status && ticked === 'stays')
    return { line: theirs.prefix + theirs.core, isKept: !saysTheSame };
  const text = choose(base.text, ours.text, theirs.text);
  const citation = theirs.citation === base.citation ? ours.citation : theirs.citation;
  const tail = mergeTail(base.tail, ours.tail, theirs.tail);
  const box = theirs.status === null ? '' : `[${theirs.status}]`;
  const core = [box, text.value, citation, tail.value].filter((part) => part !== '').join(' ');
  return { line: theirs.prefix + core, isKept: text.isKept || tail.isKept };
}

interface Choice {
  readonly value: string;
  readonly isKept: boolean;
}

function choose(base: string, ours: string, theirs: string): Choice {
  if (theirs === base) return { value: ours, isKept: false };
  return { value: theirs, isKept: ours !== base && ours !== theirs };
}

/** Owners, due date and priority by themselves; whatever else stands there is the person's. */
function mergeTail(base: string, ours: string, theirs: string): Choice {
  if (theirs === base) return { value: ours, isKept: false };
  if (ours === base || ours === theirs) return { value: theirs, isKept: false };
  let value = theirs;
  let isKept = false;
  for (const part of [owners, due, priority]) {
    const chosen = choose(find(base, part), find(ours, part), find(theirs, part));
    isKept ||= chosen.isKept;
    if (chosen.value !== find(theirs, part)) value = replacePart(value, part, chosen.value);
  }
  return { value, isKept };
}

const signs = '🔺⏫🔼🔽⏬📅📆🗓⏳⌛🛫➕✅❌🔁🏁🆔⛔';
const owners = new RegExp(`@[^@#${signs}]*(?:@[^@#${signs}]*)*`, 'u');
const due = /[📅📆🗓]\uFE0F? *\d{4}-\d{2}-\d{2}/u;
const priority = /[🔺⏫🔼🔽⏬]\uFE0F?/u;

function find(tail: string, part: RegExp): string {
  return (part.exec(tail)?.[0] ?? '').trim();
}

/** Signs stand behind the owners, where nothing of the kind stood before. */
function replacePart(tail: string, part: RegExp, value: string): string {
  const found = part.exec(tail);
  const at = found?.index ?? (part === owners ? 0 : (owners.exec(tail)?.[0].length ?? 0));
  const rest = tail.slice(at + (found?.[0].length ?? 0));
  return [tail.slice(0, at).trim(), value, rest.trim()].filter((each) => each !== '').join(' ');
}
