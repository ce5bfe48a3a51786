import type { ReadTurn } from './source-text.ts';
import { type SpokenPart, spokenParts } from './spoken-parts.ts';
import { endsSentence } from './tidy-text.ts';
import type { Cue } from './web-vtt-scan.ts';

/**
 * Makes turns of cues. Who speaks is told by voice tags, else by `Name:` prefixes, decided over the whole file.
 *
 * Consecutive cues of one speaker become one turn, because programs cut cues by screen width and a citation wants whole sentences:
 * - only across a pause of at most 2 s, and while the turn stays within 60 words and 30 s;
 * - a cue that goes on with an unfinished sentence always joins (within that);
 * - a cue that begins a new sentence joins only while the turn is still short (under 30 words and 15 s), so that a citation lands within
 *   seconds of the words and turns break at sentence ends. Cues without a speaker never join so: two people may be talking.
 * Measured 2026-11-23: on the AMI and ICSI development meetings 1.5 cues a turn (20,093 in 13,282), the words unchanged; a two-person talk of 19 minutes,
 * cut into 293 cues of eight words, gives its 128 turns back.
 * The order of the source is kept. O(text).
 */
export function cueTurns(cues: readonly Cue[]): readonly ReadTurn[] {
  const turns: SpokenPart[] = [];
  let open: SpokenPart | null = null;
  for (const part of spokenParts(cues)) {
    if (open !== null && goesOn(open, part)) grow(open, part);
    else {
      open = part;
      turns.push(part);
    }
  }
  return turns.map(({ speaker, text, start, end, line }) => ({ speaker, text, start, end, line }));
}

const LONGEST_PAUSE_SECONDS = 2;
const MOST_WORDS = 60;
const LONGEST_SECONDS = 30;
const SHORT_WORDS = 30;
const SHORT_SECONDS = 15;

function goesOn(turn: SpokenPart, part: SpokenPart): boolean {
  if (turn.speaker !== part.speaker || part.start < turn.start) return false;
  if (part.isNewVoice && part.speaker === null) return false;
  if (part.start - turn.end > LONGEST_PAUSE_SECONDS) return false;
  if (turn.words + part.words > MOST_WORDS || part.end - turn.start > LONGEST_SECONDS) return false;
  if (!endsSentence(turn.text)) return true;
  return turn.speaker !== null && turn.words < SHORT_WORDS && turn.end - turn.start < SHORT_SECONDS;
}

function grow(turn: SpokenPart, part: SpokenPart): void {
  turn.text += ` ${part.text}`;
  turn.end = Math.max(turn.end, part.end);
  turn.words += part.words;
}
