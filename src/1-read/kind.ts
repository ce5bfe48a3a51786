import type { ConversationKind } from '#core';
import type { ReadText } from './source-text.ts';
import { countWords } from './tidy-text.ts';

/**
 * What sort of conversation was read. A transcript of several voices is a `meeting`; of one voice a `memo` where its title or its first-person
 * speech says so. Without speakers: headings and bullets make a `document`, so does prose without a trace of speech; questions that others
 * answer make a `meeting`; one person talking makes a `memo`. Judged on the first 200 turns; words of speech are English.
 */
export function kindOf(read: ReadText, title: string): ConversationKind {
  const speakers = new Set<string>();
  for (const { speaker } of read.turns) if (speaker !== null) speakers.add(speaker);
  if (speakers.size > 1) return 'meeting';
  if (MEMO_TITLE.test(title)) return 'memo';
  const traces = tracesOf(read);
  if (speakers.size === 1) return isDictation(traces) ? 'memo' : 'meeting';
  if (MEETING_TITLE.test(title) && read.medium !== 'writing') return 'meeting';
  if (read.medium === 'writing') return 'document';
  if (traces.isDialogue) return 'meeting';
  if (read.medium === 'speech') return isDictation(traces) ? 'memo' : 'meeting';
  return isDictation(traces) || traces.fillers >= 0.004 ? 'memo' : 'document';
}

const MEMO_TITLE =
  /\b(?:(?:voice|audio)[ -]?(?:memo|note)s?|memo|dictation|dictated|notes? to (?:my)?self|brain ?dump|diktat|sprachnotiz|sprachmemo)\b/i;
const MEETING_TITLE =
  /\b(?:interview|meeting|call|stand-?up|conversation|catch-?up|one[- ]to[- ]one|1[:-]1|sync|workshop|review|retro(?:spective)?|panel|webinar)\b/i;
const FIRST_PERSON = /\b(?:i|i['’](?:m|ll|ve|d)|me|my|myself)\b/gi;
const FILLER = /\b(?:um+|uh+|erm?|hmm+|okay|ok|yeah|anyway|you know|i mean|sort of|kind of)\b/gi;
const MOST_TURNS = 200;

interface Traces {
  /** Shares of all words. */
  readonly firstPerson: number;
  readonly fillers: number;
  /** Share of turns that end in a question. */
  readonly questions: number;
  readonly isDialogue: boolean;
}

function tracesOf(read: ReadText): Traces {
  const turns = read.turns.slice(0, MOST_TURNS).map((turn) => turn.text.slice(0, 2000));
  const all = turns.join(' ');
  const words = Math.max(1, countWords(all));
  const questions = turns.filter((text) => /\?["'”’)]{0,2}$/.test(text)).length / Math.max(1, turns.length);
  const fillers = count(all, FILLER) / words;
  const wordsPerTurn = words / Math.max(1, turns.length);
  return {
    firstPerson: count(all, FIRST_PERSON) / words,
    fillers,
    questions,
    isDialogue: turns.length >= 4 && questions >= 0.15 && wordsPerTurn < 60,
  };
}

/** One person who speaks about what they do. */
function isDictation(traces: Traces): boolean {
  return !traces.isDialogue && traces.firstPerson >= 0.025;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
