import { type SpokenPart, spokenPart } from '../part-turns.ts';
import type { Header } from '../source-text.ts';
import { voiceLabel } from '../voice-label.ts';
import { isObject, type JsonObject, textIn } from './json-value.ts';

/** What is said in a JSON value. */
export interface Spoken {
  /** In order; made as they are asked for. */
  readonly parts: Iterable<SpokenPart>;
  readonly header: Header;
  readonly tally: Tally;
}

/** Counts entries that are not as they should be. True once `parts` was gone through. */
export interface Tally {
  entries: number;
  unread: number;
}

/** The JSON of one tool or service. To add one: a file beside this, a line in `shapes.ts`. */
export interface JsonShape {
  /** Name of the format, as `read --json` prints it. */
  readonly format: string;
  /** What it is recognised by, in words that go on after "is JSON and". */
  readonly reason: string;
  /** What is said in a value that has this shape; null for any other. Looks at a bounded number of entries, never throws. */
  find(value: unknown): Spoken | null;
}

export function newTally(): Tally {
  return { entries: 0, unread: 0 };
}

/**
 * The parts that a list of entries makes. `read` gives what one entry says, whose text may be empty, or null where it is not as it should be:
 * that is counted.
 */
export function* partsOf(
  list: readonly unknown[],
  tally: Tally,
  read: (entry: JsonObject, index: number) => Pick<SpokenPart, 'speaker' | 'text' | 'start' | 'end'> | null,
): Generator<SpokenPart> {
  for (const [index, entry] of list.entries()) {
    tally.entries++;
    const said = isObject(entry) ? read(entry, index) : null;
    if (said === null) tally.unread++;
    const part = said === null ? null : spokenPart({ ...said, entry });
    if (part !== null) yield part;
  }
}

/** A speaker as the source has it: a name, a number, or an object that has one. Null where there is none. */
export function speakerOf(value: unknown): string | null {
  if (typeof value === 'string') return voiceLabel(value);
  if (typeof value === 'number') return NUMBERED[value] ?? (Number.isFinite(value) ? voiceLabel(String(value)) : null);
  if (!isObject(value)) return null;
  const name = textIn(value, SPEAKER_NAMES);
  const id = value['id'];
  return name ?? (typeof id === 'string' || typeof id === 'number' ? voiceLabel(String(id)) : null);
}

/** Made once: a long recording has hundreds of thousands of words, each with its speaker's number. */
const NUMBERED: readonly string[] = Array.from({ length: 100 }, (_, index) => `Speaker ${index}`);
const SPEAKER_NAMES = ['display_name', 'displayName', 'name', 'label', 'source'];
