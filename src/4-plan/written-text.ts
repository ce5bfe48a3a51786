import { mergeLines } from '#markdown';
import { mergeBodies } from './merge-bodies.ts';
import { mergeProperties } from './merge-properties.ts';
import { bodyOf, headOf, plainLines } from './note-parts.ts';

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
export function writtenAfter(written: string | null, edit: WrittenEdit): string | null {
  if (edit.after === null) return null;
  const after = plainLines(edit.after);
  if (edit.before === null) return after;
  const before = plainLines(edit.before);
  if (written === null) return mergeLines({ base: before, first: after, second: '' }).text;
  const { text: head } = mergeProperties(headOf(before), headOf(after), headOf(written));
  const bodies = { base: bodyOf(before), ours: bodyOf(after), theirs: bodyOf(written) };
  return (headOf(written) === '' ? '' : head) + mergeBodies(bodies, (a, b) => a === b, 'ours').text;
}
