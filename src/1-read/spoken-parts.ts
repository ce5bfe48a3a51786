import { acceptSpeakers, type LabelUse } from './accept-speakers.ts';
import { type CueVoices, cueVoices } from './cue-voices.ts';
import { parseTranscriptLine } from './speaker-line.ts';
import { countWords, endsSentence } from './tidy-text.ts';
import type { Cue } from './web-vtt-scan.ts';

/** What one voice says in one cue. The caller may let it grow into a turn. */
export interface SpokenPart {
  speaker: string | null;
  /** Tidy and not empty. */
  text: string;
  /** Seconds. */
  start: number;
  end: number;
  /** 1-based line where the words begin. */
  readonly line: number;
  words: number;
  /** A sign (a dash, `>>`) says that somebody else begins here. */
  readonly isNewVoice: boolean;
}

/**
 * What each voice says in each cue, in order. Who speaks is told as `cue-voices.ts` finds; in a file that does not name its voices by `Name:` prefixes, decided over all
 * cues, and a cue without one goes to the speaker before where that left a sentence open. Gives one after the other and keeps
 * none, since a long file has hundreds of thousands.
 */
export function* spokenParts(cues: readonly Cue[]): Generator<SpokenPart> {
  const voices = cueVoices(cues);
  const speakers = voices.areNamed ? NO_SPEAKERS : speakersOfPrefixes(cues, voices);
  let last: SpokenPart | null = null;
  for (const cue of cues) {
    for (const { voice, lines, isNewVoice } of voices.partsOf(cue)) {
      for (const { speaker, text } of voice === null
        ? splitAtPrefixes(lines, speakers)
        : [{ speaker: voice, text: lines.join(' ') }]) {
        const part: SpokenPart = {
          speaker,
          text,
          start: cue.start,
          end: cue.end,
          line: cue.line + 1,
          words: countWords(text),
          isNewVoice,
        };
        if (speaker === null && speakers.size > 0 && last !== null && isContinuation(last, part))
          part.speaker = last.speaker;
        last = part;
        if (text !== '') yield part;
      }
    }
  }
}

const NO_SPEAKERS: ReadonlySet<string> = new Set();
const LONGEST_PAUSE_SECONDS = 2;

function speakersOfPrefixes(cues: readonly Cue[], voices: CueVoices): ReadonlySet<string> {
  const uses: LabelUse[] = [];
  let units = 0;
  for (const cue of cues) {
    for (const { voice, lines } of voices.partsOf(cue)) {
      units++;
      for (const line of voice === null ? lines : []) {
        const prefix = prefixOf(line);
        if (prefix !== null) uses.push({ label: prefix.label, timed: false, bulleted: false });
      }
    }
  }
  return acceptSpeakers(uses, units);
}

/** The lines of a cue as what each speaker says; a line whose prefix is no speaker goes on with the one before. */
function splitAtPrefixes(
  lines: readonly string[],
  speakers: ReadonlySet<string>,
): readonly { speaker: string | null; text: string }[] {
  if (speakers.size === 0) return [{ speaker: null, text: lines.join(' ') }];
  const parts: { speaker: string | null; text: string }[] = [];
  for (const line of lines) {
    const prefix = prefixOf(line);
    const last = parts.at(-1);
    if (prefix !== null && speakers.has(prefix.label)) parts.push({ speaker: prefix.label, text: prefix.text });
    else if (last !== undefined) last.text = last.text === '' ? line : `${last.text} ${line}`;
    else parts.push({ speaker: null, text: line });
  }
  return parts;
}

function isContinuation(last: SpokenPart, part: SpokenPart): boolean {
  return !part.isNewVoice && !endsSentence(last.text) && part.start - last.end <= LONGEST_PAUSE_SECONDS;
}

function prefixOf(text: string): { label: string; text: string } | null {
  const head = text.slice(0, 100);
  if (!head.includes(':') && !head.includes('：')) return null;
  const line = parseTranscriptLine(text);
  return line.kind === 'labelled' && line.start === null && !line.bulleted
    ? { label: line.label, text: line.text }
    : null;
}
