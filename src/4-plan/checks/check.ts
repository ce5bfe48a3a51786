import type { VaultPath } from '#core';
import type { VaultLook } from './vault-look.ts';

/** What replaces a part of a text. Offsets in UTF-16 units, half-open. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something that is wrong in a vault. */
export interface Finding {
  /** Name of the check that found it. */
  readonly check: string;
  /** `error`: something is lost or unreadable as it stands. */
  readonly severity: 'error' | 'warning';
  readonly file: VaultPath;
  /** 1-based line, or null where it is about the file as a whole. */
  readonly line: number | null;
  /** What stands there, and what is wrong with it. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
  /** Edits of the file that mend it, where only one thing can be meant; `recover` for an interrupted run; else null. */
  readonly fix: readonly TextEdit[] | 'recover' | null;
}

/** What a check is shown: the page in question, what stands beside it, and what it has to say. */
export interface CheckExample {
  /** Path of the page, where it matters; `Notes/Example.md` where not given. */
  readonly path?: string;
  readonly before: string;
  /** Other files of the vault: texts by path. */
  readonly beside?: Readonly<Record<string, string>>;
  /** `line: message` of each finding about the page. */
  readonly found: readonly string[];
  /** The page once mended; left out where nothing can be mended for certain. */
  readonly after?: string;
}

/** One thing that may be wrong with a vault. Its examples are its first tests. */
export interface Check {
  readonly name: string;
  /** One sentence: what is wrong, and what comes of it. */
  readonly description: string;
  readonly examples: readonly CheckExample[];
  /** All findings, in the order of the notes. Pure. */
  find(look: VaultLook): readonly Finding[];
}

/** The one edit that makes a text of another: what they share at both ends is left alone. */
export function editBetween(before: string, after: string): TextEdit {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let shared = 0;
  while (
    shared < shortest - start &&
    before.charCodeAt(before.length - 1 - shared) === after.charCodeAt(after.length - 1 - shared)
  ) {
    shared += 1;
  }
  return { start, end: before.length - shared, text: after.slice(start, after.length - shared) };
}
