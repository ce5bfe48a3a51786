import { acceptSpeakers, type LabelUse } from './accept-speakers.ts';
import { cueParts } from './cue-text.ts';
import type { ReadTurn } from './source-text.ts';
import { parseTranscriptLine } from './speaker-line.ts';
import { countWords, endsSentence } from './tidy-text.ts';
import type { Cue } from './web-vtt-scan.ts';

/**
 * Makes turns of cues. Who speaks is told by voice tags, else by `Name:` prefixes, decided over the whole file.
 *
 * Consecutive cues of one speaker become one turn, because programs cut cues by screen width and a citation wants whole sentences:
 * - only across a pause of at most 2 s, and while the turn stays within 60 words and 30 s;
 * - a cue that goes on with an unfinished sentence always joins (within that);
 * - a cue that begins a new sentence joins only while the turn is still short (under 30 words and 15 s), so that a citation lands within
 *   seconds of the words and turns break at sentence ends. Cues without a speaker never join so: two people may be talking.
 * Measured 2026-11-23 on the AMI and ICSI development meetings: 1.2 to 2.3 cues a turn; a two-person talk of 20 minutes gives about 60 to 110 turns.
 * The order of the source is kept. O(text).
 */
export function cueTurns(cues: readonly Cue[]): readonly ReadTurn[] {
  const turns: Growing[] = [];
  for (const part of labelledParts(cues)) {
    const last = turns.at(-1);
    if (part.text === '') continue;
    if (last !== undefined && goesOn(last, part)) grow(last, part);
    else turns.push(part);
  }
  return turns.map(({ speaker, text, start, end, line }) => ({ speaker, text, start, end, line }));
}

const LONGEST_PAUSE_SECONDS = 2;
const MOST_WORDS = 60;
const LONGEST_SECONDS = 30;
const SHORT_WORDS = 30;
const SHORT_SECONDS = 15;

interface Growing {
  speaker: string | null;
  text: string;
  start: number;
  end: number;
  readonly line: number;
  words: number;
  /** Begins a line within its cue as a prefix would: no part of its own unless that prefix is a speaker. */
  readonly isInner: boolean;
}

function goesOn(turn: Growing, part: Growing): boolean {
  if (turn.speaker !== part.speaker || part.start < turn.start) return false;
  if (part.start - turn.end > LONGEST_PAUSE_SECONDS) return false;
  if (turn.words + part.words > MOST_WORDS || part.end - turn.start > LONGEST_SECONDS) return false;
  if (!endsSentence(turn.text)) return true;
  return turn.speaker !== null && turn.words < SHORT_WORDS && turn.end - turn.start < SHORT_SECONDS;
}

function grow(turn: Growing, part: Growing): void {
  turn.text += ` ${part.text}`;
  turn.end = Math.max(turn.end, part.end);
  turn.words += part.words;
}

/** What each voice says in each cue; prefixes taken for speakers where the file has no voice tags to speak of. */
function labelledParts(cues: readonly Cue[]): readonly Growing[] {
  const parts: Growing[] = [];
  let voices = 0;
  for (const { text, start, end, line } of cues) {
    for (const { voice, lines } of cueParts(text)) {
      if (voice !== null) voices++;
      lines.forEach((words, index) => {
        parts.push({
          speaker: voice,
          text: words,
          start,
          end,
          line: line + 1,
          words: countWords(words),
          isInner: index > 0,
        });
      });
    }
  }
  const speakers = voices < parts.length / 2 ? acceptSpeakers(prefixUses(parts), parts.length) : new Set<string>();
  return takePrefixes(parts, speakers);
}

function prefixUses(parts: readonly Growing[]): readonly LabelUse[] {
  return parts.flatMap((part) => {
    const prefix = part.speaker === null ? prefixOf(part.text) : null;
    return prefix === null ? [] : [{ label: prefix.label, timed: false, bulleted: false }];
  });
}

function takePrefixes(parts: readonly Growing[], speakers: ReadonlySet<string>): readonly Growing[] {
  const taken: Growing[] = [];
  for (const part of parts) {
    const last = taken.at(-1);
    const prefix = part.speaker === null && speakers.size > 0 ? prefixOf(part.text) : null;
    if (prefix !== null && speakers.has(prefix.label)) {
      taken.push({ ...part, speaker: prefix.label, text: prefix.text, words: countWords(prefix.text) });
    } else if (last !== undefined && part.isInner) grow(last, part);
    else {
      if (speakers.size > 0 && part.speaker === null && last !== undefined && isContinuation(last, part))
        part.speaker = last.speaker;
      taken.push(part);
    }
  }
  return taken;
}

/** A cue without a prefix belongs to the one before where that left its sentence open. */
function isContinuation(last: Growing, part: Growing): boolean {
  return !endsSentence(last.text) && part.start - last.end <= LONGEST_PAUSE_SECONDS;
}

function prefixOf(text: string): { label: string; text: string } | null {
  if (!text.slice(0, 100).includes(':') && !text.slice(0, 100).includes('：')) return null;
  const line = parseTranscriptLine(text);
  return line.kind === 'labelled' && line.start === null && !line.bulleted
    ? { label: line.label, text: line.text }
    : null;
}
