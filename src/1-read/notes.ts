import type { Recognition } from '#core';
import { noteSectionOf } from '#language';
import { type NoteLine, parseNoteLine } from './note-line.ts';
import { isOfPeople, noteTurns } from './note-turns.ts';
import type { Reader, ReadText, ReadTurn, SourceText } from './source-text.ts';
import { splitLongTurns } from './split-long-turns.ts';
import { readWrittenHeader } from './written-header.ts';

/**
 * Notes of a meeting that somebody wrote, or that a program did (Granola's "Copy notes", the summaries of Fathom, Fireflies, Gemini, Read.ai, tl;dv,
 * Zoom and Notion): headings, bullets, check boxes, tables. No definition exists; known from exports. A turn is a heading, an item, a row or a
 * paragraph, and carries its form (`NoteMark`), so that an engine can take tasks and decisions over as they stand.
 */
export const notes: Reader = {
  format: 'notes',
  recognises: ({ head }: SourceText): Recognition => {
    const all = head.split('\n');
    const lines = all.map((line, index) => parseNoteLine(line, all[index + 1] ?? ''));
    const boxes = lines.filter((line) => line.kind === 'item' && line.box !== null).length;
    const section = lines.find((line) => line.kind === 'heading' && isOutcome(line));
    if (boxes > 0) return { score: 0.5, reason: 'has check boxes' };
    if (section?.kind === 'heading') return { score: 0.5, reason: `has a heading "${section.text}"` };
    return lines.some(isWrittenForm)
      ? { score: 0.3, reason: 'has headings, bullets or a table' }
      : { score: 0, reason: 'has no headings, bullets or tables' };
  },
  read: readNotes,
};

function readNotes(source: SourceText): ReadText {
  const { header, lines, firstLine, headerLines, diagnostics } = readWrittenHeader(source);
  const turns = noteTurns(lines.within(headerLines), firstLine + headerLines);
  return {
    turns: splitLongTurns(turns.some(listsPeople) ? turns.filter((turn) => !listsPeople(turn)) : turns),
    header,
    medium: 'writing',
    notUnderstood: 0,
    diagnostics,
  };
}

function isOutcome({ text }: { readonly text: string }): boolean {
  return /^(?:actions|decisions|outcomes|questions)$/.test(noteSectionOf(text) ?? '');
}

/** What nobody dictates. */
function isWrittenForm(line: NoteLine): boolean {
  return line.kind === 'item' || line.kind === 'tableRule' || (line.kind === 'heading' && line.level <= 7);
}

/** The list of who took part is told as participants and is no turn. */
function listsPeople(turn: ReadTurn): boolean {
  return turn.mark?.kind === 'heading'
    ? noteSectionOf(turn.text) === 'people'
    : isOfPeople(turn) && !/[.?!]$/.test(turn.text);
}
