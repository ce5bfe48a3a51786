import { acceptCounted, type LabelCount } from './accept-speakers.ts';
import { prefixOf } from './cue-prefix.ts';
import { type CuePart, cueParts, plainCue } from './cue-text.ts';
import { type CueVoices, cueVoices } from './cue-voices.ts';
import { LONGEST_PAUSE_SECONDS, type SpokenPart } from './part-turns.ts';
import { countTidyWords, countWords, endsSentence } from './tidy-text.ts';
import type { Cue } from './web-vtt-scan.ts';

/**
 * What each voice says in each cue, in order. Who speaks is told as `cue-voices.ts` finds; in a file that does not name its voices by `Name:` prefixes,
 * decided over all cues, and a cue without one goes to the speaker before where that left a sentence open. Goes through `cues` up to three times; gives
 * one part after the other and keeps none, since a long file has hundreds of thousands.
 */
export function* spokenParts(cues: Iterable<Cue>, file?: string): Generator<SpokenPart> {
  const voices = cueVoices(cues);
  const speakers = voices.areNamed ? NO_SPEAKERS : speakersOfPrefixes(cues, voices);
  const names = new Map<string, string>();
  let last: SpokenPart | null = null;
  for (const cue of cues) {
    const { start, end } = cue;
    const line = cue.line + 1;
    const before: string | null = last?.speaker ?? null;
    for (const { speaker: found, text, words, isNewVoice } of saidIn(cue, { file, voices, speakers, before })) {
      const goesOn = found === null && !isNewVoice;
      const speaker =
        found !== null ? sameString(names, found, before) : goesOn ? speakerBefore(last, cue, speakers) : null;
      const part: SpokenPart = { speaker, text, start, end, line, words, isNewVoice };
      last = part;
      if (text !== '') yield part;
    }
  }
}

const NO_SPEAKERS: ReadonlySet<string> = new Set();

/** What one voice says in a cue. */
interface Said {
  readonly speaker: string | null;
  readonly text: string;
  readonly words: number;
  readonly isNewVoice: boolean;
}

/** One string for all turns of a speaker, rather than a piece of each cue. */
function sameString(names: Map<string, string>, name: string, before: string | null): string {
  if (name === before) return before;
  const known = names.get(name);
  if (known === undefined) names.set(name, name);
  return known ?? name;
}

function speakersOfPrefixes(cues: Iterable<Cue>, { partsOf }: CueVoices): ReadonlySet<string> {
  const counts = new Map<string, LabelCount>();
  let units = 0;
  let recent: LabelCount | null = null;
  const count = (line: string): void => {
    const label = prefixOf(line)?.label;
    if (label === undefined) return;
    recent = counts.get(label) ?? { label, count: 0, timed: false, bulleted: false };
    recent.count++;
    counts.set(label, recent);
  };
  for (const cue of cues) {
    units++;
    if (recent !== null && partsOf === null && isAgain(cue.text, recent)) (recent as LabelCount).count++;
    else {
      const parts = partsOf === null ? cueParts(cue.text) : partsOf(cue);
      units += parts.length - 1;
      for (const { voice, lines } of parts) if (voice === null) lines.forEach(count);
    }
  }
  return acceptCounted(counts, units);
}

/** Whether a cue of one line begins with the label of the cue before: the usual case, told without taking the cue apart. */
function isAgain(text: string, { label }: LabelCount): boolean {
  return hasLabel(text, label, 0) && text.length > label.length + 2 && !text.includes('\n') && !text.includes('<v');
}

interface Place {
  /** The text that cues count their places in. */
  readonly file: string | undefined;
  readonly voices: CueVoices;
  readonly speakers: ReadonlySet<string>;
  /** Who spoke before. */
  readonly before: string | null;
}

function saidIn(cue: Cue, { file, voices, speakers, before }: Place): readonly Said[] {
  if (voices.partsOf !== null) return voices.partsOf(cue).flatMap((part) => saidInPart(part, speakers));
  const inFile = file !== undefined && cue.from !== undefined;
  const text = inFile ? file : cue.text;
  const from = inFile ? cue.from : 0;
  const to = from + cue.text.length;
  const label = labelAt(text, from, { speakers, before });
  if (label !== null) {
    const said = plainCue(text, from + label.length + 2, to);
    if (said !== null && said.words > 0 && said.voice === null)
      return [{ speaker: label, text: said.text, words: said.words, isNewVoice: false }];
  }
  const plain = plainCue(text, from, to, before);
  if (plain === null) return cueParts(cue.text).flatMap((part) => saidInPart(part, speakers));
  if (plain.words === 0) return [];
  const prefix = plain.voice !== null || speakers.size === 0 ? null : prefixOf(plain.text);
  if (prefix === null || !speakers.has(prefix.label))
    return [{ speaker: plain.voice, text: plain.text, words: plain.words, isNewVoice: false }];
  const words = Math.max(0, countTidyWords(prefix.text));
  return [{ speaker: prefix.label, text: prefix.text, words, isNewVoice: false }];
}

/** The speaker whose `Name: ` stands at a place, the one before tried first; null where none does, or where there are too many to try. */
function labelAt(text: string, at: number, { speakers, before }: Pick<Place, 'speakers' | 'before'>): string | null {
  if (speakers.size === 0 || speakers.size > MOST_TRIED) return null;
  if (before !== null && hasLabel(text, before, at) && speakers.has(before)) return before;
  for (const speaker of speakers) if (hasLabel(text, speaker, at)) return speaker;
  return null;
}

const MOST_TRIED = 12;

/** Whether `Name: ` stands at a place, no emphasis after it. */
function hasLabel(text: string, label: string, at: number): boolean {
  const end = at + label.length;
  const next = text.charCodeAt(end + 2);
  if (text.charCodeAt(end) !== 58 || text.charCodeAt(end + 1) !== 32 || next === 42 || next === 95) return false;
  return text.startsWith(label, at);
}

/** The lines of a voice as what each speaker says; a line whose prefix is no speaker goes on with the one before. */
function saidInPart({ voice, lines, isNewVoice }: CuePart, speakers: ReadonlySet<string>): readonly Said[] {
  const parts: { speaker: string | null; text: string }[] = [];
  for (const line of lines) {
    const prefix = voice === null && speakers.size > 0 ? prefixOf(line) : null;
    const last = parts.at(-1);
    if (prefix !== null && speakers.has(prefix.label)) parts.push({ speaker: prefix.label, text: prefix.text });
    else if (last !== undefined) last.text = last.text === '' ? line : `${last.text} ${line}`;
    else parts.push({ speaker: voice, text: line });
  }
  return parts.map(({ speaker, text }) => ({ speaker, text, words: countWords(text), isNewVoice }));
}

/** Who speaks in a cue without a prefix: the one before, who left a sentence open. */
function speakerBefore(last: SpokenPart | null, cue: Cue, speakers: ReadonlySet<string>): string | null {
  if (last === null || speakers.size === 0 || endsSentence(last.text)) return null;
  return cue.start - (last.end ?? 0) <= LONGEST_PAUSE_SECONDS ? last.speaker : null;
}
