import { lineOrigins, mergeLines } from '#markdown';
import { matchItems } from './match-items.ts';
import { mergeBodies } from './merge-bodies.ts';
import { mergeProperties } from './merge-properties.ts';
import { itemLinesOf } from './note-item.ts';
import { bodyOf, headOf, plainLines } from './note-parts.ts';

/** What a run did to a file; null where there was or is none. */
export interface WrittenEdit {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What Boswell itself has in a file after a run, given what it had before: a run keeps the edits of people in what it
 * writes, and only what it changed is its own. A line of a person's that it only rewrites, to turn a link say, stays theirs; so
 * does one that `isTakenOver` says it brought from another file. Null where there is nothing. Of a file that it did not make
 * it has the lines that it put in.
 */
export function writtenAfter(
  written: string | null,
  edit: WrittenEdit,
  isTakenOver: (line: string) => boolean = () => false,
): string | null {
  if (edit.after === null) return null;
  const after = plainLines(edit.after);
  if (edit.before === null) return withoutLines(after, after.split('\n').filter(isTakenOver));
  const before = plainLines(edit.before);
  const theirs = theirLines(written, { before, after }, isTakenOver);
  const merged =
    written === null
      ? mergeLines({ base: before, first: after, second: '' }).text
      : mergedWritten(written, { before, after });
  const own = new Set(written?.split('\n') ?? []);
  return withoutLines(
    merged,
    theirs.filter((line) => !own.has(line)),
  );
}

function mergedWritten(
  written: string,
  { before, after }: { readonly before: string; readonly after: string },
): string {
  const { text: head } = mergeProperties(headOf(before), headOf(after), headOf(written));
  const bodies = { base: bodyOf(before), ours: bodyOf(after), theirs: bodyOf(written) };
  return (headOf(written) === '' ? '' : head) + mergeBodies(bodies, (a, b) => a === b, { preferred: 'ours' }).text;
}

/** Lines of the body after a run that are a person's: they were before, or were a person's in the file that they come from. */
function theirLines(
  written: string | null,
  { before, after }: { readonly before: string; readonly after: string },
  isTakenOver: (line: string) => boolean,
): readonly string[] {
  const [bodyBefore, bodyAfter] = [bodyOf(before), bodyOf(after)];
  const isTheirs = personsLines(bodyBefore, written === null ? null : bodyOf(written));
  const origins = lineOrigins(bodyBefore, bodyAfter);
  return bodyAfter.split('\n').filter((line, index) => {
    const origin = origins[index];
    if (line.trim() === '' || origin === undefined) return false;
    return origin === null ? isTakenOver(line) : isTheirs(origin);
  });
}

/**
 * Tells the lines of a text that a person wrote, by index, from those that Boswell wrote and a person may have edited. Where
 * nothing is known of what Boswell wrote, all are the person's.
 */
export function personsLines(text: string, written: string | null): (index: number) => boolean {
  if (written === null) return () => true;
  const [standing, own] = [itemLinesOf(text), itemLinesOf(written)];
  const pairs = matchItems([...standing.items], [...own.items], (a, b) => a === b);
  const lines = new Set(own.lines);
  return (index) => !pairs.has(index) && !lines.has(standing.lines[index] ?? '');
}

function withoutLines(text: string, lines: readonly string[]): string {
  if (lines.length === 0) return text;
  const gone = new Set(lines);
  return text
    .split('\n')
    .filter((line) => !gone.has(line))
    .join('\n');
}
