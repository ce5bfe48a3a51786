import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Conversation, Sha256 } from '#core';

/** One gold item of a corpus; null in `Meeting.gold` where the corpus was not annotated for it. */
export interface GoldItem {
  readonly text: string;
  readonly turn_ids: readonly string[];
}

/** One line of a meetings file, as far as it is read here. */
export interface Meeting {
  readonly id: string;
  readonly corpus: string;
  readonly date?: string;
  readonly participants: readonly string[];
  readonly turns: readonly {
    readonly id: string;
    readonly speaker: string;
    readonly start?: number;
    readonly end?: number;
    readonly text: string;
  }[];
  readonly gold?: {
    readonly abstract: readonly GoldItem[] | null;
    readonly actions: readonly GoldItem[] | null;
    readonly decisions: readonly GoldItem[] | null;
  };
}

/** Reads a file of JSON lines, gzipped or plain. The shape of each line is trusted: the corpora are our own input. */
export function readJsonLines<Line>(folder: string, name: string): readonly Line[] {
  const bytes = readFileSync(join(folder, name));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** A meeting of a corpus as a Conversation. Where the corpus gives no day, a Monday in 2004. */
export function meetingConversation(meeting: Meeting): Conversation {
  return {
    source: { path: `${meeting.id}.vtt`, sha256: '0'.repeat(64) as Sha256, format: 'corpus' },
    kind: 'meeting',
    title: meeting.id,
    date: meeting.date ?? '2004-03-01',
    time: null,
    language: 'en',
    participants: meeting.participants.map((name) => ({ name, email: null })),
    turns: meeting.turns.map((turn, index) => ({
      index,
      speaker: turn.speaker,
      text: turn.text,
      start: turn.start ?? null,
      end: turn.end ?? null,
      line: index + 1,
    })),
    notUnderstood: 0,
  };
}

/** The turns of gold items as indices into the meeting's turns. */
export function goldTurns(meeting: Meeting, items: readonly GoldItem[]): readonly (readonly number[])[] {
  const indices = new Map(meeting.turns.map((turn, index) => [turn.id, index]));
  return items.map((item) => item.turn_ids.flatMap((id) => indices.get(id) ?? []));
}

/** A conversation of one turn: a sentence of an e-mail, say. */
export function singleTurn(text: string, kind: Conversation['kind'], participants: readonly string[]): Conversation {
  const speaker = participants[0] ?? null;
  return {
    source: { path: 'sentence.txt', sha256: '0'.repeat(64) as Sha256, format: 'corpus' },
    kind,
    title: 'Sentence',
    date: '2024-03-04',
    time: null,
    language: 'en',
    participants: participants.map((name) => ({ name, email: null })),
    turns: [{ index: 0, speaker, text, start: null, end: null, line: 1 }],
    notUnderstood: 0,
  };
}
