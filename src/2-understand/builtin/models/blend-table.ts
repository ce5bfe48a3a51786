// Made by `npm run train`; not to be edited.
import type { Blends } from './score-utterances.ts';

/** What the log odds of each model count. */
export const writtenBlends: Blends = {
  action: {
    always: 0.36,
    linear: 0.67,
    network: 0.67,
  },
  decision: {
    always: 0.4,
    linear: 0.57,
    network: 0.79,
  },
  summary: {
    always: -0.31,
    linear: 0.53,
    network: 0.67,
  },
  question: {
    always: 0.8,
    linear: 0.72,
    network: 0.66,
  },
  fact: {
    always: -0.13,
    linear: 0.5,
    network: 0.69,
  },
};
