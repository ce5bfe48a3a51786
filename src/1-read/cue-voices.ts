import { areSpeakers } from './bare-labels.ts';
import { type CuePart, cueParts } from './cue-text.ts';
import { hasSpokenJson, spokenJson } from './spoken-json.ts';
import { type Cue, firstCues } from './web-vtt-scan.ts';

/** How a file tells who speaks in its cues. */
export interface CueVoices {
  /** Whether a colon is only a colon, because the file tells voices in another way than by `Name:`. */
  readonly areNamed: boolean;
  /** What each voice says in a cue; null where that stands in the cue's text alone, as `cueParts` reads it. */
  readonly partsOf: ((cue: Cue) => readonly CuePart[]) | null;
}

/**
 * Finds how a file tells its voices, decided over its first thousand cues: by JSON in the cues (Teams' metadata), by the cue's id (`12 "Petra Lindqvist" (39045)`:
 * Webex), by voice tags, by a line `(Petra Lindqvist)` above the words (recordings of Google Meet), by `[Petra Lindqvist]` before them (TurboScribe) or a line of its own (Teams' older documents),
 * else, as far as cues show, by `Name:`.
 */
export function cueVoices(cues: Iterable<Cue>): CueVoices {
  const sample = firstCues(cues, MOST_LOOKED_AT);
  if (areMost(sample, hasSpokenJson)) return { areNamed: true, partsOf: ({ text }) => jsonParts(text) };
  if (areMost(sample, ({ id }) => nameInId(id) !== null)) return { areNamed: true, partsOf: partsNamedById };
  if (areMost(sample, ({ text }) => text.includes('<v'))) return { areNamed: true, partsOf: null };
  if (areMost(sample, ({ text }) => text.startsWith('(') && NAME_ABOVE.test(text)))
    return { areNamed: false, partsOf: ({ text }) => cueParts(text.replace(NAMES_ABOVE, '$1$2: ')) };
  for (const name of [NAME_IN_BRACKETS, NAME_ON_ITS_OWN]) {
    if (areNamedBy(sample, name))
      return { areNamed: false, partsOf: ({ text }) => cueParts(text.replace(name, '$1: ')) };
  }
  return { areNamed: false, partsOf: null };
}

const MOST_LOOKED_AT = 1000;

/** Whether half of the cues at least are so; looks no further than it needs. */
function areMost(cues: readonly Cue[], test: (cue: Cue) => boolean): boolean {
  let misses = 0;
  for (const cue of cues) {
    if (!test(cue)) misses++;
    if (misses * 2 > cues.length) return false;
  }
  return cues.length > 0;
}

const NAME_ABOVE = /^\([^()\n]{2,60}\)[^\S\n]{0,4}\n/;
const NAMES_ABOVE = /(^|\n)[^\S\n]{0,4}\(([^()\n]{2,60})\)[^\S\n]{0,4}\n/g;

const NAME_IN_BRACKETS = /^(?:[-–] )?[[(]([^[\]()\n]{2,60})[\])][^\S\n]{1,4}(?=\S)/;
const NAME_ON_ITS_OWN = /^([^\n<:.?!,]{2,60})\n(?=\S)/;

function areNamedBy(cues: readonly Cue[], name: RegExp): boolean {
  if (!areMost(cues, ({ text }) => name.test(text))) return false;
  const labels = cues.flatMap(({ text }) => name.exec(text)?.[1]?.trim() ?? []);
  const others = name === NAME_IN_BRACKETS ? 0 : cues.length - labels.length;
  return areSpeakers(labels, { others, isSure: true });
}

/** The name in Webex's id of a cue, '' where it has none; null where the id is of another kind. */
function nameInId(id: string): string | null {
  if (!id.includes('"')) return null;
  return /^\s{0,4}\d{1,9}\s{1,4}"([^"]{0,120})"(?:\s{0,4}\(\d{1,20}\))?\s*$/.exec(id)?.[1]?.trim() ?? null;
}

function partsNamedById({ id, text }: Cue): readonly CuePart[] {
  const voice = nameInId(id) || null;
  return cueParts(text).map((part) => (part.voice === null ? { ...part, voice } : part));
}

function jsonParts(text: string): readonly CuePart[] {
  const spoken = spokenJson(text);
  if (spoken === null || spoken.text === '') return [];
  return cueParts(spoken.text).map((part) => ({ ...part, voice: part.voice ?? spoken.speaker }));
}
