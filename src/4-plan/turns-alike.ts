import { noteNameOf, spokenWords } from '#core';
import { blockId } from './citations.ts';
import type { Filing } from './filing.ts';
import type { EarlierFiling } from './find-earlier.ts';
import type { SameTurn } from './match-items.ts';
import type { HowToMerge } from './merge-note.ts';
import { turnKey } from './note-item.ts';
import { shareOfRuns } from './word-runs.ts';

/** How items of the earlier transcript and of the new one are told to be of one turn: by the words of the turns they cite. */
export function turnsAlike({ findings, transcript }: Filing, earlier: EarlierFiling): HowToMerge {
  const earlierTurns = earlier.transcript.turns.map(({ words }) => words);
  const wordsOf = new Map<string, readonly string[]>();
  const page = noteNameOf(earlier.transcript.path);
  for (const { id, words } of earlier.transcript.turns) wordsOf.set(turnKey(page, `^${id}`), words);
  for (const { index, text } of findings.conversation.turns) {
    wordsOf.set(turnKey(noteNameOf(transcript), `^${blockId(index)}`), spokenWords(text));
  }
  const isSameTurn: SameTurn = (a, b) => a === b || areAlike(wordsOf.get(a) ?? [], wordsOf.get(b) ?? []);
  return {
    isSameTurn,
    isNews: ({ turns: [turn] }) =>
      turn !== undefined && !earlierTurns.some((words) => areAlike(words, wordsOf.get(turn) ?? [])),
  };
}

/** Half of the pairs of words of the shorter turn stand in the longer one, since exports cut turns differently. */
function areAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (Math.min(a.length, b.length) < 3) return a.join(' ') === b.join(' ');
  return shareOfRuns(a, b, 2) >= 0.5;
}
