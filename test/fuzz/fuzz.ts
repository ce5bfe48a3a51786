import type { LocalDateTime, Sha256 } from '#core';
import { readConversation } from '#read';
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

/** The input of a number: a fixture of the format, mutated. `all` is what it may be spliced with. */
export function fuzzInput(
  seed: number,
  number: number,
  from: { readonly format: readonly Fixture[]; readonly all: readonly Fixture[] },
): FuzzInput {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const fixture = from.format[random.below(from.format.length)];
  const other = from.all[random.below(from.all.length)];
  if (fixture === undefined || other === undefined) throw new Error('There is no fixture to mutate');
  const extension = random.pick(['.json', '.vtt', '.srt', '.md', '.txt', '.csv', '.docx', '.eml', '', fixture.name]);
  return { fixture, path: `Inbox/input${extension}`, bytes: mutate(fixture.bytes, random, other.bytes) };
}

/** Reads an input; what is wrong with what came of it, in words, or null. Its time is the processor's and that of the whole process, so this is for one that does nothing else. */
export async function troubleWith({ path, bytes }: Pick<FuzzInput, 'path' | 'bytes'>): Promise<string | null> {
  const source = { path, bytes, sha256: '0'.repeat(64) as Sha256, modified: '2026-03-11T09:05' as LocalDateTime };
  const before = process.cpuUsage();
  try {
    const unsound = unsoundness(await readConversation(source));
    if (unsound !== null) return unsound;
  } catch (error) {
    return `it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
  const least = isPdf ? PDF_SECONDS : LEAST_SECONDS;
  const most = Math.max(least, (bytes.length / 1e6) * SECONDS_PER_MEGABYTE);
  return seconds > most
    ? `it took ${seconds.toFixed(2)} s for ${bytes.length} bytes, at most ${most.toFixed(2)} s`
    : null;
}

const SECONDS_PER_MEGABYTE = 2;
/** For the smallest input, since a machine has other things to do and a first call is slow. */
const LEAST_SECONDS = 1;
/** A thread that a damaged PDF keeps busy is ended after two seconds and a half at most, its start not counted. */
const PDF_SECONDS = 4;
