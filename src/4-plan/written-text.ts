import { mergeLines } from '#markdown';

/** What a run did to a file; null where there was or is none. */
export interface WrittenEdit {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What Boswell itself has in a file after a run, given what it had before: a run keeps the edits of people in what it
 * writes, and only what it changed is its own. Null where there is nothing. Of a file that it did not make it has the lines
 * that it put in.
 */
export function writtenAfter(written: string | null, { before, after }: WrittenEdit): string | null {
  if (after === null) return null;
  if (before === null) return plainLines(after);
  return mergeLines({ base: plainLines(before), first: plainLines(after), second: written ?? '' }).text;
}

/** Line breaks of Windows and byte order marks are an editor's, not words of ours. */
export function plainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
