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
    always: 0,
    linear: 0.49,
    network: 0.69,
  },
  summary: {
    always: -0.33,
    linear: 0.47,
    network: 0.68,
  },
  question: {
    always: 0.26,
    linear: 0.57,
    network: 0.65,
  },
  fact: {
    always: -0.23,
    linear: 0.46,
    network: 0.67,
  },
};
