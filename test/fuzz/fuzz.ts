import type { LocalDateTime, Reading, Sha256 } from '#core';
import { readConversation } from '#read';
import { loadEngine } from '#understand';
import { unsoundness } from '../../src/1-read/__fixtures__/soundness.ts';
import type { Fixture } from './fixtures.ts';
import { mutate } from './mutate.ts';
import { randomOf } from './random.ts';

/** One input of a fuzzing run: its number and the run's seed say all of it. */
export interface FuzzInput {
  readonly fixture: Fixture;
  /** The name it is read under, seldom that of its format. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The input of a number, another for each format: a fixture of it, mutated. `all` is what it may be spliced with. */
export function fuzzInput(
  seed: number,
  number: number,
  from: { readonly format: readonly Fixture[]; readonly all: readonly Fixture[] },
): FuzzInput {
  const letters = Array.from(from.format[0]?.format ?? '', (letter) => letter.charCodeAt(0));
  const ofFormat = letters.reduce((sum, code) => Math.imul(sum, 31) + code, 0);
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b) ^ ofFormat);
  const fixture = from.format[random.below(from.format.length)];
  const other = from.all[random.below(from.all.length)];
  if (fixture === undefined || other === undefined) throw new Error('There is no fixture to mutate');
  const extension = random.pick(['.json', '.vtt', '.srt', '.md', '.txt', '.csv', '.docx', '.eml', '', fixture.name]);
  return { fixture, path: `Inbox/input${extension}`, bytes: mutate(fixture.bytes, random, other.bytes) };
}

/** Reads and understands the fixtures as they are: what is loaded on first use (a parser, the languages) is not for an input to answer for. */
export async function warmUp(fixtures: readonly Fixture[]): Promise<void> {
  for (const { name: path, bytes } of fixtures) await troubleWith({ path, bytes });
}

/**
 * Reads an input, and understands it where that is asked for; what is wrong with what came of it, in words, or null. Its time is the processor's and that of the whole process,
 * so this is for one that does nothing else.
 */
export async function troubleWith(
  input: Pick<FuzzInput, 'path' | 'bytes'>,
  isUnderstood = true,
): Promise<string | null> {
  try {
    const reading = await readInTime(input);
    if (typeof reading === 'string') return reading;
    return isUnderstood ? await troubleInUnderstanding(reading) : null;
  } catch (error) {
    return `it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** What was read, or what was wrong with it. */
async function readInTime({ path, bytes }: Pick<FuzzInput, 'path' | 'bytes'>): Promise<Reading | string> {
  const source = { path, bytes, sha256: '0'.repeat(64) as Sha256, modified: '2026-03-11T09:05' as LocalDateTime };
  const clock = startClock();
  const reading = await readConversation(source);
  const seconds = clock();
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
  const most = Math.max(isPdf ? PDF_SECONDS : LEAST_SECONDS, (bytes.length / 1e6) * SECONDS_PER_MEGABYTE);
  return unsoundness(reading) ?? tooLong('reading', seconds, most, bytes.length) ?? reading;
}

async function troubleInUnderstanding({ conversation, others }: Reading): Promise<string | null> {
  const engine = await loadEngine('builtin');
  for (const talk of conversation === null ? [] : [conversation, ...others]) {
    const letters = talk.turns.reduce((sum, { text }) => sum + text.length, 0);
    const clock = startClock();
    await engine.understand(talk, { knownNames: [], me: null }, new AbortController().signal);
    const most = LEAST_SECONDS + (letters / 1e6) * UNDERSTANDING_SECONDS_PER_MEGABYTE;
    const trouble = tooLong('understanding', clock(), most, letters);
    if (trouble !== null) return trouble;
  }
  return null;
}

/** Seconds of the processor since it was started. */
function startClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
}

function tooLong(what: string, seconds: number, most: number, bytes: number): string | null {
  return seconds > most
    ? `${what} took ${seconds.toFixed(2)} s for ${bytes} bytes, at most ${most.toFixed(2)} s`
    : null;
}

const SECONDS_PER_MEGABYTE = 2;
/** An hour of talk is some 55 kB and takes one to three seconds; what is quadratic takes minutes. */
const UNDERSTANDING_SECONDS_PER_MEGABYTE = 300;
/** For the smallest input, since a machine has other things to do and a first call is slow. */
const LEAST_SECONDS = 1;
/** A thread that a damaged PDF keeps busy is ended after two seconds and a half at most, its start not counted. */
const PDF_SECONDS = 4;
