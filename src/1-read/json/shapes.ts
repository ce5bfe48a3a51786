import { assemblyAi } from './assembly-ai.ts';
import { awsCallAnalytics, awsTranscribe } from './aws-transcribe.ts';
import { azureSpeech } from './azure-speech.ts';
import { deepgram } from './deepgram.ts';
import { fireflies } from './fireflies.ts';
import { googleSpeech } from './google-speech.ts';
import { isObject } from './json-value.ts';
import { fathom, granola, readAi } from './meeting-tools.ts';
import { recall } from './recall.ts';
import { rev } from './rev.ts';
import type { JsonShape, Spoken } from './shape.ts';
import { speechList, tldv, wholeText, wordList } from './speech-list.ts';
import { speechmatics } from './speechmatics.ts';
import { whisper, whisperX } from './whisper.ts';
import { whisperCpp } from './whisper-cpp.ts';

/** The particular first: what fits several of them is the first. */
const shapes: readonly JsonShape[] = [
  fathom,
  granola,
  readAi,
  fireflies,
  deepgram,
  speechmatics,
  awsTranscribe,
  awsCallAnalytics,
  googleSpeech,
  azureSpeech,
  rev,
  assemblyAi,
  tldv,
  recall,
  whisperX,
  whisperCpp,
  whisper,
  speechList,
  wordList,
  wholeText,
];

/** A value that has the shape of a tool, and what is said in it. */
export interface Found {
  readonly shape: JsonShape;
  readonly spoken: Spoken;
}

/**
 * Finds the transcripts in a JSON value: in itself or, where it only wraps one, in what stands under fields such as `data`, `response` or `transcript`, or in the
 * entries of a list. What stands further out goes first. More than one where a file holds several meetings. Looks at 200 values at most.
 */
export function findSpoken(value: unknown): readonly Found[] {
  let layer: readonly unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST && layer.length > 0; depth++) {
    const found = layer.flatMap((candidate) => spokenAs(candidate) ?? []);
    if (found.length > 0) return found;
    layer = layer.flatMap(wrappedIn).slice(0, MOST_CANDIDATES);
  }
  return [];
}

const DEEPEST = 4;
const MOST_CANDIDATES = 200;
const WRAPPERS = [
  'data',
  'transcript',
  'transcripts',
  'transcription',
  'response',
  'result',
  'results',
  'json',
  'body',
  'payload',
  'output',
  'meeting',
  'meetings',
  'items',
];

function spokenAs(value: unknown): Found | null {
  for (const shape of shapes) {
    const spoken = shape.find(value);
    if (spoken !== null) return { shape, spoken };
  }
  return null;
}

function wrappedIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, MOST_CANDIDATES);
  return isObject(value) ? WRAPPERS.flatMap((name) => (name in value ? [value[name]] : [])) : [];
}
