import { spokenWords } from '#core';
import { findWikilinks } from '#markdown';

/** A bullet or task of a note, in its parts. `prefix` + `core` is the line. */
export interface NoteItem {
  /** Indentation and bullet. */
  readonly prefix: string;
  readonly core: string;
  /** The sign in the box of a task; null for a bullet. */
  readonly status: string | null;
  /** What it says, without box, citations and what stands behind them. */
  readonly text: string;
  /** The citations in their brackets, or "". */
  readonly citation: string;
  /** Owners, signs and tags of a task. */
  readonly tail: string;
  /** Turns that it cites: `page#^t3`, the page in lower case. */
  readonly turns: readonly string[];
  readonly words: readonly string[];
}

/** A text as lines (line breaks plain) and the items among them, by index of their line; code is none. */
export interface ItemLines {
  readonly lines: readonly string[];
  readonly items: ReadonlyMap<number, NoteItem>;
}

export function itemLinesOf(text: string): ItemLines {
  const lines = text.split('\n');
  const items = new Map<number, NoteItem>();
  let fence: string | null = null;
  for (const [index, line] of lines.entries()) {
    const mark: string | undefined = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    const item = fence === null ? parseItem(line) : null;
    if (item !== null) items.set(index, item);
  }
  return { lines, items };
}

/** Reads a line as a list item; null where it is none. */
export function parseItem(line: string): NoteItem | null {
  const [, prefix, core] = /^([ \t>]*[-*+] +)(.*)$/u.exec(line) ?? [];
  if (prefix === undefined || core === undefined) return null;
  const box = /^\[(.)\] */u.exec(core);
  const said = box === null ? core : core.slice(box[0].length);
  const cited = / ?\((?:\[\[[^[\]\n]*#\^t\d+(?:\|[^[\]\n]*)?\]\](?:, )?)+\)/.exec(said);
  const end = cited?.index ?? (box === null ? said.length : endOfTaskText(said));
  const text = said.slice(0, end).trim();
  return {
    prefix,
    core,
    status: box?.[1] ?? null,
    text,
    citation: (cited?.[0] ?? '').trim(),
    tail: said.slice(end + (cited?.[0].length ?? 0)).trim(),
    turns: cited === null ? [] : findWikilinks(cited[0]).map(({ target, anchor }) => turnKey(target, anchor ?? '')),
    words: spokenWords(text.replace(/^\d{4}-\d{2}-\d{2}: /, '')),
  };
}

/** A cited turn as it is compared; `anchor` with its `^`. */
export function turnKey(page: string, anchor: string): string {
  return `${page.slice(page.lastIndexOf('/') + 1).toLowerCase()}#${anchor}`;
}

/** Where owners, signs or tags begin. */
function endOfTaskText(said: string): number {
  const start = /\s(?:@\p{L}|#[^\s#]|[🔺⏫🔼🔽⏬📅📆🗓⏳⌛🛫➕✅❌🔁🏁🆔⛔])/u.exec(said);
  return start?.index ?? said.length;
}
