import type { Settings } from '#core';
import type { CueContext } from './cues.ts';
import type { Surroundings } from './surroundings.ts';
import type { TalkWords } from './talk-words.ts';

/** What deciding needs beside the talk. */
export interface DecideContext {
  readonly talk: TalkWords;
  readonly around: Surroundings;
  readonly cues: CueContext;
  readonly settings: Settings;
}
