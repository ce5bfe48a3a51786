import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The 50 MB files that readers are timed with, by format. */
export interface ReaderInputs {
  readonly vtt: string;
  readonly srt: string;
  readonly whisper: string;
  readonly deepgram: string;
}

const words =
  'we moved the crane because of the wind and nobody had signed for the list so I called Petra who said that it would be fine on Tuesday if the rain stops before noon'.split(
    ' ',
  );
const speakers = ['Petra Lindqvist', 'Guido van der Meer', 'Ama Boateng'];

/** Writes one talk, cut to cues and segments as recognisers cut it, in each format. The same bytes every time. */
export function writeReaderInputs(folder: string, megabytes: number): ReaderInputs {
  const write = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return {
    vtt: write('talk.vtt', `WEBVTT\n\n${fill(megabytes, vttCue).join('')}`),
    srt: write('talk.srt', fill(megabytes, srtCue).join('')),
    whisper: write(
      'whisper.json',
      `{"text":"","segments":[${fill(megabytes, whisperSegment).join(', ')}],"language":"en"}`,
    ),
    deepgram: write(
      'deepgram.json',
      `{"metadata":{"created":"2026-03-10T14:30:00.000Z"},"results":{"channels":[{"alternatives":[{"transcript":"","words":[${fill(megabytes, deepgramWords).join(',')}]}]}]}}`,
    ),
  };
}

/** What is said in one cue. */
interface Said {
  readonly index: number;
  readonly speaker: number;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** Pieces of a talk until they fill so many megabytes. Its clock runs fast, since some parsers know no hours of three digits. */
function fill(megabytes: number, print: (said: Said, random: () => number) => string): readonly string[] {
  const random = randomNumbers(12_345);
  const pieces: string[] = [];
  let size = 0;
  let at = 0;
  for (let index = 0; size < megabytes * 1e6; index++) {
    const count = 6 + Math.floor(random() * 10);
    const said = Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? '');
    if (random() < 0.6) said.push(`${said.pop() ?? ''}.`);
    const end = at + 0.3 + random() * 0.5;
    const speaker = Math.floor(index / 3) % speakers.length;
    const piece = print({ index, speaker, start: at, end, words: ['We', ...said] }, random);
    pieces.push(piece);
    size += piece.length;
    at = end + 0.05;
  }
  return pieces;
}

function vttCue({ index, speaker, start, end, words: said }: Said): string {
  return `${index + 1}\n${clock(start, '.')} --> ${clock(end, '.')}\n<v ${speakers[speaker]}>${said.join(' ')}</v>\n\n`;
}

function srtCue({ index, speaker, start, end, words: said }: Said): string {
  return `${index + 1}\n${clock(start, ',')} --> ${clock(end, ',')}\n${speakers[speaker]}: ${said.join(' ')}\n\n`;
}

function whisperSegment({ index, start, end, words: said }: Said, random: () => number): string {
  return JSON.stringify({
    id: index,
    seek: 0,
    start: round(start),
    end: round(end),
    text: ` ${said.join(' ')}`,
    tokens: said.map(() => 50_000 + Math.floor(random() * 1000)),
    temperature: 0,
    avg_logprob: -random(),
    compression_ratio: 1.45,
    no_speech_prob: random() / 100,
  });
}

function deepgramWords({ speaker, start, end, words: said }: Said, random: () => number): string {
  const each = (end - start) / said.length;
  return said
    .map((word, index) =>
      JSON.stringify({
        word: word.toLowerCase().replace('.', ''),
        start: round(start + index * each),
        end: round(start + (index + 1) * each),
        confidence: round(random()),
        speaker,
        speaker_confidence: round(random()),
        punctuated_word: word,
      }),
    )
    .join(',');
}

function round(seconds: number): number {
  return Math.round(seconds * 1e4) / 1e4;
}

function clock(seconds: number, mark: string): string {
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const milliseconds = String(Math.floor((seconds % 1) * 1000)).padStart(3, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}${mark}${milliseconds}`;
}

/** Numbers from 0 to 1, the same for the same seed (Park and Miller's generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
