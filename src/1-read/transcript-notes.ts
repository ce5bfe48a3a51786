import { type Lines, linesOf } from './lines.ts';
import { noteTurns } from './note-turns.ts';
import type { ReadTurn } from './source-text.ts';
import { isProgramTask, type TranscriptScan } from './transcript-scan.ts';

/** What a transcript's file says beside the words. */
interface TranscriptNotes {
  /** Its own tasks, decisions and open questions, with their headings and their form. */
  readonly turns: readonly ReadTurn[];
  /** The lines of its list of people. */
  readonly people: readonly string[];
}

/** Reads the lists of tasks, decisions and questions that a program or a person put around a transcript, and who took part. O(lines). */
export function transcriptNotes(all: Lines, scan: TranscriptScan, firstLine: number): TranscriptNotes {
  if (scan.speakers.size === 0) return { turns: [], people: [] };
  const lists = scan.regions.filter(({ section }) => /^(?:actions|decisions|questions|outcomes)$/.test(section));
  const people = scan.regions.filter(({ section, from }) => section === 'people' && from >= firstLine);
  return {
    turns: [
      ...lists.flatMap(({ from, to }) => withItems(noteTurns(all.within(from, to), from + 1))),
      ...programTasks(all),
    ],
    people: people.flatMap(({ from, to }) => [...all.within(from, to)]),
  };
}

/** A heading with nothing below it tells nothing. */
function withItems(turns: readonly ReadTurn[]): readonly ReadTurn[] {
  return turns.some(({ mark }) => mark?.kind !== 'heading') ? turns : [];
}

function* programTasks(all: Lines): Generator<ReadTurn> {
  for (let index = 0; index < all.count; index++) {
    const line = all.at(index);
    if (isProgramTask(line)) yield* taskOf(line, index);
  }
}

function taskOf(line: string, index: number): readonly ReadTurn[] {
  const [turn] = noteTurns(linesOf(`- ${line.trim().replace(/^ACTION ITEM: /, '')}`), index + 1);
  if (turn?.mark === undefined) return [];
  return [{ ...turn, mark: { ...turn.mark, sections: ['Action items'] } }];
}
