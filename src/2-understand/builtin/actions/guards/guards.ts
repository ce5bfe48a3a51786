import type { Guard } from '../rule.ts';
import { conditional } from './conditional.ts';
import { figureOfSpeech } from './figure-of-speech.ts';
import { habit } from './habit.ts';
import { inTheMeeting } from './in-the-meeting.ts';
import { negated } from './negated.ts';
import { unlikely } from './unlikely.ts';

/** All that holds a cue back. */
export const guards: readonly Guard[] = [figureOfSpeech, inTheMeeting, conditional, habit, negated, unlikely];
