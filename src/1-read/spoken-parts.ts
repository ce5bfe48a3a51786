import { acceptSpeakers, type LabelUse } from './accept-speakers.ts';
import { cueParts } from './cue-text.ts';
import type { SpokenPart } from './part-turns.ts';
import { parseTranscriptLine } from './speaker-line.ts';
import { countWords, endsSentence } from './tidy-text.ts';
import type { Cue } from './web-vtt-scan.ts';

/**
 * What each voice says in each cue, in order. Who speaks is told by voice tags; in a file that hardly has any, by `Name:` prefixes, decided over all
 * cues, and a cue without one goes to the speaker before where that left a sentence open. Gives one after the other and keeps
 * none, since a long file has hundreds of thousands.
 */
export function* spokenParts(cues: readonly Cue[]): Generator<SpokenPart> {
  const speakers = haveVoices(cues) ? NO_SPEAKERS : speakersOfPrefixes(cues);
  let last: SpokenPart | null = null;
  for (const cue of cues) {
    for (const { voice, lines } of cueParts(cue.text)) {
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

/** Whether the file tells voices by tags: then a colon is only a colon. */
function haveVoices(cues: readonly Cue[]): boolean {
  return cues.reduce((count, cue) => count + (cue.text.includes('<v') ? 1 : 0), 0) * 2 >= cues.length;
}

function speakersOfPrefixes(cues: readonly Cue[]): ReadonlySet<string> {
  const uses: LabelUse[] = [];
  let units = 0;
  for (const cue of cues) {
    for (const { voice, lines } of cueParts(cue.text)) {
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
  return !endsSentence(last.text) && (part.start ?? 0) - (last.end ?? 0) <= LONGEST_PAUSE_SECONDS;
}

function prefixOf(text: string): { label: string; text: string } | null {
  const head = text.slice(0, 100);
  if (!head.includes(':') && !head.includes('：')) return null;
  const line = parseTranscriptLine(text);
  return line.kind === 'labelled' && line.start === null && !line.bulleted
    ? { label: line.label, text: line.text }
    : null;
}
