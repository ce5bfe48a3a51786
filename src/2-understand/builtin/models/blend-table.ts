// Made by `npm run train`; not to be edited.
import type { Blends } from './score-utterances.ts';

/** What the log odds of each model count. */
export const writtenBlends: Blends = {
  action: {
    always: 0.33,
    linear: 0.58,
    network: 0.72,
  },
  decision: {
    always: 0.02,
    linear: 0.48,
    network: 0.7,
  },
  summary: {
    always: -0.33,
    linear: 0.48,
    network: 0.68,
  },
  question: {
    always: 0.28,
    linear: 0.57,
    network: 0.66,
  },
  fact: {
    always: -0.22,
    linear: 0.46,
    network: 0.68,
  },
};
